import { type Line, lineNames } from '#kernel/line-of-authority.ts'
import type { UnitKind, UnitLevel } from './unit.ts'
import { kindNames, levelNames } from './unit-words.ts'

/** Below whom the units of a group stand, in which line, and whether only directly. */
export interface GroupPlace {
  readonly unit: string
  readonly line: Line
  readonly directOnly: boolean
}

/** Which units of the organisation belong to a group of their own accord; no kinds or levels named: all. */
export interface GroupCriteria {
  readonly kinds: readonly UnitKind[]
  readonly levels: readonly UnitLevel[]
  readonly under: GroupPlace | null
}

/** A saved selection: those that the criteria fit, then those named, without those left out. */
export interface SavedRule {
  readonly criteria: GroupCriteria | null
  readonly named: readonly string[]
  readonly without: readonly string[]
}

/** Groups that almost every province works with; where they stand is chosen with them. */
export const usualGroups: readonly {
  readonly name: string
  readonly line: Line
  readonly directOnly: boolean
  readonly kinds: readonly UnitKind[]
  readonly levels: readonly UnitLevel[]
}[] = [
  {
    name: 'Các sở, ban, ngành cấp tỉnh',
    line: 'government',
    directOnly: true,
    kinds: ['department'],
    levels: ['province'],
  },
  {
    name: 'UBND các xã, phường, đặc khu',
    line: 'government',
    directOnly: false,
    kinds: ['people-committee'],
    levels: ['commune'],
  },
  {
    name: 'Đảng ủy các xã, phường, đặc khu',
    line: 'party',
    directOnly: false,
    kinds: ['party-committee'],
    levels: ['commune'],
  },
  {
    name: 'Ủy ban MTTQ các xã, phường, đặc khu',
    line: 'front',
    directOnly: false,
    kinds: ['front-committee'],
    levels: ['commune'],
  },
  {
    name: 'Các tổ chức chính trị - xã hội cấp tỉnh',
    line: 'front',
    directOnly: true,
    kinds: ['mass-organisation'],
    levels: ['province'],
  },
]

function parted(words: readonly string[], many: (count: number) => string): string {
  return words.length > 3 ? many(words.length) : words.join('; ')
}

/** A rule as a person would say it; `nameOf` names a unit. */
export function ruleWords({ criteria, named, without }: SavedRule, nameOf: (unit: string) => string): string {
  const list = (units: readonly string[]) => parted(units.map(nameOf), (count) => `${count} đơn vị được chọn riêng`)
  const parts = [
    ...(criteria ? [criteriaWords(criteria, nameOf)] : []),
    ...(named.length > 0 ? [criteria ? `thêm ${list(named)}` : list(named)] : []),
    ...(without.length > 0 ? [`trừ ${list(without)}`] : []),
  ]
  const sentence = parts.join('; ')
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
}

function criteriaWords({ kinds, levels, under }: GroupCriteria, nameOf: (unit: string) => string): string {
  const what = kinds.length === 0 ? 'mọi đơn vị' : kinds.map((kind) => kindNames[kind]).join('; ')
  const level = levels.length === 0 ? '' : ` (${levels.map((each) => levelNames[each]).join(', ')})`
  if (!under) return `${what}${level}`
  const how = under.directOnly ? 'trực thuộc' : 'thuộc'
  return `${what}${level} ${how} ${nameOf(under.unit)} theo hệ thống ${lineNames[under.line]}`
}
