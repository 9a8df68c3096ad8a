import { levelNames, ruleWords, type UnitAround, type UnitLevel } from '#features/organisation/model/index.ts'
import { comparedWords, headWords } from './compared-words.ts'
import type { Target } from './plan-content.ts'
import { nounName } from './propose-kinds.ts'
import { type Known, meantByAll } from './propose-meant.ts'
import { namesOfUnits } from './propose-named.ts'
import { type Members, type Scene, sceneOf } from './propose-scene.ts'
import { spokenKinds } from './spoken-kinds.ts'

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

export interface TargetProposer {
  /**
   * Who is meant by words that name somebody ("Sở Nội vụ", "các sở, ban, ngành", "cấp ủy các cấp"): one, or both where two
   * ways of reading fit, and then neither is sure. Empty where nobody fits.
   */
  propose(words: string): readonly Proposal[]
  /** Why nothing is proposed for words, in a sentence. */
  whyNone(words: string): string
}

/** Reads the surroundings once, so that the words of a whole plan can be asked for quickly. */
export function targetProposer({ own, units, groups }: Surroundings): TargetProposer {
  const ofGroup = (words: string) => groupNamed(comparedWords(words), groups)
  const unit = units.find(({ id }) => id === own)
  if (!unit) {
    return {
      propose: ofGroup,
      whyNone: () => 'Kế hoạch chưa thuộc đơn vị nào nên chưa đề xuất được.',
    }
  }
  const scene = sceneOf(unit, units)
  const known = { scene, names: namesOfUnits(units), city: levelOfCity(scene) }
  return {
    propose(words) {
      const found = ofGroup(words)
      return found.length > 0 ? found : proposeTargets(words, known)
    },
    whyNone: (words) => whyNone(words, known),
  }
}

/** In a city under the centre "thành phố" is the whole of it; elsewhere one of its districts. */
function levelOfCity({ units, above }: Scene): UnitLevel {
  const isCity = units.some(
    ({ id, level, name }) => above.has(id) && level === 'province' && /thành phố|thành ủy/iu.test(name),
  )
  return isCity ? 'province' : 'district'
}

function proposeTargets(words: string, known: Known): readonly Proposal[] {
  const meant = meantByAll(words, known)
  if (!meant) return []
  const isSure = meant.doubts.length === 0 && meant.choices.length === 1
  const why = [...new Set([...meant.whys, ...meant.doubts])].join(' ')
  return meant.choices.map((parts) => ({ ...inWords(parts, known.scene), why, sure: isSure }))
}

function inWords(parts: readonly Members[], { byId }: Scene): Pick<Proposal, 'targets' | 'label' | 'total'> {
  const nameOf = (unit: string) => byId.get(unit)?.name ?? 'đơn vị khác'
  const labelOf = (target: Target): string => {
    if (target.kind === 'unit') return nameOf(target.unitId)
    return target.kind === 'rule' ? ruleWords(target.rule, nameOf) : ''
  }
  const targets = [...new Map(parts.map(({ target }) => [JSON.stringify(target), target])).values()]
  const members = new Set(parts.flatMap(({ members: units }) => units.map(({ id }) => id)))
  return { targets, label: targets.map(labelOf).join('; '), total: members.size }
}

function groupNamed(compared: string, groups: Surroundings['groups']): readonly Proposal[] {
  const fitting = groups.filter(({ name }) => comparedWords(name) === compared)
  const [group] = fitting
  if (!group || fitting.length > 1 || compared === '') return []
  const targets = [{ kind: 'group', groupId: group.id }] as const
  const why = 'Trùng tên một nhóm đơn vị đã lưu.'
  return [{ targets, label: group.name, total: group.total, why, sure: group.total > 0 }]
}

const persons =
  /^(?:các )?(?:đồng chí|ông|bà|ủy viên|thành viên|cán bộ|công chức|viên chức|đảng viên|người lao động)(?!\p{L})/u

/** Why nothing is proposed for words. */
function whyNone(words: string, { scene, names, city }: Known): string {
  const compared = comparedWords(words)
  const body = compared.replace(headWords, '')
  const same = (names.get(body) ?? []).length
  if (same > 1) return `Có ${same} đơn vị cùng mang tên này; hãy chọn đúng đơn vị.`
  const spoken = spokenKinds(body, city)
  const levels = spoken?.groups.flatMap((group) => group.levels) ?? []
  const level = levels.find((each) => !scene.units.some((unit) => unit.level === each))
  if (level) return `Vào ngày của kế hoạch không có đơn vị ${levelNames[level]} nào trong phạm vi.`
  const nouns = spoken?.groups.flatMap((group) => group.nouns.map(({ noun }) => nounName(noun))) ?? []
  if (nouns.length > 0) return `Vào ngày của kế hoạch không thấy ${[...new Set(nouns)].join('; ')} nào như văn bản nêu.`
  if (persons.test(compared)) return 'Văn bản nêu người, không nêu đơn vị; hãy chọn đơn vị của người đó.'
  return 'Không thấy đơn vị hay loại đơn vị nào khớp; hãy chọn bằng tay.'
}
