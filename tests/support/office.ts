import '../../src/features/accounts/server/tables.ts'
import { hashPassword } from '../../src/features/accounts/server/password.ts'
import { foldForSearch } from '../../src/kernel/fold-for-search.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Line } from '../../src/kernel/line-of-authority.ts'
import { dayRange } from '../../src/platform/database/day-range.ts'
import { ApiClient } from './api-client.ts'
import type { TestDatabase } from './database.ts'

export const password = 'mot-mat-khau-dai'

/** The first day of the units of an office. */
export const openingDay = '2025-07-01'

/** `sign`: how the unit stands in signs, `STP`; without one it takes no numbers. `line`: government where nothing is said. */
export interface OfficeUnit<Key extends string> {
  readonly name: string
  readonly below?: Key
  readonly sign?: string
  readonly line?: Line
}

/**
 * Saves units as they are from the opening day on, each below the one named in its line (written before those below
 * it). Answers their ids by key.
 */
export async function saveUnits<Key extends string>(
  { database }: TestDatabase,
  units: Readonly<Record<Key, OfficeUnit<NoInfer<Key>>>>,
): Promise<Readonly<Record<Key, string>>> {
  const keys = Object.keys(units) as Key[]
  const ids = Object.fromEntries(keys.map((key) => [key, newId()])) as Record<Key, string>
  const valid = dayRange(openingDay, null)
  for (const key of keys) {
    const { name, sign = null, line = 'government' } = units[key]
    await database.insertInto('unit').values({ id: ids[key] }).execute()
    await database
      .insertInto('unit_version')
      .values({
        unit_id: ids[key],
        valid,
        name,
        short_name: null,
        sign_abbreviation: sign,
        kind: 'people-committee',
        level: 'province',
        status: 'active',
        organ_id: null,
        area_code: null,
        address: null,
        folded: `| ${foldForSearch(name)} |`,
      })
      .execute()
    let depth = 0
    for (let above = units[key].below; above !== undefined; above = units[above].below) {
      depth += 1
      const link = { unit_id: ids[key], line, superior_id: ids[above], valid } as const
      if (depth === 1) await database.insertInto('unit_superior').values(link).execute()
      await database
        .insertInto('unit_above')
        .values({ ...link, depth })
        .execute()
    }
  }
  return ids
}

/** Hashed once: that is meant to cost time, and it is the same for everybody. */
let hashOfAll: Promise<string> | undefined

/** An account by which the person signs in with the password of the tests. */
export async function giveAccount({ database }: TestDatabase, personId: string, username: string): Promise<void> {
  hashOfAll ??= hashPassword(password)
  const password_hash = await hashOfAll
  const made = {
    id: newId(),
    person_id: personId,
    username,
    password_hash,
    created_at: new Date('2026-01-01T00:00:00Z'),
  }
  await database.insertInto('account').values(made).execute()
}

/** A client signed in as the holder of an account with the password of the tests. */
export async function clientOf(url: string, username: string): Promise<ApiClient> {
  const client = new ApiClient(url)
  const answer = await client.send('POST', '/api/session', { username, password })
  if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return client
}
