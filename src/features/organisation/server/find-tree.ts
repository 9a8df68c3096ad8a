import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import type { TreePage, TreeQuery, TreeRow } from '../unit-contract.ts'
import { decodeUnitCursor, encodeUnitCursor, rankOf } from './unit-order.ts'
import './tables.ts'

/** Rows of one answer at most, however far down the unit lies at which the tree is to be opened. */
const mostRows = 5000

interface Row extends Omit<TreeRow, 'shortName' | 'below'> {
  readonly short_name: string | null
  readonly rank: number
  readonly below: string
}

/** One page of the units directly below a unit, or at the top of a line, on a day, in the order of an official list. */
export async function findTree(
  database: Database,
  query: TreeQuery & { readonly day: Day },
): Promise<Omit<TreePage, 'abilities'>> {
  const { line, day, under, after } = query
  const units = under ? unitsBelow(under, line, day) : unitsAtTop(line, day)
  const size = query.until && !after ? await rowsUntil(database, units, query.until, query) : query.limit
  const rows = await pageOf(database, units, query, size)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ id, name, short_name, kind, level, status, below }) => ({
      id,
      name,
      shortName: short_name,
      kind,
      level,
      status,
      below: Number(below),
    })),
    next: rows.length > size && last ? encodeUnitCursor(last) : null,
    total: after ? null : rows.length > size ? await countOf(database, units) : rows.length,
  }
}

type Units = RawBuilder<{ unit_id: string }>

function unitsBelow(under: string, line: Line, day: Day): Units {
  return sql`
    select unit_id from unit_superior
    where superior_id = ${under} and line = ${line} and valid @> ${day}::date`
}

function unitsAtTop(line: Line, day: Day): Units {
  return sql`select unit_id from unit_top where line = ${line} and valid @> ${day}::date`
}

async function pageOf(
  database: Database,
  units: Units,
  { line, day, after }: TreeQuery & { readonly day: Day },
  size: number,
): Promise<readonly Row[]> {
  const cursor = after ? decodeUnitCursor(after) : null
  const { rows } = await sql<Row>`
    select page.*, (
      select count(*) from unit_superior
      where unit_superior.superior_id = page.id and unit_superior.line = ${line} and unit_superior.valid @> ${day}::date
    ) as below
    from (
      select unit_version.unit_id as id, name, short_name, kind, level, status, ${rankOf('unit_version')} as rank
      from (${units}) asked
      join unit_version on unit_version.unit_id = asked.unit_id and unit_version.valid @> ${day}::date
      ${
        cursor
          ? sql`where (${rankOf('unit_version')}, name collate vietnamese, unit_version.unit_id)
              > (${cursor.rank}, ${cursor.name}, ${cursor.id}::uuid)`
          : sql``
      }
      order by rank, name collate vietnamese, id
      limit ${size + 1}
    ) page
    order by rank, name collate vietnamese, id`.execute(database)
  return rows
}

async function countOf(database: Database, units: Units): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from (${units}) asked`.execute(database)
  return Number(rows[0]?.count ?? 0)
}

/** How many rows it takes to come to a unit, in whole pages. */
async function rowsUntil(
  database: Database,
  units: Units,
  until: string,
  { day, limit }: { readonly day: Day; readonly limit: number },
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    with sibling as (
      select unit_version.unit_id, name, ${rankOf('unit_version')} as rank
      from (${units}) asked
      join unit_version on unit_version.unit_id = asked.unit_id and unit_version.valid @> ${day}::date
    )
    select count(*) as count
    from sibling
    join sibling sought on sought.unit_id = ${until}
      and (sibling.rank, sibling.name collate vietnamese, sibling.unit_id)
        <= (sought.rank, sought.name collate vietnamese, sought.unit_id)`.execute(database)
  const pages = Math.max(1, Math.ceil(Number(rows[0]?.count ?? 0) / limit))
  return Math.min(pages * limit, Math.max(mostRows, limit))
}
