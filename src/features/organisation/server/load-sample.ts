import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type AuditActor, theProgram, writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import { sampleUnitId } from '../samples/sample-draft.ts'
import { sampleEvents } from '../samples/sample-events.ts'
import { doEvents } from './do-events.ts'
import { lockOrganisation } from './lock-organisation.ts'
import './tables.ts'

export interface LoadedSample {
  readonly already: boolean
  readonly events: number
  readonly units: number
}

/**
 * Loads the sample organisation for somebody who may found units anywhere. Throws a Refusal where there are units of the
 * installation's own: the sample is not mixed into them.
 */
export async function loadSampleFor(database: Database, actor: Actor, now: Date): Promise<LoadedSample> {
  const grant = authorise(actor, 'organise', { kind: 'unit', unit: null, above: {} })
  const loaded = await load(database, { actor, as: grant }, now)
  if (!loaded)
    throw new Refusal('event-impossible', {
      sentence: 'Hệ thống đã có đơn vị. Tổ chức mẫu chỉ nạp được khi chưa có đơn vị nào.',
    })
  return loaded
}

/** Loads the sample organisation at the start of the program; null where there are units of the installation's own. */
export function loadSampleOrganisation(database: Database, now: Date): Promise<LoadedSample | null> {
  return load(database, { actor: theProgram, as: null }, now)
}

function load(
  database: Database,
  by: { readonly actor: AuditActor; readonly as: Grant | null },
  now: Date,
): Promise<LoadedSample | null> {
  return inTransaction(database, async (transaction) => {
    await lockOrganisation(transaction, [])
    const events = sampleEvents()
    const units = events.filter(({ kind }) => kind === 'found').length
    const isUnit = transaction.selectFrom('unit').select('id').limit(1)
    if (await isUnit.where('id', '=', sampleUnitId('chinh-phu')).executeTakeFirst())
      return { already: true, events: events.length, units }
    if (await isUnit.executeTakeFirst()) return null
    await doEvents(transaction, { accountId: by.actor.accountId, name: by.actor.name }, events, now)
    await writeAudit(transaction, {
      at: now,
      actor: by.actor,
      as: by.as,
      action: 'unit.sample',
      subject: { kind: 'unit', id: sampleUnitId('chinh-phu') },
      unit: null,
      detail: { events: events.length, units },
    })
    return { already: false, events: events.length, units }
  })
}
