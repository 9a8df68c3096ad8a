import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { MemberPage, MemberQuery } from '../group-contract.ts'
import type { SavedRule } from '../model/index.ts'
import { decodeUnitCursor, encodeUnitCursor, rankOf } from './unit-order.ts'
import './tables.ts'

/** The units that a rule selects on a day, as `select unit_id`. */
function membersOf({ criteria, named, without }: SavedRule, day: Day): RawBuilder<{ unit_id: string }> {
  return sql`(
    (
      ${criteria ? fitting(criteria, day) : sql`select null::uuid as unit_id where false`}
      union
      select unit_id from unit_version where unit_id = any(${[...named]}::uuid[]) and valid @> ${day}::date
    )
    except
    select unnest(${[...without]}::uuid[])
  )`
}

function fitting({ kinds, levels, under }: NonNullable<SavedRule['criteria']>, day: Day): RawBuilder<unknown> {
  const ofKind = kinds.length === 0 ? sql`true` : sql`kind = any(${[...kinds]}::text[])`
  const ofLevel = levels.length === 0 ? sql`true` : sql`level = any(${[...levels]}::text[])`
  return sql`
    select unit_version.unit_id
    from unit_version
    where unit_version.valid @> ${day}::date and ${ofKind} and ${ofLevel} and ${under ? standsBelow(under, day) : sql`true`}`
}

function standsBelow(
  { unit, line, directOnly }: NonNullable<NonNullable<SavedRule['criteria']>['under']>,
  day: Day,
): RawBuilder<boolean> {
  const table = sql.table(directOnly ? 'unit_superior' : 'unit_above')
  return sql`unit_version.unit_id in (
    select unit_id from ${table} where superior_id = ${unit} and line = ${line} and valid @> ${day}::date
  )`
}

export async function countMembers(database: Database, rule: SavedRule, day: Day): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${membersOf(rule, day)} member`.execute(database)
  return Number(rows[0]?.count ?? 0)
}

/** Every unit that a rule selects on a day. */
export async function memberIds(database: Database, rule: SavedRule, day: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`select unit_id from ${membersOf(rule, day)} member`.execute(database)
  return rows.map(({ unit_id }) => unit_id)
}

/** Who a rule selects on a day, in the order of the tree, one keyset page at a time. */
export async function findMembers(
  database: Database,
  rule: SavedRule,
  { day, after, limit }: MemberQuery & { readonly day: Day },
): Promise<MemberPage> {
  const cursor = after ? decodeUnitCursor(after) : null
  const beyond = cursor
    ? sql`where (${rankOf('unit_version')}, name collate vietnamese, unit_version.unit_id)
        > (${cursor.rank}, ${cursor.name}, ${cursor.id}::uuid)`
    : sql``
  const { rows } = await sql<MemberPage['items'][number] & { rank: number }>`
    select unit_version.unit_id as id, name, kind, level, ${rankOf('unit_version')} as rank
    from ${membersOf(rule, day)} member
    join unit_version on unit_version.unit_id = member.unit_id and unit_version.valid @> ${day}::date
    ${beyond}
    order by rank, name collate vietnamese, id
    limit ${limit + 1}`.execute(database)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    total: await countMembers(database, rule, day),
    items: shown.map(({ id, name, kind, level }) => ({ id, name, kind, level })),
    next: rows.length > limit && last ? encodeUnitCursor(last) : null,
  }
}
