import type { SignFamily } from '#documents/signs/compose-sign.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'

/** Which grammar and period the numbers of a line follow: the Front numbers as state bodies do. */
export function familyOf(line: Line): SignFamily {
  return line === 'party' ? 'party' : 'state'
}

/** The calendar year of a day: state numbers begin anew each year (NĐ 30/2020/NĐ-CP, Điều 15 khoản 1). */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** A number in a register, or numbers between which nothing is known here. */
export type SeriesEntry<Taken extends { readonly number: number }> =
  | ({ readonly kind: 'taken' } & Taken)
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/**
 * Everything from the first number of the register to its last, in order: what was taken, and the gaps, which are numbers
 * used on paper or never: nobody has said. Numbers up to `startedAfter` were used before the register was opened here.
 */
export function seriesOf<Taken extends { readonly number: number }>(
  taken: readonly Taken[],
  startedAfter: number,
): readonly SeriesEntry<Taken>[] {
  const entries: SeriesEntry<Taken>[] = []
  let next = startedAfter + 1
  for (const each of taken.toSorted((one, other) => one.number - other.number)) {
    if (each.number > next) entries.push({ kind: 'gap', from: next, to: each.number - 1 })
    entries.push({ kind: 'taken', ...each })
    next = Math.max(next, each.number + 1)
  }
  return entries
}
