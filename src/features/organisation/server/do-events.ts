import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type EventProblem, eventProblem, type OrganisationEvent, planEvent, unitsOfEvent } from '../model/index.ts'
import { loadPart } from './load-part.ts'
import { lockOrganisation } from './lock-organisation.ts'
import { type DoneEvent, type Maker, writeEvents } from './record-events.ts'
import { writeChanges } from './write-changes.ts'

/** The first event of several that cannot be, and why; `index` counts from 0. */
export class EventsImpossible extends Error {
  readonly index: number
  readonly problems: readonly EventProblem[]

  constructor(index: number, problems: readonly EventProblem[]) {
    super(`event ${index}: ${problems.map(({ code }) => code).join(', ')}`)
    this.name = 'EventsImpossible'
    this.index = index
    this.problems = problems
  }
}

/**
 * Does thousands of events in one go, each on what those before it left, and answers their ids. The rows are written at
 * the end in few statements. Throws EventsImpossible where one cannot be: then nothing was written. Neither authorises nor
 * audits: the command that imports does both, once for all.
 */
export async function doEvents(
  transaction: OpenTransaction,
  maker: Maker,
  events: readonly OrganisationEvent[],
  now: Date,
): Promise<readonly string[]> {
  const units = [...new Set(events.flatMap(unitsOfEvent))]
  await lockOrganisation(transaction, units)
  const store = await loadPart(transaction, units)
  const done: DoneEvent[] = []
  for (const [index, event] of events.entries()) {
    const { changes, problems } = planEvent(store, event)
    if (problems.length > 0) throw new EventsImpossible(index, problems)
    for (const change of changes) store.apply(change)
    done.push({ id: newId(now.getTime(), index % 4096), event, changes })
  }
  await writeChanges(
    transaction,
    done.flatMap(({ changes }) => changes),
  )
  await writeEvents(transaction, maker, done, now)
  await checkCodes(transaction, done)
  return done.map(({ id }) => id)
}

/** The database tells of a code borne twice when all is written; which event that was is found then. */
async function checkCodes(transaction: OpenTransaction, done: readonly DoneEvent[]): Promise<void> {
  const { rows } = await sql<{ unit_id: string }>`
    select later.unit_id
    from unit_version later
    join unit_version other
      on other.organ_id = later.organ_id and other.valid && later.valid and other.unit_id <> later.unit_id
    where later.unit_id = any(${[...new Set(done.flatMap(({ event }) => unitsOfEvent(event)))]}::uuid[])`.execute(
    transaction,
  )
  const taken = new Set(rows.map(({ unit_id }) => unit_id))
  if (taken.size === 0) return
  const opens = ({ changes }: DoneEvent) =>
    changes.flatMap((change) => (change.kind === 'open-version' && change.version.organId ? [change.version.unit] : []))
  const index = done.findLastIndex((each) => opens(each).some((unit) => taken.has(unit)))
  const unit = opens(done[index] as DoneEvent).find((each) => taken.has(each)) ?? null
  throw new EventsImpossible(index, [eventProblem('organ-id-taken', unit)])
}
