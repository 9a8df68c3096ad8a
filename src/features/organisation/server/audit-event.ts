import type { Grant } from '#access/actor.ts'
import { type AuditActor, writeAudit } from '#platform/audit/audit.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type Change, type OrganisationEvent, subjectsOf } from '../model/index.ts'

/** Writes who did or undid an event: an entry for each unit that it changes, with what it was before and after. */
export async function auditEvent(
  transaction: OpenTransaction,
  told: {
    readonly actor: AuditActor
    readonly grant: Grant | null
    readonly at: Date
    readonly action: string
    /** The event is taken back: what it made was before, what it ended is again. */
    readonly undone?: boolean
    readonly event: OrganisationEvent
    readonly eventId: string
    readonly changes: readonly Change[]
  },
): Promise<void> {
  const { actor, grant, at, action, event, eventId, changes } = told
  const detail = { event: eventId, day: event.day, decision: event.decision.sign, units: subjectsOf(event) }
  const [before, after] = told.undone ? (['open', 'close'] as const) : (['close', 'open'] as const)
  for (const unit of unitsToldOf(event, changes)) {
    const moved = superiorsOf(changes, unit)
    await writeAudit(transaction, {
      at,
      actor,
      as: grant,
      action,
      subject: { kind: 'unit', id: unit },
      unit,
      ...factsOf('before', { ...faceOf(changes, unit, before), ...moved[before] }),
      ...factsOf('after', { ...faceOf(changes, unit, after), ...moved[after] }),
      detail,
    })
  }
}

/** The units whose lives the event is part of; those further below that merely follow are not told one by one. */
function unitsToldOf(event: OrganisationEvent, changes: readonly Change[]): readonly string[] {
  const versions = changes.flatMap((change) => ('version' in change ? [change.version.unit] : []))
  return [...new Set([...subjectsOf(event), ...versions])]
}

function factsOf(name: 'before' | 'after', facts: Readonly<Record<string, unknown>>) {
  return Object.keys(facts).length > 0 ? { [name]: facts } : {}
}

function faceOf(changes: readonly Change[], unit: string, side: 'open' | 'close'): Readonly<Record<string, unknown>> {
  for (const change of changes) {
    if ((change.kind !== 'open-version' && change.kind !== 'close-version') || change.version.unit !== unit) continue
    if (change.kind !== `${side}-version`) continue
    const { unit: _, from, to, ...face } = change.version
    return face
  }
  return {}
}

/** `superior.government` and so on: the unit that stands above it in each line that changes. */
function superiorsOf(changes: readonly Change[], unit: string) {
  const of = (side: 'open' | 'close') =>
    Object.fromEntries(
      changes.flatMap((change) =>
        change.kind === `${side}-link` && 'link' in change && change.link.unit === unit
          ? [[`superior.${change.link.line}`, change.link.superior]]
          : [],
      ),
    )
  return { open: of('open'), close: of('close') }
}
