import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { authoriseReach } from '#access/authorise.ts'
import type { Role } from '#access/roles.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { type ImportAnswer, type ImportInput, type PersonInput, personInput } from '../contract.ts'
import { roleOfWords } from '../model/index.ts'
import { insertPerson } from './add-person.ts'
import { authoriseAppointment } from './appoint.ts'
import './tables.ts'

type Row = ImportInput['rows'][number]

interface UnitName {
  readonly id: string
  readonly name: string
}

interface CheckedRow {
  readonly unit: UnitName | null
  readonly role: Role | null
  readonly problems: readonly string[]
  /** Set where nothing is wrong. */
  readonly input: PersonInput | null
}

/** Adds many people at once, each with one appointment: all of them, or, where a row is wrong or it is a dry run, none. */
export function importPeople(database: Database, actor: Actor, input: ImportInput, now: Date): Promise<ImportAnswer> {
  return inTransaction(database, async (transaction) => {
    const checked = await checkRows(transaction, actor, input)
    const inputs = checked.flatMap((row) => row.input ?? [])
    const whole = inputs.length === checked.length && !input.dryRun
    if (whole) await insertAll(transaction, actor, inputs, now)
    return {
      added: whole ? inputs.length : 0,
      rows: checked.map(({ unit, role, problems }, index) => ({
        row: index + 1,
        name: input.rows[index]?.name ?? '',
        unit,
        role,
        problems: [...problems],
      })),
    }
  })
}

async function insertAll(
  transaction: OpenTransaction,
  actor: Actor,
  inputs: readonly PersonInput[],
  now: Date,
): Promise<void> {
  const grants = new Map<string | null, Grant>()
  for (const input of inputs) {
    const { unitId } = input.appointment
    const grant = grants.get(unitId) ?? (await authoriseAppointment(transaction, actor, input.appointment))
    grants.set(unitId, grant)
    await insertPerson(transaction, { actor, grant, input, now })
  }
}

async function checkRows(
  transaction: OpenTransaction,
  actor: Actor,
  { rows, from }: ImportInput,
): Promise<readonly CheckedRow[]> {
  const unitsOf = await unitsByName(transaction, actor, rows, from)
  const taken = await takenEmails(transaction, rows)
  const seen = new Map<string, number>()
  return rows.map((row, index) => {
    const email = emailOf(row)
    const before = seen.get(email)
    if (email !== '' && before === undefined) seen.set(email, index + 1)
    const units = unitsOf.get(foldForSearch(row.unit)) ?? []
    return checkRow(row, units, from, [
      ...(email !== '' && taken.has(email) ? ['Địa chỉ thư điện tử này đã dùng cho một người khác.'] : []),
      ...(email !== '' && before !== undefined ? [`Địa chỉ thư điện tử trùng với dòng ${before}.`] : []),
    ])
  })
}

const emailOf = ({ email }: Row): string => email.trim().toLowerCase()

function checkRow(row: Row, units: readonly UnitName[], from: Day, found: readonly string[]): CheckedRow {
  const role = roleOfWords(row.role)
  const unit = units.length === 1 ? (units[0] ?? null) : null
  const read = personInput.safeParse({
    name: row.name,
    email: row.email,
    appointment: { role: role ?? 'clerk', unitId: unit?.id ?? null, position: row.position, from },
  })
  const problems = [
    ...found,
    ...(read.success ? [] : read.error.issues.map(({ message }) => message)),
    ...(unit ? [] : [problemOfUnit(row.unit, units.length, from)]),
    ...(role ? [] : [`Không có vai trò “${row.role.trim()}”.`]),
  ]
  return { unit, role, problems, input: read.success && problems.length === 0 ? read.data : null }
}

function problemOfUnit(name: string, count: number, from: Day): string {
  if (name.trim() === '') return 'Chưa ghi đơn vị.'
  if (count > 1) return `Có ${count} đơn vị cùng tên “${name.trim()}”. Hãy ghi mã định danh của đơn vị thay cho tên.`
  return `Không có đơn vị “${name.trim()}” vào ngày ${writtenDate(from)} trong phạm vi bạn quản lý.`
}

/** Units where the actor may appoint, by folded name, short name or code as the rows write them. */
async function unitsByName(
  transaction: OpenTransaction,
  actor: Actor,
  rows: readonly Row[],
  from: Day,
): Promise<ReadonlyMap<string, readonly UnitName[]>> {
  const reach = authoriseReach(actor, 'make', 'appointment')
  const wanted = new Set(rows.map(({ unit }) => foldForSearch(unit)).filter((text) => text !== ''))
  if (wanted.size === 0) return new Map()
  const patterns = [...wanted].map((text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`)
  const { rows: found } = await sql<UnitName & { short_name: string | null; organ_id: string | null }>`
    select unit_id as id, name, short_name, organ_id
    from unit_version
    where valid @> ${from}::date
      and folded like any(${patterns}::text[])
      and ${belongsInReach(reach, actor.day, 'unit_version.unit_id')}`.execute(transaction)
  const byName = new Map<string, UnitName[]>()
  for (const { id, name, short_name, organ_id } of found) {
    const names = new Set([name, short_name, organ_id].flatMap((text) => (text ? [foldForSearch(text)] : [])))
    for (const each of names) if (wanted.has(each)) byName.set(each, [...(byName.get(each) ?? []), { id, name }])
  }
  return byName
}

async function takenEmails(transaction: OpenTransaction, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const emails = [...new Set(rows.map(emailOf))].filter((email) => email !== '')
  if (emails.length === 0) return new Set()
  const found = await transaction.selectFrom('person').select('email').where('email', 'in', emails).execute()
  return new Set(found.flatMap(({ email }) => email ?? []))
}
