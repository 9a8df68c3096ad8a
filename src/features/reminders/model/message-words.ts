import { type DatedWork, dueWords } from '#documents/deadlines/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { isRung, type RungName } from './ladder.ts'
import { kindOf } from './message-kinds.ts'

/** A message as it is put into words: for the page, for a mail at once and for the digest. */
export interface MessageFacts {
  readonly kind: string
  readonly side: 'doer' | 'supporter' | 'giver' | 'above'
  /** How many assignments it is about, or 1 for a plan. */
  readonly count: number
  /** What it is about, in its own words. */
  readonly text: string
  readonly note: string | null
  /** Of whoever helps: their own; null where it is the work of several units. */
  readonly unitName: string | null
  readonly planId: string
  readonly planSign: string | null
  readonly planTitle: string
  /** The one assignment that it is about; null: several, or a plan. */
  readonly assignmentId: string | null
  /** The deadline as it is now; null: none belongs to it. */
  readonly deadline: DatedWork | null
}

const rungWords: Readonly<Record<RungName, string>> = {
  'before-7': 'Sắp đến hạn',
  'before-3': 'Sắp đến hạn',
  'before-1': 'Hạn ngày mai',
  'on-the-day': 'Hạn hôm nay',
  'late-1': 'Quá hạn',
  'late-3': 'Quá hạn',
  'late-7': 'Quá hạn',
}

const helpingRungWords: Readonly<Record<RungName, string>> = {
  'before-7': 'Sắp đến hạn phối hợp',
  'before-3': 'Sắp đến hạn phối hợp',
  'before-1': 'Hạn phối hợp ngày mai',
  'on-the-day': 'Hạn phối hợp hôm nay',
  'late-1': 'Quá hạn phối hợp',
  'late-3': 'Quá hạn phối hợp',
  'late-7': 'Quá hạn phối hợp',
}

/** What happened and to what: `Sắp đến hạn: Báo cáo kết quả quý III`. */
export function titleOf({ kind, side, count, text }: MessageFacts): string {
  const what = count === 1 ? text : `${count} việc`
  return `${happened(kind, side)}: ${what}`
}

function happened(kind: string, side: MessageFacts['side']): string {
  const { words, helping } = kindOf(kind)
  if (!isRung(kind)) return side === 'supporter' ? (helping ?? words) : words
  if (side === 'above') return 'Đơn vị quá hạn từ 7 ngày'
  return side === 'supporter' ? helpingRungWords[kind] : rungWords[kind]
}

/** When: the day with what it means today; null where there is no day to tell. */
export function whenOf({ deadline, kind, side }: MessageFacts, today: Day): string | null {
  if (deadline === null || kind === 'withdraw') return null
  if (deadline.due === null) return sentence(dueWords(deadline, today))
  if (deadline.closed) {
    const done = side === 'supporter' ? 'đã phối hợp' : 'đã nộp'
    return `Hạn: ${writtenDate(deadline.due)} (${done} hoặc không phải làm nữa)`
  }
  return `Hạn: ${dueWords(deadline, today)}`
}

/** With a capital letter at its beginning. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Where it belongs: the unit, as what it is named where it helps, and the plan. */
export function whereOf({ unitName, side, planSign, planTitle }: MessageFacts): string {
  const plan = planSign ? `Kế hoạch ${planSign}: ${planTitle}` : `Kế hoạch: ${planTitle}`
  if (unitName === null) return plan
  return `${unitName}${side === 'supporter' ? ' (phối hợp)' : ''} · ${plan}`
}

/** The page that it leads to, as a path. */
export function pathOf({ assignmentId, planId }: Pick<MessageFacts, 'assignmentId' | 'planId'>): string {
  return assignmentId === null ? `/ke-hoach/${planId}` : `/nhiem-vu/${assignmentId}`
}
