import type { Day } from '#kernel/dates/day.ts'
import type { PlanContent } from './plan-content.ts'

/** An issued version of a plan, as it is given out to units. */
export interface IssuedVersion {
  readonly planId: string
  /** The unit that issues it: who gets work answers to it. */
  readonly unit: string
  readonly version: number
  readonly content: PlanContent
  readonly issueDate: Day
  /** The time that the plan covers, at the precision of its text; null: not stated. */
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly dueShift: 'none' | 'before' | 'after'
  /** The day of issue here: groups and kinds of bodies are resolved as they stand on it. */
  readonly day: Day
}

/** What giving out came to. */
export interface Given {
  readonly assignments: number
  readonly units: number
}
