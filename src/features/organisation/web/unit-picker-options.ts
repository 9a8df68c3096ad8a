import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { GroupView } from '../group-contract.ts'
import type { FoundUnit } from '../unit-contract.ts'
import { recentUnits } from './recent-units.ts'
import { groupListQuery, namedUnitsQuery, unitSearchQuery } from './unit-queries.ts'

/** What was chosen: a unit, or a group, which stands for whoever is in it on the day on which it is used. */
export interface Picked {
  readonly kind: 'unit' | 'group'
  readonly id: string
  readonly name: string
}

export interface PickerOption extends Picked {
  /** Tells it apart from others: a former name, the superior, how many are in a group. */
  readonly beside: string
}

export interface PickerOptions {
  readonly groups: readonly PickerOption[]
  readonly units: readonly PickerOption[]
  /** Whether `units` are those chosen last and not those found. */
  readonly areRecent: boolean
  readonly isWaiting: boolean
  readonly error: unknown
  readonly hasMore: boolean
}

/** What a found unit is told apart by. */
export function besideName({ otherName, above }: FoundUnit): string {
  return [otherName && `tên khác: ${otherName.name}`, above?.name].filter(Boolean).join(' · ')
}

const optionOfUnit = (unit: FoundUnit): PickerOption => ({
  kind: 'unit',
  id: unit.id,
  name: unit.name,
  beside: besideName(unit),
})

const optionOfGroup = ({ id, name, members }: GroupView): PickerOption => ({
  kind: 'group',
  id,
  name,
  beside: `nhóm, ${members} đơn vị`,
})

/** Whether every word asked for begins a word of the name, without diacritics. */
export function fitsWords(name: string, words: string): boolean {
  const folded = ` ${foldForSearch(name)}`
  return foldForSearch(words)
    .split(' ')
    .every((word) => folded.includes(` ${word}`))
}

/** What can be chosen for these words on the day; without words: the groups and what was chosen last. */
export function usePickerOptions(asked: {
  words: string
  day: string | null
  withGroups: boolean
  isOpen: boolean
  taken: ReadonlySet<string>
}): PickerOptions {
  const { words, day, withGroups, isOpen, taken } = asked
  const found = useQuery({ ...unitSearchQuery(words, day, true), placeholderData: keepPreviousData })
  const recent = useQuery({ ...namedUnitsQuery(recentUnits(), day), enabled: isOpen && recentUnits().length > 0 })
  const groups = useQuery({ ...groupListQuery(day), enabled: isOpen && withGroups })
  const source = words === '' ? recent : found
  const units = (source.data?.items ?? []).filter(({ state }) => state === 'living').map(optionOfUnit)
  const fitting = (withGroups ? (groups.data?.items ?? []) : []).filter(
    ({ name }) => words === '' || fitsWords(name, words),
  )
  const free = ({ id }: PickerOption) => !taken.has(id)
  return {
    groups: fitting.map(optionOfGroup).filter(free),
    units: (words === '' || found.data ? units : []).filter(free),
    areRecent: words === '',
    isWaiting: words !== '' && (found.isPending || found.isPlaceholderData),
    error: source.error ?? groups.error,
    hasMore: words !== '' && (found.data?.more ?? false),
  }
}

/** Said in the list where there is nothing to choose from. */
export function nothingWords(words: string, day: string | null): string {
  if (words === '') return 'Gõ tên, tên gọi tắt hoặc mã của đơn vị; không cần gõ dấu.'
  const when = day === null ? '' : ` vào ngày ${writtenDate(day)}`
  return `Không có đơn vị nào khớp “${words}”${when}. Hãy thử ít từ hơn.`
}
