import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Database, OpenTransaction } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/database.ts'
import { type Pace, waitWords } from '../model/pace.ts'
import './tables.ts'

/** One thing that is counted, and how fast it may go. */
export interface PacedThing {
  readonly key: string
  readonly pace: Pace
}

/** Names are not kept as they were typed: somebody may have typed a password into the wrong field. */
export function pacedThing(kind: string, what: readonly string[], pace: Pace): PacedThing {
  const hash = createHash('sha256').update(JSON.stringify(what)).digest('base64url')
  return { key: `${kind}:${hash}`, pace }
}

/**
 * Counts one attempt against each of the things, before it is made, so that many sent at once are no way round. Throws a
 * Refusal that says how long to wait where one of them is too fast; then none of them has been counted.
 */
export function countAttempt(database: Database, things: readonly PacedThing[], now: Date): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await forgetIdle(transaction, now)
    for (const thing of inOrder(things)) await takeTurn(transaction, thing, now)
  })
}

/** Rows that say nothing any more; those that somebody is at work on are left to the next one. */
async function forgetIdle(transaction: OpenTransaction, now: Date): Promise<void> {
  await sql`delete from sign_in_pace where key in (
    select key from sign_in_pace where busy_until < ${now} limit 100 for update skip locked)`.execute(transaction)
}

/** The same order for everybody, so that no two attempts wait for each other. */
function inOrder(things: readonly PacedThing[]): PacedThing[] {
  return [...things].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** Each attempt keeps the thing busy for its seconds; it is too fast when it is busy for more than the burst allows. */
async function takeTurn(transaction: OpenTransaction, { key, pace }: PacedThing, now: Date): Promise<void> {
  const ahead = (pace.burst - 1) * pace.seconds
  const taken = await sql`
    insert into sign_in_pace (key, busy_until) values (${key}, ${now}::timestamptz + ${pace.seconds} * interval '1 second')
    on conflict (key) do update
      set busy_until = greatest(sign_in_pace.busy_until, ${now}) + ${pace.seconds} * interval '1 second'
      where sign_in_pace.busy_until <= ${now}::timestamptz + ${ahead} * interval '1 second'
    returning key`.execute(transaction)
  if (taken.rows.length > 0) return
  const row = await transaction
    .selectFrom('sign_in_pace')
    .select('busy_until')
    .where('key', '=', key)
    .executeTakeFirst()
  const wait = ((row?.busy_until.getTime() ?? now.getTime()) - now.getTime()) / 1000 - ahead
  throw new Refusal('too-many-attempts', { sentence: waitWords(wait) })
}

/** Gives one attempt back: it was a right one. */
export async function giveBack(transaction: OpenTransaction, things: readonly PacedThing[]): Promise<void> {
  for (const { key, pace } of inOrder(things)) {
    await sql`update sign_in_pace set busy_until = busy_until - ${pace.seconds} * interval '1 second'
      where key = ${key}`.execute(transaction)
  }
}

/** Forgets all attempts at a thing. */
export async function forgetAttempts(transaction: OpenTransaction, things: readonly PacedThing[]): Promise<void> {
  const keys = things.map(({ key }) => key)
  if (keys.length > 0) await transaction.deleteFrom('sign_in_pace').where('key', 'in', keys).execute()
}
