import { sql } from 'kysely'
import { namesOf } from '#features/organisation/index.ts'
import type { IssuedVersion } from '#features/plans/model/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { IssuePreview } from '../cascade-contract.ts'
import type { Piece } from '../model/carry-over.ts'
import { differenceOf, type FieldDifference } from '../model/difference.ts'
import { planAmendment } from './amend-plan.ts'
import { datesOf, piecesToGive } from './cascade-issue.ts'
import { itemsOf, resolveItems } from './cascade-items.ts'
import { faceOf, targetWordsOf } from './difference-faces.ts'
import './tables.ts'

/** Units named of each item; the others are a number. */
const mostNamed = 12

interface ItemOutcome {
  readonly itemId: string
  readonly text: string
  readonly units: readonly string[]
  readonly pieces: readonly Piece[]
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
  readonly past: readonly string[]
  readonly fields: readonly FieldDifference[]
  /** Ids of the copies that change. */
  readonly copies: readonly string[]
  readonly putOff: number
}

/**
 * What issuing `issued` today would give: who gets what by when, what falls to nobody, what is past. With `before`, the
 * version in force, what the amendment would change. Nothing is written: it is worked out as issuing works it out.
 */
export async function previewIssue(
  database: Database,
  issued: IssuedVersion,
  before: IssuedVersion | null = null,
): Promise<IssuePreview> {
  const { outcomes, nobody } = before
    ? await outcomesOfAmendment(database, before, issued)
    : await outcomesOfIssue(database, issued)
  const names = await namesOf(
    database,
    outcomes.flatMap(({ units }) => units),
    issued.day,
  )
  const withParts = await copiesWithParts(
    database,
    outcomes.flatMap(({ copies }) => copies),
  )
  const sum = (of: (each: ItemOutcome) => number) => outcomes.reduce((total, each) => total + of(each), 0)
  return {
    version: issued.version,
    isAmendment: before !== null,
    units: new Set(outcomes.flatMap(({ units }) => units)).size,
    assignments: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    withdrawn: sum(({ withdrawn }) => withdrawn),
    toAcknowledge: sum(({ added, changed }) => added + changed),
    items: outcomes.map((each) => viewOf(each, issued, names, withParts)),
    nobody: [...nobody],
  }
}

interface Outcomes {
  readonly outcomes: readonly ItemOutcome[]
  readonly nobody: readonly string[]
}

async function outcomesOfIssue(database: Database, issued: IssuedVersion): Promise<Outcomes> {
  const resolved = await resolveItems(database, itemsOf(issued), issued.day)
  const dates = await datesOf(database, issued)
  const outcomes = resolved.map((each): ItemOutcome => {
    const { pieces, past } = piecesToGive([each], dates, issued.issueDate, () => null)
    return {
      itemId: each.item.id,
      text: each.item.text,
      units: each.lead,
      pieces: pieces.map(({ piece }) => piece),
      added: pieces.reduce((total, { copies }) => total + copies.length, 0),
      changed: 0,
      withdrawn: 0,
      past: past.map(({ period }) => period),
      fields: [],
      copies: [],
      putOff: 0,
    }
  })
  return { outcomes, nobody: resolved.filter(({ lead }) => lead.length === 0).map(({ item }) => item.id) }
}

async function outcomesOfAmendment(database: Database, before: IssuedVersion, after: IssuedVersion): Promise<Outcomes> {
  const { amended } = await planAmendment(database, before, after)
  const words = await targetWordsOf(database, [before.content, after.content], after.day)
  const fieldsOf = (itemId: string) => {
    const [said, says] = [faceOf(before.content, itemId, words), faceOf(after.content, itemId, words)]
    return said && says ? differenceOf(said, says) : []
  }
  const outcomes = amended.map(({ item, carried: { added, changed, withdrawn }, past }): ItemOutcome => {
    const units = [
      ...added.map(({ unit }) => unit),
      ...changed.map(({ copy }) => copy.unit),
      ...withdrawn.map(({ unit }) => unit),
    ]
    return {
      itemId: item.id,
      text: item.text,
      units: [...new Set(units)],
      pieces: [...changed, ...added].map(({ piece }) => piece),
      added: added.length,
      changed: changed.length,
      withdrawn: withdrawn.length,
      past,
      fields: fieldsOf(item.id),
      copies: changed.map(({ copy }) => copy.id),
      putOff: changed.filter(({ piece, planned }) => planned !== null && piece.due !== null && piece.due > planned)
        .length,
    }
  })
  const nobody = amended.filter(({ resolved, carried, item }) => {
    const isNew = !itemsOf(before).some(({ id }) => id === item.id)
    return resolved !== null && isNew && carried.added.length === 0
  })
  return {
    outcomes: outcomes.filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0),
    nobody: nobody.map(({ item }) => item.id),
  }
}

function viewOf(
  outcome: ItemOutcome,
  { content }: IssuedVersion,
  names: ReadonlyMap<string, string>,
  withParts: ReadonlySet<string>,
): IssuePreview['items'][number] {
  const { itemId, text, units, pieces, changed, withdrawn, copies, putOff } = outcome
  const sorted = units
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }))
  return {
    itemId,
    text,
    changed,
    withdrawn,
    fields: outcome.fields.map(({ field, runs }) => ({ field, runs: [...runs] })),
    withParts: copies.filter((id) => withParts.has(id)).length,
    putOff,
    kind: content.duties.some(({ id }) => id === outcome.itemId) ? 'report' : 'task',
    count: units.length,
    units: sorted.slice(0, mostNamed),
    dues: [...new Set(pieces.flatMap(({ due }) => (due === null ? [] : [due])))].sort(),
    awaits: [...new Set(pieces.flatMap(({ due, awaits }) => (due === null && awaits !== null ? [awaits] : [])))],
    withoutDay: pieces.filter(({ due, awaits }) => due === null && awaits === null).length,
    past: [...outcome.past],
  }
}

/** Of copies: those of which parts were passed on below. */
async function copiesWithParts(database: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await database
    .selectFrom('assignment')
    .select('parent_id')
    .distinct()
    .where('parent_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('state', '<>', 'withdrawn')
    .execute()
  return new Set(rows.flatMap(({ parent_id }) => parent_id ?? []))
}
