import type { AssignmentKind, AssignmentState } from '#features/tasks/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { CalendarEvent } from './icalendar.ts'

/** A piece of work as a calendar tells of it. */
export interface FeedWork {
  readonly id: string
  readonly kind: AssignmentKind
  readonly text: string
  readonly planSign: string | null
  readonly planTitle: string
  /** Who leads it and who gave it. */
  readonly unit: string
  readonly giver: string
  readonly opens: Day | null
  readonly due: Day
  readonly state: AssignmentState
  readonly revision: number
  readonly changedAt: Date
}

/** At 8 o'clock on the day before, and at 8 on the day. */
const reminders: readonly number[] = [16 * 60, -8 * 60]

const mostLetters = 160

const kindWords: Readonly<Record<AssignmentKind, string>> = { task: 'Nhiệm vụ', report: 'Báo cáo' }

const over: readonly AssignmentState[] = ['submitted', 'accepted']

/** The last day of every piece of work, with reminders while it is owed; and its window, where it has one. */
export function eventsOf(work: readonly FeedWork[], origin: string): readonly CalendarEvent[] {
  return work.flatMap((each) =>
    each.opens === null ? [lastDay(each, origin)] : [window(each, each.opens, origin), lastDay(each, origin)],
  )
}

function lastDay(work: FeedWork, origin: string): CalendarEvent {
  const isOver = over.includes(work.state)
  return {
    ...commonOf(work, origin),
    uid: `${work.id}@danvan`,
    from: work.due,
    to: work.due,
    title: `${isOver ? 'Đã nộp' : 'Hạn'}: ${shortened(work.text)}`,
    remindMinutes: isOver ? [] : reminders,
  }
}

function window(work: FeedWork, opens: Day, origin: string): CalendarEvent {
  return {
    ...commonOf(work, origin),
    uid: `${work.id}-dot@danvan`,
    from: opens < work.due ? opens : work.due,
    to: work.due,
    title: `Đợt: ${shortened(work.text)}`,
    remindMinutes: [],
  }
}

function commonOf(work: FeedWork, origin: string) {
  const { planSign, planTitle, unit, giver, due, kind, revision, changedAt, id } = work
  return {
    about: [
      work.text,
      `Kế hoạch: ${[planSign, planTitle].filter(Boolean).join(' – ')}`,
      `Đơn vị thực hiện: ${unit}`,
      `Đơn vị giao: ${giver}`,
      `Ngày cuối cùng còn đúng hạn: ${writtenDate(due)}`,
    ].join('\n'),
    categories: [kindWords[kind]],
    url: `${origin}/nhiem-vu/${id}`,
    sequence: revision,
    changedAt,
  }
}

/** The first words, up to what a calendar shows in a line or two. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= mostLetters) return line
  const cut = line.slice(0, mostLetters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2))}…`
}
