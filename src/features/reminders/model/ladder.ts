/**
 * Who hears of a rung: `doers` are those at the unit who may work on it, `leaders` lead the unit, `above` are those who
 * judge what was given and the leaders of the direct superior.
 */
export type Audience = 'doers' | 'leaders' | 'above'

export interface Rung {
  readonly name: RungName
  /** Days before the last day that is in time; negative: after it. */
  readonly days: number
  readonly tells: readonly Audience[]
}

export const rungNames = ['before-7', 'before-3', 'before-1', 'on-the-day', 'late-1', 'late-3', 'late-7'] as const
export type RungName = (typeof rungNames)[number]

/** What is told before and after a deadline, in the order of the days. */
export const ladder: readonly Rung[] = [
  { name: 'before-7', days: 7, tells: ['doers'] },
  { name: 'before-3', days: 3, tells: ['doers'] },
  { name: 'before-1', days: 1, tells: ['doers'] },
  { name: 'on-the-day', days: 0, tells: ['doers'] },
  { name: 'late-1', days: -1, tells: ['doers'] },
  { name: 'late-3', days: -3, tells: ['doers', 'leaders'] },
  { name: 'late-7', days: -7, tells: ['doers', 'leaders', 'above'] },
]

/** Of whoever helps: nobody above is told, since whoever leads the work answers for it. */
export const supportTells = (rung: Rung): readonly Audience[] => rung.tells.filter((each) => each !== 'above')

/** How many days before a deadline the first rung lies. */
export const firstDays = Math.max(...ladder.map(({ days }) => days))

export function isRung(kind: string): kind is RungName {
  return (rungNames as readonly string[]).includes(kind)
}
