import { type Day, dayOf } from '#kernel/dates/day.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { climbLadder } from './climb-ladder.ts'
import { climbSupport } from './climb-support.ts'
import { tellHandedIn } from './tell-handed-in.ts'
import { tellPlanSteps } from './tell-plan-steps.ts'
import { tellSteps } from './tell-steps.ts'
import './tables.ts'

/**
 * How far back steps are looked at again: their moment is taken before their transaction ends, so that one that took long
 * comes to light behind others. What was told already is not told twice.
 */
const overlapMilliseconds = 10 * 60_000

/**
 * Writes every message that is owed at this moment: of what happened since the last time, and, once a day, of the deadlines.
 * Running it again, at the same moment or in two processes, writes nothing more; after a stop it makes up for what happened,
 * and of the deadlines tells only how they stand now.
 */
export async function remindDue(database: Database, now: Date): Promise<void> {
  const day = dayOf(now)
  const ladderDay = await inTransaction(database, (transaction) => tellWhatHappened(transaction, now))
  if (ladderDay !== null && ladderDay >= day) return
  for (const climb of [climbLadder, climbSupport]) {
    while ((await inTransaction(database, (transaction) => climbAlone(transaction, climb, day, now))) > 0) {}
  }
  await inTransaction(database, (transaction) => noteLadderDay(transaction, day))
}

/** Answers the last day on which the ladder was climbed. */
async function tellWhatHappened(transaction: OpenTransaction, now: Date): Promise<Day | null> {
  const { steps_to: to, ladder_day } = await lockCursor(transaction)
  const from = to && new Date(to.getTime() - overlapMilliseconds)
  await tellSteps(transaction, from, now)
  await tellHandedIn(transaction, from, now)
  await tellPlanSteps(transaction, from, now)
  if (to === null || now > to) await transaction.updateTable('reminder_cursor').set({ steps_to: now }).execute()
  return ladder_day
}

async function climbAlone(
  transaction: OpenTransaction,
  climb: typeof climbLadder,
  day: Day,
  now: Date,
): Promise<number> {
  await lockCursor(transaction)
  return climb(transaction, day, now)
}

async function noteLadderDay(transaction: OpenTransaction, day: Day): Promise<void> {
  const { ladder_day: last } = await lockCursor(transaction)
  if (last === null || last < day) await transaction.updateTable('reminder_cursor').set({ ladder_day: day }).execute()
}

/** Of several processes one at a time. */
function lockCursor(transaction: OpenTransaction) {
  return transaction.selectFrom('reminder_cursor').selectAll().forUpdate().executeTakeFirstOrThrow()
}
