import type { Grant } from '#access/actor.ts'
import type { Resource } from '#access/resource.ts'
import { newId } from '#kernel/ids.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { type Change, type EventProblem, type OrganisationEvent, planEvent } from '../../model/index.ts'
import { loadPart } from '../load-part.ts'
import { placeOfUnit, type UnitPlace } from '../place-of-unit.ts'
import { problemsOfCodes } from '../taken-codes.ts'
import type { ColumnKey } from './columns.ts'
import { type PlacedRow, placeRows } from './find-superiors.ts'
import type { Importer } from './importer.ts'
import { orderRows, problemsOfRings, type RowEvent } from './order-rows.ts'
import type { ReadRow } from './read-rows.ts'
import type { RowProblem, UnitRow } from './unit-row.ts'

export interface PlannedEvent {
  readonly event: OrganisationEvent
  readonly changes: readonly Change[]
  readonly grant: Grant | null
}

/** The events that the rows come to, and what is wrong with rows; with any problem there is nothing to do. */
export interface RowsPlan {
  readonly events: readonly PlannedEvent[]
  readonly problems: readonly RowProblem[]
}

/** Plans the founding of every row on the organisation as it is stored; writes nothing. */
export async function planRows(
  database: Database,
  importer: Importer,
  rows: readonly ReadRow[],
  now: Date,
): Promise<RowsPlan> {
  const withIds = rows.map((row, index) => ({ ...row, id: newId(now.getTime(), index % 4096) }))
  const readable = withIds.flatMap(({ unit, id }) => (unit ? [{ row: unit, id }] : []))
  const faulty = withIds.filter(({ unit, name }) => unit === null && name !== '')
  const { placed, problems: misplaced } = await placeRows(database, readable, faulty)
  const problems = [...rows.flatMap((row) => row.problems), ...misplaced, ...problemsOfRings(placed)]
  const sound = withoutFaulty(placed, new Set([...problems.map(({ row }) => row)]), new Set(faulty.map(({ id }) => id)))
  const grants = await grantsOf(database, importer, sound)
  problems.push(...grants.problems)
  const planned = await planAll(database, orderRows(sound.filter(({ id }) => grants.byUnit.has(id))))
  return {
    events: planned.events.map(({ placed: { id }, ...each }) => ({ ...each, grant: grants.byUnit.get(id) ?? null })),
    problems: [...problems, ...planned.problems],
  }
}

/** Rows that can be planned: neither faulty themselves nor below a faulty one, which would only be told twice. */
function withoutFaulty(
  placed: readonly PlacedRow[],
  faultyRows: ReadonlySet<number>,
  unreadable: ReadonlySet<string>,
): readonly PlacedRow[] {
  const out = new Set(unreadable)
  for (const { row, id } of placed) if (faultyRows.has(row.number)) out.add(id)
  const below = new Map<string, string[]>()
  for (const { id, superiors } of placed)
    for (const superior of Object.values(superiors)) below.set(superior, [...(below.get(superior) ?? []), id])
  const waiting = [...out]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const each of below.get(id) ?? [])
      if (!out.has(each)) {
        out.add(each)
        waiting.push(each)
      }
  return placed.filter(({ id }) => !out.has(id))
}

/** By which grant the actor may found each row: a new unit lies below its superiors, those of the sheet included. */
async function grantsOf(database: Database, importer: Importer, placed: readonly PlacedRow[]) {
  const byId = new Map(placed.map((each) => [each.id, each]))
  const places = new Map<string, UnitPlace>()
  for (const { superiors } of placed)
    for (const superior of Object.values(superiors))
      if (!byId.has(superior) && !places.has(superior))
        places.set(superior, await placeOfUnit(database, superior, importer.day))
  const above = (id: string, line: Line): readonly string[] => {
    const found: string[] = []
    for (let at = byId.get(id)?.superiors[line]; at !== undefined; at = byId.get(at)?.superiors[line]) {
      found.push(at)
      const place = places.get(at)
      if (place) found.push(...place.heirs, ...(place.above[line] ?? []))
    }
    return found
  }
  const byUnit = new Map<string, Grant | null>()
  const problems: RowProblem[] = []
  for (const { id, row } of placed) {
    const resource: Resource = {
      kind: 'unit',
      unit: id,
      above: Object.fromEntries(lines.map((line) => [line, above(id, line)])),
    }
    const { allowed, grant, why } = importer.decide(resource)
    if (allowed) byUnit.set(id, grant)
    else problems.push({ row: row.number, column: null, message: why })
  }
  return { byUnit, problems }
}

interface PlannedRow extends RowEvent {
  readonly changes: readonly Change[]
}

async function planAll(
  database: Database,
  events: readonly RowEvent[],
): Promise<{ events: readonly PlannedRow[]; problems: readonly RowProblem[] }> {
  const superiors = events.flatMap(({ placed }) => Object.values(placed.superiors))
  const store = await loadPart(database, [...new Set(superiors)])
  const planned: PlannedRow[] = []
  const problems: RowProblem[] = []
  const failed = new Set<string>()
  for (const each of events) {
    const { superiors: above, id } = each.placed
    if (failed.has(id) || Object.values(above).some((superior) => failed.has(superior))) {
      failed.add(id)
      continue
    }
    const plan = planEvent(store, each.event)
    if (plan.problems.length > 0) failed.add(id)
    problems.push(...plan.problems.map((problem) => problemOfRow(each.placed, problem)))
    for (const change of plan.changes) store.apply(change)
    planned.push({ ...each, changes: plan.changes })
  }
  const rowOf = new Map<string, PlacedRow>(events.map(({ placed }) => [placed.id, placed]))
  for (const problem of await problemsOfCodes(
    database,
    planned.flatMap(({ changes }) => changes),
  )) {
    const placed = rowOf.get(problem.unit ?? '')
    if (placed) problems.push(problemOfRow(placed, problem))
  }
  return { events: planned, problems }
}

const columnOf: Partial<Record<EventProblem['code'], ColumnKey>> = {
  'name-missing': 'name',
  'organ-id': 'organId',
  'organ-id-taken': 'organId',
  'level-ended': 'level',
}

function problemOfRow({ row, superiors }: PlacedRow, { code, unit, message }: EventProblem): RowProblem {
  const line = lines.find((each) => superiors[each] === unit)
  if (code === 'unknown-superior') return { row: row.number, column: line ?? 'government', message: notThereYet(row) }
  return { row: row.number, column: columnOf[code] ?? (code === 'ring' ? (line ?? null) : null), message }
}

const notThereYet = (row: UnitRow): string =>
  `Cơ quan này chưa có vào ngày ${writtenDate(row.day)}. Hãy sửa ngày của dòng này, hoặc ghi cơ quan khác.`
