import { occurrencesOf } from '#documents/deadlines/index.ts'
import { firstDayOf, lastDayOf, shiftMonths } from '#documents/deadlines/stated-days.ts'
import type { IssuedVersion, PlanTask, ReportDuty } from '#features/plans/model/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import type { Piece } from '../model/carry-over.ts'

/** The dates that the pieces of a plan are worked out by. */
export interface PieceDates {
  readonly issueDate: Day
  /** The time over which rules that come back are laid. */
  readonly from: Day
  readonly to: Day
  /** Where a deadline on a day off moves to, as the plan says. */
  readonly shift: (day: Day) => Day
}

/** What each unit that gets an item owes. */
export interface ItemPieces {
  readonly pieces: readonly Piece[]
  /** Those whose day was past before `since`, of rules that come back. */
  readonly past: readonly Piece[]
}

/** Rules of a plan that states no time are laid over a year from its issue. */
export function datesOfPlan(
  { issueDate, periodFrom, periodTo }: Pick<IssuedVersion, 'issueDate' | 'periodFrom' | 'periodTo'>,
  shift: (day: Day) => Day,
): PieceDates {
  const [from, to] = [firstDayOf(periodFrom ?? ''), lastDayOf(periodTo ?? periodFrom ?? '')]
  return { issueDate, from: from ?? issueDate, to: to ?? shiftDay(shiftMonths(issueDate, 12), -1), shift }
}

/** The pieces of a task: one for each day that its deadlines name, or one without a day. */
export function piecesOfTask(task: PlanTask, dates: PieceDates, since: Day): ItemPieces {
  const base = { kind: 'task' as const, itemId: task.id, text: task.text, evidence: task.evidence }
  return piecesOf(
    base,
    task.deadlines.map(({ normalized }) => normalized),
    dates,
    since,
  )
}

/** The pieces of a report duty: one for each period. */
export function piecesOfDuty(duty: ReportDuty, dates: PieceDates, since: Day): ItemPieces {
  const base = {
    kind: 'report' as const,
    itemId: duty.id,
    text: duty.what ?? duty.deadline.text,
    evidence: 'none' as const,
  }
  return piecesOf(base, [duty.deadline.normalized], dates, since)
}

type Dated = Omit<Piece, 'kind' | 'itemId' | 'text' | 'evidence'>

function piecesOf(
  base: Pick<Piece, 'kind' | 'itemId' | 'text' | 'evidence'>,
  rules: readonly (string | null)[],
  dates: PieceDates,
  since: Day,
): ItemPieces {
  const all = rules.flatMap((rule) => datedBy(rule, dates))
  const owed = all.filter(({ due, awaits }) => due !== null || awaits !== null)
  const opens = all.find((each) => each.opens !== null)?.opens ?? null
  if (owed.length === 0) {
    const none = { period: null, dataFrom: null, dataTo: null, due: null, awaits: null }
    return { pieces: [{ ...base, ...none, opens, rule: rules[0] ?? null }], past: [] }
  }
  const keyed = keysOf(owed).map((each) => ({ ...base, ...each, opens: each.opens ?? opens }))
  const isPast = ({ due }: Dated, at: number) => owed[at]?.comesBack === true && due !== null && due < since
  return { pieces: keyed.filter((each, at) => !isPast(each, at)), past: keyed.filter(isPast) }
}

function datedBy(rule: string | null, { issueDate, from, to, shift }: PieceDates) {
  const found = occurrencesOf(rule, { from, to, issueDate })
  return found.map(({ period, dataFrom, dataTo, opens, due, awaits }) => ({
    period,
    dataFrom,
    dataTo,
    opens,
    due: due === null ? null : shift(due),
    awaits,
    rule,
    comesBack: period !== null || found.length > 1,
  }))
}

/** Pieces of one item are told apart by their period or, where they have none, by their day; a lone one needs neither. */
function keysOf(owed: readonly (Dated & { comesBack: boolean })[]): readonly Dated[] {
  const seen = new Map<string, number>()
  return owed.map(({ comesBack: _, ...each }): Dated => {
    const key = each.period ?? (owed.length > 1 ? (each.due ?? each.awaits) : null)
    if (key === null) return each
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { ...each, period: times > 1 ? `${key} (${times})` : key }
  })
}
