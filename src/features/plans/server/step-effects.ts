import type { Actor, Grant } from '#access/actor.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { StepInput } from '../contract.ts'
import type { Given } from '../model/index.ts'
import type { Cascade } from './cascade-port.ts'
import type { PlanRow } from './load-plan.ts'

/** What the program around plans does when a step is taken. */
export interface StepParts {
  readonly cascade: Cascade
  /** A draft is gone: whatever it was made of is free again. */
  readonly discarded: (transaction: OpenTransaction, planId: string) => Promise<void>
}

/** A step as it is being taken, on a locked plan. */
export interface StepTaken extends StepParts {
  readonly transaction: OpenTransaction
  readonly actor: Actor
  readonly grant: Grant
  readonly plan: PlanRow
  readonly input: StepInput
  readonly now: Date
  readonly today: Day
}

/** What a step did besides moving the plan on: columns of the plan's row, what was given out, and what the log tells. */
export interface StepEffect {
  readonly set?: Partial<Pick<PlanRow, 'sign' | 'issue_date' | 'issuer' | 'unit_id' | 'version' | 'replaced_by'>>
  readonly given?: Given
  readonly told?: Readonly<Record<string, unknown>>
}
