import { newId } from '#kernel/ids.ts'
import { lineNames, lines } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { ImportAnswer, ImportDefaults, ImportRow } from '../../import-contract.ts'
import { kindNames } from '../../model/index.ts'
import { auditEvent } from '../audit-event.ts'
import { doEvents } from '../do-events.ts'
import { lockOrganisation } from '../lock-organisation.ts'
import { columns } from './columns.ts'
import type { Importer } from './importer.ts'
import { type PlannedEvent, planRows, type RowsPlan } from './plan-rows.ts'
import { type ReadRow, readRows } from './read-rows.ts'

export interface ImportTold {
  readonly defaults: ImportDefaults
  /** Everything is checked, nothing is written. */
  readonly dryRun: boolean
}

/**
 * Founds the units of a sheet, all of them in one transaction or, where any row is wrong, none; then the answer says of each
 * row what is wrong. Throws a Refusal for what is no sheet of units.
 */
export async function importUnits(
  database: Database,
  importer: Importer,
  sheet: Sheet,
  told: ImportTold,
  now: Date,
): Promise<ImportAnswer> {
  const read = readRows(sheet, told.defaults, importer.day)
  if (read.sentence !== null) throw new Refusal('unreadable-file', { sentence: read.sentence })
  return importRows(database, importer, read.rows, { dryRun: told.dryRun, unknownColumns: read.unknownColumns }, now)
}

/** The same for rows that are read already. */
export async function importRows(
  database: Database,
  importer: Importer,
  rows: readonly ReadRow[],
  told: { readonly dryRun: boolean; readonly unknownColumns: readonly string[] },
  now: Date,
): Promise<ImportAnswer> {
  if (told.dryRun) return answerOf(rows, await planRows(database, importer, rows, now), told.unknownColumns, false)
  return inTransaction(database, async (transaction) => {
    await lockOrganisation(transaction, [])
    const plan = await planRows(transaction, importer, rows, now)
    const isSound = plan.problems.length === 0
    if (isSound) await found(transaction, importer, plan.events, now)
    return answerOf(rows, plan, told.unknownColumns, isSound)
  })
}

async function found(
  transaction: OpenTransaction,
  importer: Importer,
  planned: readonly PlannedEvent[],
  now: Date,
): Promise<void> {
  const ids = await doEvents(
    transaction,
    { accountId: importer.who.accountId, name: importer.who.name },
    planned.map(({ event }) => event),
    now,
  )
  for (const [index, { event, changes, grant }] of planned.entries())
    await auditEvent(transaction, {
      actor: importer.who,
      grant,
      at: now,
      action: 'unit.import',
      event,
      eventId: ids[index] ?? newId(now.getTime()),
      changes,
    })
}

/** Rows that an answer shows: faulty ones first come, then good ones as examples. */
const mostFaulty = 500
const mostGood = 200

function answerOf(
  rows: readonly ReadRow[],
  { problems }: RowsPlan,
  unknownColumns: readonly string[],
  done: boolean,
): ImportAnswer {
  const byRow = Map.groupBy(problems, ({ row }) => row)
  const faulty = rows.filter(({ number }) => byRow.has(number))
  const good = rows.filter(({ number }) => !byRow.has(number))
  const shown = [...faulty.slice(0, mostFaulty), ...good.slice(0, mostGood)].sort((a, b) => a.number - b.number)
  return {
    total: rows.length,
    faulty: faulty.length,
    done,
    unknownColumns: [...unknownColumns],
    rows: shown.map((row) => viewOf(row, byRow.get(row.number) ?? [])),
  }
}

function viewOf({ number, name, unit }: ReadRow, problems: RowsPlan['problems']): ImportRow {
  const superiors = lines.flatMap((line) => {
    const text = unit?.superiors[line]
    return text === undefined ? [] : [line === 'government' ? text : `${text} (${lineNames[line]})`]
  })
  return {
    row: number,
    name,
    kind: unit ? kindNames[unit.face.kind] : '',
    superiors: superiors.join('; '),
    day: unit?.day ?? null,
    problems: problems.map(({ column, message }) => ({ column: column && columns[column].head, message })),
  }
}
