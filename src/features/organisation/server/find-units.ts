import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import type { Database } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import type { UnitKind, UnitLevel } from '../model/index.ts'
import type { FoundUnit, UnitSearchAnswer, UnitSearchQuery } from '../unit-contract.ts'
import { heirsOf, superiorsOf } from './around-units.ts'
import { rankOf } from './unit-order.ts'
import './tables.ts'

/** One unit with the version of it that the words fit best, and the one of the day where there is one. */
interface HitRow {
  readonly unit_id: string
  readonly hit_name: string
  readonly hit_valid: string
  readonly is_later: boolean
  readonly is_living: boolean
  readonly name: string
  readonly valid: string
  readonly short_name: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
}

/**
 * Units by words that begin any name or code that they ever bore, without diacritics or capitals. Those that bear the name
 * on the day come first, then those that bore it once, then those that are not there on the day; among each the whole name
 * or code before its beginning, that before the words in a row, that before the words anywhere.
 */
export async function findUnits(
  database: Database,
  query: UnitSearchQuery & { readonly day: Day },
): Promise<UnitSearchAnswer> {
  const words = foldForSearch(query.q.replaceAll('|', ' '))
  if (words === '') return { items: [], more: false }
  const rows = await findHits(database, words, query)
  const shown = rows.slice(0, query.limit)
  return { items: await foundUnits(database, shown, query.day), more: rows.length > query.limit }
}

/** These units as they are found by a search; unknown ones are left out. */
export async function findNamedUnits(database: Database, ids: readonly string[], day: Day): Promise<UnitSearchAnswer> {
  const { rows } = await sql<HitRow>`
    select distinct on (unit_id) unit_id, name as hit_name, valid::text as hit_valid, lower(valid) > ${day}::date as is_later,
      valid @> ${day}::date as is_living, name, valid::text as valid, short_name, kind, level
    from unit_version
    where unit_id = any(${[...ids]}::uuid[])
    order by unit_id, valid @> ${day}::date desc, lower(valid) <= ${day}::date desc,
      abs(lower(valid) - ${day}::date)`.execute(database)
  const place = new Map(ids.map((id, index) => [id, index]))
  const sorted = [...rows].sort((one, other) => (place.get(one.unit_id) ?? 0) - (place.get(other.unit_id) ?? 0))
  return { items: await foundUnits(database, sorted, day), more: false }
}

/**
 * One row more than is shown. Units that bear the name on the day come first in any case: where they alone fill the answer,
 * nobody looks through the rest, which for a common word is thousands.
 */
async function findHits(
  database: Database,
  words: string,
  query: UnitSearchQuery & { readonly day: Day },
): Promise<readonly HitRow[]> {
  const own = await findOwnHits(database, words, query)
  return own.length > query.limit ? own : findAllHits(database, words, query)
}

async function findOwnHits(
  database: Database,
  words: string,
  { day, limit, kind, level }: UnitSearchQuery & { readonly day: Day },
): Promise<readonly HitRow[]> {
  const { rows } = await sql<HitRow>`
    select unit_id, name as hit_name, valid::text as hit_valid, false as is_later, true as is_living, name,
      valid::text as valid, short_name, kind, level
    from unit_version
    where unit_version.valid @> ${day}::date and ${matches(words)}
      ${kind ? sql`and kind = ${kind}` : sql``}
      ${level ? sql`and level = ${level}` : sql``}
    order by ${fitOf(words)}, ${rankOf('unit_version')}, name collate vietnamese, unit_id
    limit ${limit + 1}`.execute(database)
  return rows
}

async function findAllHits(
  database: Database,
  words: string,
  { day, limit, kind, level, living }: UnitSearchQuery & { readonly day: Day },
): Promise<readonly HitRow[]> {
  const { rows } = await sql<HitRow>`
    with hit as (
      select distinct on (unit_id) unit_id, name, short_name, kind, level, valid, fit
      from (select *, ${fitOf(words)} as fit from unit_version where ${matches(words)}) fitting
      order by unit_id, valid @> ${day}::date desc, fit, lower(valid) desc
    )
    select hit.unit_id, hit.name as hit_name, hit.valid::text as hit_valid, lower(hit.valid) > ${day}::date as is_later,
      today.unit_id is not null as is_living, shown.name, shown.valid::text as valid, shown.short_name, shown.kind, shown.level
    from hit
    left join unit_version today on today.unit_id = hit.unit_id and today.valid @> ${day}::date
    cross join lateral (
      select coalesce(today.name, hit.name) as name, coalesce(today.valid, hit.valid) as valid,
        case when today.unit_id is null then hit.short_name else today.short_name end as short_name,
        coalesce(today.kind, hit.kind) as kind, coalesce(today.level, hit.level) as level
    ) shown
    where true
      ${living === 'true' ? sql`and today.unit_id is not null` : sql``}
      ${kind ? sql`and shown.kind = ${kind}` : sql``}
      ${level ? sql`and shown.level = ${level}` : sql``}
    order by (case when hit.valid @> ${day}::date then 0 when today.unit_id is not null then 1 else 2 end), hit.fit,
      ${rankOf('shown')}, shown.name collate vietnamese, hit.unit_id
    limit ${limit + 1}`.execute(database)
  return rows
}

/** Each word begins a word of the text. */
function matches(words: string): RawBuilder<boolean> {
  const each = words.split(' ').map((word) => sql<boolean>`folded like ${`% ${literally(word)}%`}`)
  return sql<boolean>`${sql.join(each, sql` and `)}`
}

/** How well the words fit, 0 the best. `folded` is written by `foldedOf`. */
function fitOf(words: string): RawBuilder<number> {
  const text = literally(words)
  return sql<number>`case
    when folded like ${`%| ${text} |%`} then 0
    when folded like ${`| ${text}%`} then 1
    when folded like ${`% ${text}%`} then 2
    else 3 end`
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

async function foundUnits(database: Database, rows: readonly HitRow[], day: Day): Promise<FoundUnit[]> {
  const asked = rows.map((row) => ({ unit: row.unit_id, day: row.is_living ? day : readDayRange(row.hit_valid).from }))
  const above = await superiorsOf(database, asked)
  const gone = rows.filter(({ is_living, is_later }) => !is_living && !is_later).map(({ unit_id }) => unit_id)
  const heirs = await heirsOf(database, gone, day)
  return rows.map((row) => ({
    id: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    state: row.is_living ? 'living' : row.is_later ? 'not-yet' : 'ended',
    ...readDayRange(row.valid),
    otherName: row.hit_name === row.name ? null : { name: row.hit_name, ...readDayRange(row.hit_valid) },
    above: above.get(row.unit_id) ?? null,
    heirs: [...(heirs.get(row.unit_id) ?? [])],
  }))
}
