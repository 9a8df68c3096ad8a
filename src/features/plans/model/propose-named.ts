import { placeWords, type UnitAround } from '#features/organisation/model/index.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { comparedWords } from './compared-words.ts'
import { isDeeper, isOfOwnPlace, type Scene, wayUp } from './propose-scene.ts'

/** A unit that bears a name: its own whole name, the name without its place, its initials, or a name of another day. */
interface Bearer {
  readonly unit: UnitAround
  readonly how: 'whole' | 'without-place' | 'initials' | 'other-day'
}

/** Compared name → who bears it. */
export type NamesOfUnits = ReadonlyMap<string, readonly Bearer[]>

const placeNouns = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu']
/** Alone they tell neither level nor place; a department's name does. */
const tellsNothing = /^(?:ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|đảng ủy|công an|chi bộ)$/u

export function namesOfUnits(units: readonly UnitAround[]): NamesOfUnits {
  const names = new Map<string, Bearer[]>()
  const add = (name: string, bearer: Bearer) => {
    const known = names.get(name)
    if (!known) names.set(name, [bearer])
    else if (!known.some(({ unit }) => unit === bearer.unit)) known.push(bearer)
  }
  for (const unit of units) {
    for (const name of [unit.name, unit.shortName]) if (name !== null) addForms(name, unit, add)
    for (const name of unit.otherNames) for (const form of formsOf(name)) add(form.name, { unit, how: 'other-day' })
  }
  return names
}

function addForms(name: string, unit: UnitAround, add: (name: string, bearer: Bearer) => void): void {
  for (const { name: form, how } of formsOf(name)) {
    add(form, { unit, how })
    const initials = initialsOf(form)
    if (initials) add(initials, { unit, how: 'initials' })
  }
}

/** "Sở Nội vụ tỉnh X" is also called "Sở Nội vụ tỉnh" and "Sở Nội vụ". */
function formsOf(name: string): readonly { readonly name: string; readonly how: Bearer['how'] }[] {
  const full = comparedWords(name)
  const whole = { name: full, how: 'whole' } as const
  const place = placeWords(name)
  if (place === null || !full.endsWith(comparedWords(place))) return [whole]
  const withoutPlace = full.slice(0, full.length - comparedWords(place).length).trim()
  const noun = placeNouns.find((word) => withoutPlace.endsWith(` ${word}`))
  const bare = noun ? withoutPlace.slice(0, -noun.length).trim() : withoutPlace
  const forms = [withoutPlace, ...(tellsNothing.test(bare) ? [] : [bare])]
  return [whole, ...[...new Set(forms)].map((form) => ({ name: form, how: 'without-place' }) as const)]
}

/** "sở khoa học và công nghệ" → "sở khcn", as plans write "Sở KH&CN"; null where the name is no department's. */
function initialsOf(name: string): string | null {
  const words = name.match(/^(?:sở|bộ) (.+)$/u)?.[1]?.split(/[\s,–-]+/u)
  const first = words?.filter((word) => word !== 'và' && word !== '').map((word) => word.charAt(0))
  return words && first && first.length > 1 ? `${name.slice(0, 2)} ${first.join('')}` : null
}

/** Who is named, and whether that is sure; the doubt in a sentence. */
export interface NamedUnit {
  readonly unit: UnitAround
  readonly why: string
  readonly doubt: string | null
}

export function unitNamed(compared: string, scene: Scene, names: NamesOfUnits): NamedUnit | null {
  const fitting = bearersOf(compared, scene, names)
  const [bearer, ...others] = nearest(fitting, scene)
  if (!bearer || others.length > 0) return null
  const { unit, how } = bearer
  if (unit.id === scene.own.id) return { unit, why: 'Đúng tên đơn vị lập kế hoạch.', doubt: null }
  const isGeneric = how === 'without-place' && isDeeper(scene, unit.level)
  return {
    unit,
    why: whyNamed(how, fitting.length),
    doubt: isGeneric ? 'Văn bản không nói rõ nơi nào; có thể nói chung cả cấp.' : null,
  }
}

function whyNamed(how: Bearer['how'], count: number): string {
  if (count > 1) return `Có ${count} đơn vị mang tên này; đây là đơn vị gần nhất trong tổ chức.`
  if (how === 'initials') return 'Đúng chữ viết tắt tên một đơn vị trong phạm vi của kế hoạch.'
  return how === 'other-day'
    ? 'Đơn vị này mang tên đó vào một thời gian khác.'
    : 'Đúng tên một đơn vị trong phạm vi của kế hoạch.'
}

const ownerWords = /^(.+) (sở|ban|cơ quan|chi cục|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|ủy ban nhân dân)$/u

/** A name of the day goes before one of another day; "Văn phòng Sở" is sought below the plan's own unit. */
function bearersOf(compared: string, scene: Scene, names: NamesOfUnits): readonly Bearer[] {
  const all = names.get(compared) ?? names.get(compared.replace(/[&.]/gu, '')) ?? []
  const today = all.filter(({ how }) => how !== 'other-day')
  if (all.length > 0) return today.length > 0 ? today : all
  const [, first = '', owner = ''] = ownerWords.exec(compared) ?? []
  const isOwner = comparedWords(scene.own.name).startsWith(owner) || owner === 'cơ quan'
  if (first === '' || !isOwner) return []
  const below = scene.units.filter(({ above }) => above.some(({ unit }) => unit === scene.own.id))
  const exact = below.filter((unit) => names.get(first)?.some((bearer) => bearer.unit === unit))
  const begun = below.filter(({ name }) => comparedWords(name).startsWith(`${first} `) || comparedWords(name) === first)
  const offices = begun.filter(({ kind }) => kind === 'office')
  const found = [exact, first === 'văn phòng' ? offices : [], begun].find(({ length }) => length > 0) ?? []
  return found.map((unit) => ({ unit, how: 'whole' }))
}

function nearest(fitting: readonly Bearer[], scene: Scene): readonly Bearer[] {
  const far = fitting.map(({ unit }) => distance(scene, unit))
  const least = Math.min(...far)
  return fitting.filter((_, index) => far[index] === least)
}

/** How far a unit stands from the plan's own: 0 itself, 1 directly below or above, 2 beside it; more is further off. */
function distance(scene: Scene, unit: UnitAround): number {
  const steps = lines.map((line) => {
    const [ours, theirs] = [wayUp(scene, scene.own, line), wayUp(scene, unit, line)]
    const up = ours.findIndex((id) => theirs.includes(id))
    return up < 0 ? Number.POSITIVE_INFINITY : up + theirs.indexOf(ours[up] ?? '')
  })
  const near = Math.min(...steps, isOfOwnPlace(scene, unit) ? 2 : Number.POSITIVE_INFINITY)
  return Number.isFinite(near) ? near : 50
}
