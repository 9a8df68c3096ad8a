import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { UnitVersion } from '../model/index.ts'
import { holdsOn } from '../model/index.ts'
import type { UnitView } from '../unit-contract.ts'
import { heirsOf } from './around-units.ts'
import { findUnitResource } from './place-of-unit.ts'
import { versionOfRow } from './rows.ts'
import './tables.ts'

/** One unit on a day; for a day on which it is not there, as it was nearest to it. */
export async function getUnit(database: Database, actor: Actor, id: string, day: Day): Promise<UnitView> {
  const resource = await findUnitResource(database, actor, id)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const versions = await versionsOf(database, id)
  const shown = versionOn(versions, day)
  if (!shown) throw new Refusal('not-found')
  const { unit: _, from, to, ...face } = shown
  const state = holdsOn(shown, day) ? 'living' : from > day ? 'not-yet' : 'ended'
  return {
    id,
    day,
    state,
    face,
    from,
    to,
    formerNames: formerNames(versions, shown),
    superiors: await waysTo(database, id, state === 'living' ? day : from),
    below: await countBelow(database, id, day),
    heirs: state === 'ended' ? [...((await heirsOf(database, [id], day)).get(id) ?? [])] : [],
    abilities: { see: abilityTo(actor, 'see', resource), organise: abilityTo(actor, 'organise', resource) },
  }
}

async function versionsOf(database: Database, id: string): Promise<readonly UnitVersion[]> {
  const rows = await database
    .selectFrom('unit_version')
    .selectAll()
    .where('unit_id', '=', id)
    .orderBy('valid')
    .execute()
  return rows.map(versionOfRow)
}

/** The version of the day, otherwise the last one before it, otherwise the first. */
function versionOn(versions: readonly UnitVersion[], day: Day): UnitVersion | undefined {
  return versions.findLast(({ from }) => from <= day) ?? versions[0]
}

/** Names before the shown version, each with the days over which it was borne without a break. */
function formerNames(versions: readonly UnitVersion[], shown: UnitVersion): UnitView['formerNames'] {
  const names: { name: string; from: Day; to: Day | null }[] = []
  for (const { name, from, to } of versions) {
    if (from >= shown.from) break
    const before = names.at(-1)
    if (before?.name === name) before.to = to
    else names.push({ name, from, to })
  }
  return names.filter(({ name }) => name !== shown.name).reverse()
}

async function waysTo(database: Database, id: string, day: Day): Promise<UnitView['superiors']> {
  const { rows } = await sql<{ line: Line; id: string; name: string }>`
    select unit_above.line, unit_above.superior_id as id, unit_version.name
    from unit_above
    join unit_version on unit_version.unit_id = unit_above.superior_id and unit_version.valid @> ${day}::date
    where unit_above.unit_id = ${id} and unit_above.valid @> ${day}::date
    order by unit_above.depth desc`.execute(database)
  return lines.flatMap((line) => {
    const way = rows.filter((row) => row.line === line).map(({ id: superior, name }) => ({ id: superior, name }))
    return way.length > 0 ? [{ line, way }] : []
  })
}

async function countBelow(database: Database, id: string, day: Day): Promise<UnitView['below']> {
  const { rows } = await sql<{ line: Line; direct: string; all: string }>`
    select line, count(*) filter (where depth = 1) as direct, count(*) as all
    from unit_above
    where superior_id = ${id} and valid @> ${day}::date
    group by line`.execute(database)
  return lines.flatMap((line) => {
    const row = rows.find((each) => each.line === line)
    return row ? [{ line, direct: Number(row.direct), all: Number(row.all) }] : []
  })
}
