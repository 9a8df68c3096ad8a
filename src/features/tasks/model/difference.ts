import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { ChangeField } from './carry-over.ts'
import { childDateWarning } from './child-dates.ts'
import { type MarkedRun, markEntries, markWords } from './difference-words.ts'

/** An item of a plan as one version says it, every part in words. */
export type ItemFace = Readonly<Record<ChangeField, string>>

/** A part of an item that two versions say differently, its words beside each other. */
export interface FieldDifference {
  readonly field: ChangeField
  readonly runs: readonly MarkedRun[]
}

/** How the parts of an item are called. */
export const changeFieldNames: Readonly<Record<ChangeField, string>> = {
  text: 'Nội dung',
  due: 'Thời hạn của kế hoạch',
  support: 'Phối hợp',
  evidence: 'Minh chứng',
  to: 'Báo cáo đến',
  via: 'Thông qua',
  plan: 'Kế hoạch riêng',
}

const order: readonly ChangeField[] = ['text', 'due', 'support', 'evidence', 'to', 'via', 'plan']

/** Text is compared word by word, lists of units and days entry by entry, the rest as a whole. */
const whole = (before: string, after: string): readonly MarkedRun[] => [
  ...(before === '' ? [] : [{ kind: 'gone' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'new' as const, text: after }]),
]
const marked: Readonly<Record<ChangeField, typeof whole>> = {
  text: markWords,
  due: markEntries,
  support: markEntries,
  evidence: whole,
  to: whole,
  via: whole,
  plan: whole,
}

/** What two versions of a plan say differently of an item, the most telling part first. */
export function differenceOf(before: ItemFace, after: ItemFace): readonly FieldDifference[] {
  return order.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, runs: marked[field](before[field], after[field]) }],
  )
}

/** What a unit has made of its copy. */
export interface OwnWork {
  readonly dueBefore: Day | null
  readonly due: Day | null
  /** The day that the plan now says for this copy. */
  readonly planned: Day | null
  readonly progress: number
  readonly parts: readonly { readonly unitName: string; readonly due: Day | null }[]
}

/** What the change means for what the unit has made of it, in sentences: the third side of the difference. */
export function ownNotes({ dueBefore, due, planned, progress, parts }: OwnWork): readonly string[] {
  const isKept = planned !== null && due !== null && due > planned
  return [
    ...(isKept
      ? [
          `Hạn của đơn vị đã được gia hạn đến ${writtenDate(due)}, muộn hơn kế hoạch mới (${writtenDate(planned)}): giữ hạn đã gia hạn.`,
        ]
      : []),
    ...(!isKept && due !== dueBefore ? [`Hạn của đơn vị: ${dayOr(dueBefore)} → ${dayOr(due)}.`] : []),
    ...(progress > 0 ? [`Tiến độ ${progress}% và minh chứng đã có được giữ nguyên.`] : []),
    ...(parts.length > 0
      ? [`${parts.length} phần việc đã chia cho đơn vị khác được giữ nguyên; hãy xem có cần sửa theo không.`]
      : []),
    ...parts.flatMap((part) => {
      const warning = childDateWarning(due, part.due)
      return warning === null || part.due === null ? [] : [`${part.unitName}: ${warning}`]
    }),
  ]
}

function dayOr(day: Day | null): string {
  return day === null ? 'chưa có' : writtenDate(day)
}
