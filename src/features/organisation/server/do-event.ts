import type { Actor } from '#access/actor.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { type EventPlan, type EventProblem, type OrganisationEvent, planEvent, unitsOfEvent } from '../model/index.ts'
import { auditEvent } from './audit-event.ts'
import { loadPart, namesOf } from './load-part.ts'
import { lockOrganisation } from './lock-organisation.ts'
import { authoriseEvent } from './may-organise.ts'
import { writeEvents } from './record-events.ts'
import { problemsOfCodes } from './taken-codes.ts'
import { writeChanges } from './write-changes.ts'

/** What the event would do to the organisation as it is stored. */
export async function planStored(database: Database, event: OrganisationEvent): Promise<EventPlan> {
  const plan = planEvent(await loadPart(database, unitsOfEvent(event)), event)
  const problems = await problemsOfCodes(database, plan.changes)
  return problems.length > 0 ? { changes: [], problems } : plan
}

/**
 * Does one event and answers its id. Of two at once the second is decided on what the first has left. Throws a Refusal
 * with the sentence of the first problem where it cannot be.
 */
export async function doEvent(database: Database, actor: Actor, event: OrganisationEvent, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const grant = await authoriseEvent(transaction, actor, event)
    await lockOrganisation(transaction, unitsOfEvent(event))
    const { changes, problems } = await planStored(transaction, event)
    if (problems[0]) throw await refusalOf(transaction, problems[0], event)
    const id = newId(now.getTime())
    await writeChanges(transaction, changes)
    await writeEvents(transaction, { accountId: actor.accountId, name: actor.name }, [{ id, event, changes }], now)
    await auditEvent(transaction, { actor, grant, at: now, action: `unit.${event.kind}`, event, eventId: id, changes })
    return id
  })
}

async function refusalOf(
  transaction: OpenTransaction,
  { unit, message }: EventProblem,
  event: OrganisationEvent,
): Promise<Refusal> {
  const name = unit === null ? undefined : (await namesOf(transaction, [unit], event.day)).get(unit)
  return new Refusal('event-impossible', { sentence: name ? `${name}: ${message}` : message })
}
