import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { EventPreview, UnitName } from '../contract.ts'
import {
  type Change,
  eventTitle,
  type OrganisationEvent,
  type UnitVersion,
  unitsOfChanges,
  unitsOfEvent,
} from '../model/index.ts'
import { planStored } from './do-event.ts'
import { namesOf } from './load-part.ts'
import { authoriseEvent } from './may-organise.ts'

/** Moves named one by one in a preview; the rest are counted. */
const mostMoves = 200

/** What an event would do, told in names; nothing is written. Refused to whoever may not do it. */
export async function previewEvent(database: Database, actor: Actor, event: OrganisationEvent): Promise<EventPreview> {
  await authoriseEvent(database, actor, event)
  const { changes, problems } = await planStored(database, event)
  const units = [...unitsOfChanges(changes), ...unitsOfEvent(event)]
  const names = new Map(await namesOf(database, units, event.day))
  for (const change of changes)
    if (change.kind === 'open-version' && !names.has(change.version.unit))
      names.set(change.version.unit, change.version.name)
  const named = (unit: string): UnitName => ({ id: unit, name: names.get(unit) ?? 'Đơn vị chưa có' })
  const moves = movesOf(changes)
  return {
    title: eventTitle(event, changes, (unit) => named(unit).name),
    problems: problems.map(({ code, unit, message }) => ({
      code,
      unit: unit === null || !names.has(unit) ? null : named(unit),
      message,
    })),
    faces: facesOf(changes).map(({ unit, before, after }) => ({ unit: named(unit), before, after })),
    moves: moves.slice(0, mostMoves).map(({ unit, line, before, after }) => ({
      unit: named(unit),
      line,
      before: before === null ? null : named(before),
      after: after === null ? null : named(after),
    })),
    moveCount: moves.length,
    alongCount: await countAlong(database, moves, event),
    successions: changes.flatMap((change) =>
      change.kind === 'succeed'
        ? [{ ...change.succession, unit: named(change.succession.unit), heir: named(change.succession.heir) }]
        : [],
    ),
  }
}

function facesOf(changes: readonly Change[]) {
  const faces = new Map<string, { unit: string; before: UnitVersion | null; after: UnitVersion | null }>()
  for (const change of changes) {
    if (change.kind !== 'open-version' && change.kind !== 'close-version') continue
    const { unit } = change.version
    const known = faces.get(unit) ?? { unit, before: null, after: null }
    const part = change.kind === 'open-version' ? 'after' : 'before'
    faces.set(unit, { ...known, [part]: change.version })
  }
  return [...faces.values()]
}

/** Who gets which superior; units that end leave theirs without a word. */
function movesOf(changes: readonly Change[]) {
  const ended = new Set(facesOf(changes).flatMap(({ unit, after }) => (after === null ? [unit] : [])))
  const moves = new Map<
    string,
    {
      unit: string
      line: 'government' | 'party' | 'front' | 'professional'
      before: string | null
      after: string | null
    }
  >()
  for (const change of changes) {
    if ((change.kind !== 'open-link' && change.kind !== 'close-link') || ended.has(change.link.unit)) continue
    const { unit, line, superior } = change.link
    const key = `${unit} ${line}`
    const known = moves.get(key) ?? { unit, line, before: null, after: null }
    moves.set(key, { ...known, [change.kind === 'open-link' ? 'after' : 'before']: superior })
  }
  return [...moves.values()]
}

async function countAlong(
  database: Database,
  moves: readonly { unit: string; line: string }[],
  { day }: OrganisationEvent,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(distinct unit_above.unit_id) as count
    from unnest(${moves.map(({ unit }) => unit)}::uuid[], ${moves.map(({ line }) => line)}::text[])
      as moved (superior_id, line)
    join unit_above using (superior_id, line)
    where unit_above.valid @> ${day}::date
      and unit_above.unit_id <> all (${moves.map(({ unit }) => unit)}::uuid[])`.execute(database)
  return Number(rows[0]?.count ?? 0)
}
