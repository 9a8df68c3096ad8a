import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Organisation } from './organisation.ts'

/** No line of authority of a country is this deep; whatever is deeper is taken for a ring. */
const deepest = 64

/**
 * Whether, on some day from `from` on, a unit stands above itself in a line. Links of different units change on
 * different days, so the walk carries the days on which all links so far hold at once.
 */
export function ringAbove(organisation: Organisation, unit: string, line: Line, from: Day): boolean {
  const walk = (at: string, since: Day, until: Day | null, depth: number): boolean => {
    if (depth > deepest) return true
    for (const link of organisation.superiorsOf(at)) {
      if (link.line !== line) continue
      const start = link.from > since ? link.from : since
      const end = link.to === null ? until : until === null || link.to < until ? link.to : until
      if (end !== null && start >= end) continue
      if (link.superior === unit || walk(link.superior, start, end, depth + 1)) return true
    }
    return false
  }
  return walk(unit, from, null, 0)
}
