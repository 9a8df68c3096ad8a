import type { Actor } from '#access/actor.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { Given, IssuedVersion } from '../model/index.ts'

/**
 * Gives out what a plan says, within the transaction that issues it. Whoever carries plans out (the tasks feature) does
 * this; the program puts the two together, because plans know nothing of assignments. The plan's row is locked, and its
 * recipients are written by the command that calls.
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
  /** Takes back what nobody has finished: the plan is replaced or closed. Answers how many. */
  withdraw(transaction: OpenTransaction, actor: Actor, planId: string, reason: string, now: Date): Promise<number>
  /** Gives back what the latest `withdraw` took: the plan was closed by mistake. Answers how many. */
  restore(transaction: OpenTransaction, actor: Actor, planId: string, now: Date): Promise<number>
}
