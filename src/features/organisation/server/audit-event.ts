import type { Actor, Grant } from '#access/actor.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type Change, type OrganisationEvent, subjectsOf } from '../model/index.ts'

/** Writes who did or undid an event, with what the units were called and were before and after it. */
export async function auditEvent(
  transaction: OpenTransaction,
  told: {
    readonly actor: Actor
    readonly grant: Grant
    readonly at: Date
    readonly action: string
    readonly event: OrganisationEvent
    readonly eventId: string
    readonly changes: readonly Change[]
  },
): Promise<void> {
  const { actor, event, changes } = told
  await writeAudit(transaction, {
    at: told.at,
    accountId: actor.accountId,
    actor: actor.name,
    action: told.action,
    subject: { kind: 'unit', id: subjectsOf(event)[0] ?? told.eventId },
    detail: {
      event: told.eventId,
      day: event.day,
      decision: event.decision.sign,
      units: subjectsOf(event),
      before: facesOf(changes, 'close-version'),
      after: facesOf(changes, 'open-version'),
      moved: changes.filter((change) => change.kind === 'open-link').length,
    },
  })
}

function facesOf(changes: readonly Change[], kind: 'open-version' | 'close-version') {
  return changes.flatMap((change) => (change.kind === kind ? [change.version] : []))
}
