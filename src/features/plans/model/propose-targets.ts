import { parseAgenciesAt } from '#documents/agencies/agency-names.ts'
import { levelNames, placeWords, ruleWords, type UnitAround } from '#features/organisation/model/index.ts'
import type { Target } from './plan-content.ts'
import { ruleBelow, type Scene, type SpokenKinds, spokenKinds, targetOfKind, wayUp } from './propose-kinds.ts'
import { comparedWords, headWords } from './propose-words.ts'

/** Who may be meant by words of a plan, with the reason; nothing is taken before a person says so. */
export interface Proposal {
  readonly targets: readonly Target[]
  /** The targets in words. */
  readonly label: string
  /** How many units that is on the day. */
  readonly total: number
  readonly why: string
  /** Only this fits, and all of the words are accounted for. */
  readonly sure: boolean
}

/** The plan's unit, those around it, and the saved groups, on the day of the plan. */
export interface Surroundings {
  readonly own: string
  readonly units: readonly UnitAround[]
  readonly groups: readonly { readonly id: string; readonly name: string; readonly total: number }[]
}

/**
 * Proposes who is meant by words that name somebody ("Sở Nội vụ", "các sở, ban, ngành", "cấp ủy các cấp"). Empty where
 * nobody fits, or where two fit equally well: then it is for a person to say.
 */
export function proposeTargets(words: string, surroundings: Surroundings): readonly Proposal[] {
  const byId = new Map(surroundings.units.map((unit) => [unit.id, unit]))
  const own = byId.get(surroundings.own)
  const compared = comparedWords(words)
  if (compared === '') return []
  const group = groupNamed(compared, surroundings)
  if (group) return [group]
  if (!own) return []
  const scene: Scene = { own, units: surroundings.units, byId }
  const whole = proposeOne(compared, scene)
  if (whole) return [whole]
  const names = parseAgenciesAt(words, 0)
  const covers = names.at(-1)?.end === words.replace(/[\s.;,]+$/u, '').length
  if (!covers) return []
  const parts = names.flatMap(({ start, end }) => proposeParts(words.slice(start, end), scene))
  return parts.every((part) => part !== null) ? [joined(parts)] : []
}

/** One name, or, where it is none as a whole, the names between its commas. */
function proposeParts(words: string, scene: Scene): readonly (Proposal | null)[] {
  const whole = proposeOne(comparedWords(words), scene)
  if (whole || !words.includes(',')) return [whole]
  return words.split(',').map((part) => proposeOne(comparedWords(part), scene))
}

function proposeOne(compared: string, scene: Scene): Proposal | null {
  const body = compared.replace(headWords, '')
  const found = proposeKinds(body, scene) ?? proposeNamed(body, scene)
  if (!found || body === compared) return found
  return { ...found, why: `${found.why} Việc giao cho người đứng đầu là giao cho đơn vị.` }
}

function groupNamed(compared: string, { groups }: Surroundings): Proposal | null {
  const fitting = groups.filter(({ name }) => comparedWords(name) === compared)
  const [group] = fitting
  if (!group || fitting.length > 1) return null
  return {
    targets: [{ kind: 'group', groupId: group.id }],
    label: group.name,
    total: group.total,
    why: 'Trùng tên một nhóm đơn vị đã lưu.',
    sure: group.total > 0,
  }
}

function joined(parts: readonly Proposal[]): Proposal {
  return {
    targets: parts.flatMap(({ targets }) => targets),
    label: parts.map(({ label }) => label).join('; '),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    why: [...new Set(parts.map(({ why }) => why))].join(' '),
    sure: parts.every(({ sure }) => sure),
  }
}

function proposeKinds(compared: string, scene: Scene): Proposal | null {
  const spoken = spokenKinds(compared)
  if (!spoken) return null
  if (!spoken.isMany && !spoken.everyLevel && !spoken.allOfOwn && !spoken.nouns.some(({ plural }) => plural)) {
    return spoken.nouns.length > 1 ? partsOf(spoken, scene) : bareKind(compared, spoken, scene)
  }
  return partsOf(spoken, scene)
}

function partsOf(spoken: SpokenKinds, scene: Scene): Proposal | null {
  const found = spoken.allOfOwn ? [wholeOfOwn(scene)] : spoken.nouns.map((noun) => targetOfKind(scene, noun, spoken))
  const known = found.filter((part) => part !== null)
  if (known.length < found.length || known.some(({ members }) => members.length === 0)) return null
  const targets = [...new Map(known.map(({ target }) => [JSON.stringify(target), target])).values()]
  const members = new Set(known.flatMap(({ members: units }) => units.map(({ id }) => id)))
  return {
    targets,
    label: targets.map((target) => labelOf(target, scene)).join('; '),
    total: members.size,
    why: spoken.isVague
      ? 'Theo loại đơn vị được nêu; văn bản chỉ nói những nơi có liên quan, nên hãy chọn lại cho đúng.'
      : 'Theo loại đơn vị được nêu, tính theo tổ chức vào ngày của kế hoạch.',
    sure: !spoken.isVague,
  }
}

/** A kind by its bare name ("HĐND"): the one of the place, or all of the kind; both fit, so neither is sure. */
function bareKind(compared: string, spoken: SpokenKinds, scene: Scene): Proposal | null {
  if (spoken.levels.length > 0 || /(?:tỉnh|thành phố)/u.test(compared)) return null
  const all = partsOf({ ...spoken, everyLevel: true }, scene)
  return (
    all && { ...all, why: `${all.why} Từ này cũng có thể chỉ nói riêng một cơ quan, nên hãy xem lại.`, sure: false }
  )
}

/** Every unit directly below the own one, in the first line in which there is any. */
function wholeOfOwn(scene: Scene) {
  const [first = null, ...others] = (['government', 'party', 'front'] as const)
    .map((line) => ruleBelow(scene, scene.own, line, [], [], true, false))
    .filter(({ members }, at) => members.length > 0 || at === 0)
  return first?.members.length === 0 ? (others[0] ?? first) : first
}

function labelOf(target: Target, { byId }: Scene): string {
  if (target.kind === 'unit') return byId.get(target.unitId)?.name ?? ''
  return target.kind === 'rule' ? ruleWords(target.rule, (unit) => byId.get(unit)?.name ?? 'đơn vị khác') : ''
}

/** How far a unit stands from the plan's own: 0 itself, 1 directly below or above, 2 beside it; more is further off. */
function distance(scene: Scene, unit: UnitAround): number {
  const steps = (['government', 'party', 'front', 'professional'] as const).map((line) => {
    const [ours, theirs] = [wayUp(scene, scene.own, line), wayUp(scene, unit, line)]
    const up = ours.findIndex((id) => theirs.includes(id))
    return up < 0 ? Number.POSITIVE_INFINITY : up + theirs.indexOf(ours[up] ?? '')
  })
  const near = Math.min(...steps)
  return Number.isFinite(near) ? near : 50
}

function proposeNamed(compared: string, scene: Scene): Proposal | null {
  const ownOffice = /^(?:văn phòng|thanh tra|trung tâm|phòng) (?:sở|ban|cơ quan)$/u.test(compared)
  const fitting = ownOffice ? officesOfOwn(compared, scene) : scene.units.filter((unit) => bears(unit, compared))
  if (fitting.length === 0) return null
  const far = fitting.map((unit) => distance(scene, unit))
  const least = Math.min(...far)
  const nearest = fitting.filter((_, index) => far[index] === least)
  const [unit] = nearest
  if (!unit || nearest.length > 1) return null
  return {
    targets: [{ kind: 'unit', unitId: unit.id }],
    label: unit.name,
    total: 1,
    why:
      unit.id === scene.own.id
        ? 'Đúng tên đơn vị lập kế hoạch.'
        : fitting.length > 1
          ? `Có ${fitting.length} đơn vị mang tên này; đây là đơn vị gần nhất trong tổ chức.`
          : 'Đúng tên một đơn vị trong phạm vi của kế hoạch.',
    sure: true,
  }
}

function officesOfOwn(compared: string, scene: Scene): readonly UnitAround[] {
  const first = compared.slice(0, compared.lastIndexOf(' '))
  return scene.units.filter(
    (unit) =>
      unit.above.some(({ unit: above }) => above === scene.own.id) && comparedWords(unit.name).startsWith(first),
  )
}

const placeNouns = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu']

/** Whether the words are the unit's name, whole or with its place left out ("Sở Nội vụ", "UBND tỉnh"). */
function bears({ name, shortName }: UnitAround, compared: string): boolean {
  return [name, shortName].some((each) => {
    if (each === null) return false
    const full = comparedWords(each)
    if (full === compared) return true
    const place = placeWords(each)
    if (place === null || !full.endsWith(comparedWords(place))) return false
    const withoutPlace = full.slice(0, full.length - place.length).trim()
    const noun = placeNouns.find((word) => withoutPlace.endsWith(` ${word}`))
    const bare = noun ? withoutPlace.slice(0, -noun.length).trim() : withoutPlace
    // "Ủy ban nhân dân" alone tells no level; a department's name does.
    return (
      compared === withoutPlace ||
      (compared === bare && !/^(?:ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc)$/u.test(bare))
    )
  })
}

/** Why nothing is proposed for words, in a sentence. */
export function whyNone(words: string, surroundings: Surroundings): string {
  const compared = comparedWords(words)
  const own = surroundings.units.find(({ id }) => id === surroundings.own)
  if (!own) return 'Kế hoạch chưa thuộc đơn vị nào nên chưa đề xuất được.'
  const same = surroundings.units.filter((unit) => bears(unit, compared.replace(headWords, '')))
  if (same.length > 1) return `Có ${same.length} đơn vị cùng mang tên này; hãy chọn đúng đơn vị.`
  const spoken = spokenKinds(compared.replace(headWords, ''))
  const level = spoken?.levels.find((each) => !surroundings.units.some((unit) => unit.level === each))
  if (level) return `Vào ngày của kế hoạch không có đơn vị ${levelNames[level]} nào trong phạm vi.`
  return 'Không thấy đơn vị hay loại đơn vị nào khớp; hãy chọn bằng tay.'
}
