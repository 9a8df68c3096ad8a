import type { Day } from '#kernel/dates/day.ts'

/** The days [from, to) as PostgreSQL writes a `daterange`; `to` null: without an end. */
export function dayRange(from: Day, to: Day | null): string {
  return `[${from},${to ?? ''})`
}

/** Reads back what PostgreSQL answers for a `daterange` with a first day: it always answers `[from,to)`. */
export function readDayRange(text: string): { from: Day; to: Day | null } {
  const [, from = '', to = ''] = /^\[([^,]+),([^)]*)\)$/.exec(text) ?? []
  if (from === '') throw new Error(`no range of days: ${text}`)
  return { from, to: to === '' ? null : to }
}
