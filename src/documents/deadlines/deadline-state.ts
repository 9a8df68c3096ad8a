import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'

/** A piece of work as far as its deadline goes. */
export interface DatedWork {
  /** The last day on which it is in time, that day included ("trước ngày 05/11" → 04/11); null: no day is known. */
  readonly due: Day | null
  /** The first day on which it can be done; null: at once. */
  readonly opens: Day | null
  /** The event on which its day depends, in the document's words, while that has not happened. */
  readonly awaits: string | null
  /** The day on which it was handed in, by the server's clock in Vietnam; null while it is owed. */
  readonly submittedOn: Day | null
  /** Nothing is owed any more, whatever the day: withdrawn. */
  readonly closed: boolean
}

export const deadlineStates = [
  'no-date',
  'awaiting-event',
  'not-open',
  'open',
  'soon',
  'today',
  'late',
  'done-early',
  'done',
  'done-late',
  'closed',
] as const
export type DeadlineStateName = (typeof deadlineStates)[number]

export interface DeadlineState {
  readonly state: DeadlineStateName
  /** Days still left, days past, or days early or late when handed in; null where no day is known. */
  readonly days: number | null
}

/** So many days before the last one, work is shown as due soon. */
export const soonDays = 7

const dayMilliseconds = 24 * 60 * 60 * 1000

/** How many days from one to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)
}

/**
 * Where a piece of work stands against its day. The one function that screens, mails, lists, calendars and reports go by;
 * `deadlineStateSql` says the same to the database, and a property test holds the two together.
 */
export function deadlineState(work: DatedWork, today: Day): DeadlineState {
  const { due, opens, awaits, submittedOn, closed } = work
  if (closed) return { state: 'closed', days: null }
  if (submittedOn !== null) return handedIn(due, submittedOn)
  if (due === null) {
    if (awaits !== null) return { state: 'awaiting-event', days: null }
    return opens !== null && today < opens
      ? { state: 'not-open', days: daysBetween(today, opens) }
      : { state: 'no-date', days: null }
  }
  const left = daysBetween(today, due)
  if (left < 0) return { state: 'late', days: -left }
  if (left === 0) return { state: 'today', days: 0 }
  if (opens !== null && today < opens) return { state: 'not-open', days: daysBetween(today, opens) }
  return { state: left <= soonDays ? 'soon' : 'open', days: left }
}

function handedIn(due: Day | null, submittedOn: Day): DeadlineState {
  if (due === null) return { state: 'done', days: null }
  const early = daysBetween(submittedOn, due)
  if (early < 0) return { state: 'done-late', days: -early }
  return { state: early > 0 ? 'done-early' : 'done', days: early }
}

/** The state in words, as it stands beside a piece of work: "còn 3 ngày", "quá hạn 2 ngày". */
export function deadlineStateWords({ state, days }: DeadlineState, awaits: string | null = null): string {
  switch (state) {
    case 'no-date':
      return 'không có hạn'
    case 'awaiting-event':
      return awaits === null ? 'chờ sự kiện' : `chờ: ${awaits}`
    case 'not-open':
      return `bắt đầu sau ${days} ngày`
    case 'open':
    case 'soon':
      return `còn ${days} ngày`
    case 'today':
      return 'hạn hôm nay'
    case 'late':
      return `quá hạn ${days} ngày`
    case 'done-early':
      return `nộp sớm ${days} ngày`
    case 'done':
      return days === null ? 'đã nộp' : 'nộp đúng hạn'
    case 'done-late':
      return `nộp chậm ${days} ngày`
    case 'closed':
      return 'không phải làm nữa'
  }
}

/** States as a filter calls them. */
export const deadlineStateNames: Readonly<Record<DeadlineStateName, string>> = {
  'no-date': 'Không có hạn',
  'awaiting-event': 'Chờ sự kiện',
  'not-open': 'Chưa đến kỳ',
  open: 'Còn hạn',
  soon: 'Sắp đến hạn',
  today: 'Hạn hôm nay',
  late: 'Quá hạn',
  'done-early': 'Nộp sớm',
  done: 'Nộp đúng hạn',
  'done-late': 'Nộp chậm',
  closed: 'Đã rút',
}

/** The day with what it means today: `04/11/2021 (quá hạn 2 ngày)`. */
export function dueWords(work: DatedWork, today: Day): string {
  const words = deadlineStateWords(deadlineState(work, today), work.awaits)
  return work.due === null ? words : `${writtenDate(work.due)} (${words})`
}
