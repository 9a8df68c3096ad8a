import type { Actor } from '#access/actor.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { Given, IssuedVersion } from '../model/index.ts'

/**
 * Gives out what a plan says, within the transaction that issues it. Whoever carries plans out (the tasks feature) does
 * this; the program puts the two together, because plans know nothing of assignments.
 */
export interface Cascade {
  /** Makes every unit's own assignments. */
  issue(transaction: OpenTransaction, actor: Actor, issued: IssuedVersion, now: Date): Promise<Given>
  /** Carries an amendment over to the assignments there are: what changed asks for acknowledgement again. */
  amend(
    transaction: OpenTransaction,
    actor: Actor,
    before: IssuedVersion,
    after: IssuedVersion,
    now: Date,
  ): Promise<Given>
  /** Takes back what nobody has finished: the plan is replaced or closed. */
  withdraw(transaction: OpenTransaction, actor: Actor, planId: string, reason: string, now: Date): Promise<number>
}
