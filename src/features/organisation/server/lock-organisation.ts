import { sql } from 'kysely'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/** Events are rare and each may reach far through the lines: they are done one after the other. */
const organisationLock = 7_201_974_110_002n

/**
 * Holds off every other event until the end of the transaction, and whatever is just now being written for these units
 * elsewhere (a row that refers to a unit holds its key). What is read after this is what the event is decided on.
 */
export async function lockOrganisation(transaction: OpenTransaction, units: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${organisationLock})`.execute(transaction)
  await sql`select id from unit where id = any(${[...units]}::uuid[]) order by id for update`.execute(transaction)
}
