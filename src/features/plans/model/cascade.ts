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

/** A unit that a plan gives anything to; `mustPlan`: it owes a plan of its own. */
export interface Recipient {
  readonly unit: string
  readonly mustPlan: boolean
}

/** What giving out came to. */
export interface Given {
  /** How many pieces of work were made. */
  readonly assignments: number
  /** Every unit that leads, supports or reports, or passes a report on, each once. */
  readonly recipients: readonly Recipient[]
  /** How many pieces of work are to be acknowledged again, or for the first time. */
  readonly toAcknowledge: number
  /** Ids of tasks and duties that fell to nobody, to be given later. */
  readonly nobody: readonly string[]
  /** Periods of duties that were past on the day of issue and were not opened: `{ itemId, period }`. */
  readonly past: readonly { readonly itemId: string; readonly period: string }[]
}
