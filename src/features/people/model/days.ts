import { type Day, shiftDay } from '#kernel/dates/day.ts'

/** The days that an appointment or a stand-in holds, as people say them: both days included; null: no end is set. */
export interface Term {
  readonly from: Day
  readonly lastDay: Day | null
}

/** Where the days stop being held: the day after the last one. */
export function endOf({ lastDay }: Pick<Term, 'lastDay'>): Day | null {
  return lastDay === null ? null : shiftDay(lastDay, 1)
}

/** The term of the days [from, to). */
export function termOf({ from, to }: { readonly from: Day; readonly to: Day | null }): Term {
  return { from, lastDay: to === null ? null : shiftDay(to, -1) }
}

/** How a term stands on a day: before it, in it or behind it. */
export type Stage = 'coming' | 'holding' | 'ended'

export function stageOf({ from, lastDay }: Term, day: Day): Stage {
  if (day < from) return 'coming'
  return lastDay !== null && lastDay < day ? 'ended' : 'holding'
}
