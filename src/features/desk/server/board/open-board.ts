import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authoriseReach } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import type { Reach } from '#access/reach.ts'
import { namesOf, placeOfUnit } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { Database } from '#platform/database/database.ts'
import type { Board, BoardCounts, BoardQuery, BoardRow } from '../../late-board-contract.ts'
import { actingUnits } from '../acting-units.ts'
import { seesOwn } from '../sees-own.ts'
import { openPlace } from './board-place.ts'
import { branchesOf } from './board-units.ts'
import { type BranchCounts, countBranches, countGiven } from './count-late.ts'
import { nudgedToday } from './nudged-today.ts'

/** Rows of one answer at most, the worst first. */
const mostRows = 500

/** Who is late, one level at a time: what is below a unit, or what the viewer's unit has given. */
export async function openBoard(database: Database, actor: Actor, query: BoardQuery): Promise<Board> {
  return query.scope === 'given' ? boardOfGiven(database, actor, query) : boardBelow(database, actor, query)
}

async function boardBelow(database: Database, actor: Actor, query: BoardQuery): Promise<Board> {
  const reach = authoriseReach(actor, 'see', 'assignment')
  const { place, unit, way } = await openPlace(database, actor, reach, query)
  const [counted, nudged, nudge] = await Promise.all([
    countBranches(database, place, { ...query, day: actor.day }),
    nudgedToday(database, actor.day, query, { branches: branchesOf(place, query.line, actor.day), givers: null }),
    mayNudge(database, actor, unit?.id ?? null),
  ])
  const shown = [...counted].sort(byBadness)
  const self = place.from === 'unit' ? place.unit : null
  const rows = await rowsOf(database, shown.slice(0, mostRows), { self, nudged, line: query.line, day: actor.day })
  return boardOf({ actor, query, unit, way, rows, shown, nudged, nudge })
}

async function boardOfGiven(database: Database, actor: Actor, query: BoardQuery): Promise<Board> {
  const reach = authoriseReach(actor, 'see', 'giving')
  const givers = await giversOf(database, actor, reach)
  const counted = await countGiven(database, givers, { ...query, day: actor.day })
  const shown = [...counted].sort(byBadness)
  const nudged = await nudgedToday(database, actor.day, query, { branches: null, givers })
  const rows = await rowsOf(database, shown.slice(0, mostRows), { self: null, nudged, line: null, day: actor.day })
  const { allowed, why } = decide(actor, 'nudge', { kind: 'giving', unit: actor.unit, above: {} })
  return boardOf({ actor, query, unit: null, way: [], rows, shown, nudged, nudge: { allowed, why } })
}

/** The units for whose giving the viewer looks: that at which they act, with those that it took over from. */
export async function giversOf(database: Database, actor: Actor, reach: Reach): Promise<readonly string[]> {
  if (actor.unit === null || !(await seesOwn(database, actor, 'giving'))) return reach.units
  return actingUnits(database, actor.unit, actor.day)
}

function boardOf(parts: {
  actor: Actor
  query: BoardQuery
  unit: Board['unit']
  way: readonly { readonly id: string; readonly name: string }[]
  rows: readonly BoardRow[]
  shown: readonly BranchCounts[]
  nudged: ReadonlyMap<string, number>
  nudge: { allowed: boolean; why: string }
}): Board {
  const { actor, query, shown } = parts
  return {
    day: actor.day,
    line: query.line,
    scope: query.scope,
    unit: parts.unit,
    way: [...parts.way],
    rows: [...parts.rows],
    more: Math.max(0, shown.length - mostRows),
    total: totalOf(shown, parts.nudged),
    abilities: { nudge: parts.nudge },
  }
}

/** Asked of a unit below where there is one, for a reminder to oneself is none. */
async function mayNudge(database: Database, actor: Actor, unit: string | null) {
  const stands = await placeOfUnit(database, unit, actor.day)
  const { allowed, why } = decide(actor, 'nudge', { kind: 'assignment', ...stands })
  return { allowed, why }
}

type Badness = Pick<BoardCounts, 'late' | 'soon' | 'unacknowledged' | 'owed'>

/** Below 0 where the one stands before the other: more late, more due soon, more not taken up, more to do. */
function byBadness(one: Badness, other: Badness): number {
  return (
    other.late - one.late || other.soon - one.soon || other.unacknowledged - one.unacknowledged || other.owed - one.owed
  )
}

const byName = new Intl.Collator('vi', { numeric: true })

function totalOf(counted: readonly BranchCounts[], nudged: ReadonlyMap<string, number>): BoardCounts {
  const sum = (key: Exclude<keyof BranchCounts, 'branch_id'>) => counted.reduce((all, row) => all + row[key], 0)
  const [owed, late, soon] = [sum('owed'), sum('late'), sum('soon')]
  return {
    units: sum('units'),
    unitsLate: sum('unitsLate'),
    owed,
    late,
    soon,
    inTime: owed - late - soon,
    unacknowledged: sum('unacknowledged'),
    nudged: [...nudged.values()].reduce((all, count) => all + count, 0),
  }
}

async function rowsOf(
  database: Database,
  counted: readonly BranchCounts[],
  about: { self: string | null; nudged: ReadonlyMap<string, number>; line: Line | null; day: Day },
): Promise<readonly BoardRow[]> {
  const { self, nudged, line, day } = about
  const ids = counted.map(({ branch_id }) => branch_id)
  const [names, below] = await Promise.all([namesOf(database, ids, day), countBelow(database, ids, line, day)])
  const rows = counted.map(({ branch_id: id, ...counts }) => ({
    ...counts,
    inTime: counts.owed - counts.late - counts.soon,
    nudged: nudged.get(id) ?? 0,
    unit: { id, name: names.get(id) ?? '' },
    isSelf: id === self,
    below: id === self ? 0 : (below.get(id) ?? 0),
  }))
  return rows.sort((one, other) => byBadness(one, other) || byName.compare(one.unit.name, other.unit.name))
}

/** How many units stand directly below each in the line. */
async function countBelow(
  database: Database,
  ids: readonly string[],
  line: Line | null,
  day: Day,
): Promise<ReadonlyMap<string, number>> {
  if (line === null) return new Map()
  const { rows } = await sql<{ superior_id: string; count: number }>`
    select superior_id, count(*)::int as count
    from unit_superior
    where superior_id = any (${[...ids]}::uuid[]) and line = ${line} and valid @> ${day}::date
    group by superior_id`.execute(database)
  return new Map(rows.map(({ superior_id, count }) => [superior_id, count]))
}
