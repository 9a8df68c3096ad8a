import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import type { Change, Succession, SuperiorLink, UnitVersion } from '../model/index.ts'
import { keepAbove } from './keep-above.ts'
import { keepTop } from './keep-top.ts'
import { rowOfVersion } from './rows.ts'
import './tables.ts'

/** Rows that go to the database in one statement. */
const batch = 2000

/** What many changes come to: rows that are new, and rows that were there and end on another day now. */
interface Netted<Row> {
  readonly opened: Row[]
  readonly ended: Row[]
}

/** Writes the changes of one or of thousands of events, in few statements, and brings `unit_above` and `unit_top` up to date. */
export async function writeChanges(transaction: OpenTransaction, changes: readonly Change[]): Promise<void> {
  const versions = netVersions(changes)
  const links = netLinks(changes)
  const successions = changes.flatMap((change) => (change.kind === 'succeed' ? [change.succession] : []))
  for (const some of inBatches(versions.ended)) await endVersions(transaction, some)
  for (const some of inBatches(links.ended)) await endLinks(transaction, some)
  for (const some of inBatches(versions.opened)) await openVersions(transaction, some)
  for (const some of inBatches(links.opened)) await openLinks(transaction, some)
  for (const some of inBatches(successions)) await addSuccessions(transaction, some)
  await keepWorkedOut(transaction, versions, links)
}

/** Takes the changes of one event back, so that every row is as it was before, and brings `unit_above` and `unit_top` up to date. */
export async function takeBackChanges(transaction: OpenTransaction, changes: readonly Change[]): Promise<void> {
  const versions = netVersions(changes)
  const links = netLinks(changes)
  const before = <Row extends { to: Day | null }>(kind: Change['kind'], of: (change: Change) => Row | null) =>
    changes.flatMap((change) => (change.kind === kind ? (of(change) ?? []) : []))
  const reopenedVersions = before('close-version', (change) => ('version' in change ? change.version : null))
  const reopenedLinks = before('close-link', (change) => ('link' in change ? change.link : null))
  for (const { unit, from } of versions.opened)
    await sql`delete from unit_version where unit_id = ${unit} and lower(valid) = ${from}::date`.execute(transaction)
  for (const { unit, line, from } of links.opened)
    await sql`delete from unit_superior
      where unit_id = ${unit} and line = ${line} and lower(valid) = ${from}::date`.execute(transaction)
  for (const some of inBatches(reopenedVersions)) await endVersions(transaction, some)
  for (const some of inBatches(reopenedLinks)) await endLinks(transaction, some)
  for (const change of changes) {
    if (change.kind !== 'succeed') continue
    const { unit, heir, day } = change.succession
    await sql`delete from unit_succession
      where unit_id = ${unit} and heir_id = ${heir} and day = ${day}::date`.execute(transaction)
  }
  await keepWorkedOut(transaction, versions, links)
}

/** Brings up to date what is worked out of versions and links. */
async function keepWorkedOut(
  transaction: OpenTransaction,
  versions: Netted<UnitVersion>,
  links: Netted<SuperiorLink>,
): Promise<void> {
  const changedLinks = [...links.opened, ...links.ended]
  await keepAbove(transaction, changedLinks)
  await keepTop(transaction, { versions: [...versions.opened, ...versions.ended], links: changedLinks })
}

function netVersions(changes: readonly Change[]): Netted<UnitVersion> {
  const opened = new Map<string, UnitVersion>()
  const ended = new Map<string, UnitVersion>()
  for (const change of changes) {
    if (change.kind !== 'open-version' && change.kind !== 'close-version') continue
    const key = `${change.version.unit} ${change.version.from}`
    if (change.kind === 'open-version') opened.set(key, change.version)
    else (opened.has(key) ? opened : ended).set(key, { ...change.version, to: change.to })
  }
  return { opened: [...opened.values()], ended: [...ended.values()] }
}

function netLinks(changes: readonly Change[]): Netted<SuperiorLink> {
  const opened = new Map<string, SuperiorLink>()
  const ended = new Map<string, SuperiorLink>()
  for (const change of changes) {
    if (change.kind !== 'open-link' && change.kind !== 'close-link') continue
    const key = `${change.link.unit} ${change.link.line} ${change.link.from}`
    if (change.kind === 'open-link') opened.set(key, change.link)
    else (opened.has(key) ? opened : ended).set(key, { ...change.link, to: change.to })
  }
  return { opened: [...opened.values()], ended: [...ended.values()] }
}

function inBatches<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) =>
    rows.slice(index * batch, (index + 1) * batch),
  )
}

async function openVersions(transaction: OpenTransaction, versions: readonly UnitVersion[]): Promise<void> {
  const ids = [...new Set(versions.map(({ unit }) => unit))]
  await sql`insert into unit (id) select unnest(${ids}::uuid[]) on conflict do nothing`.execute(transaction)
  const rows = JSON.stringify(versions.map(rowOfVersion))
  await sql`insert into unit_version select * from jsonb_populate_recordset(null::unit_version, ${rows}::jsonb)`.execute(
    transaction,
  )
}

async function endVersions(transaction: OpenTransaction, versions: readonly UnitVersion[]): Promise<void> {
  await sql`
    update unit_version set valid = daterange(ending.first_day, ending.end_day)
    from unnest(
      ${versions.map(({ unit }) => unit)}::uuid[],
      ${versions.map(({ from }) => from)}::date[],
      ${versions.map(({ to }) => to)}::date[]
    ) as ending (unit_id, first_day, end_day)
    where unit_version.unit_id = ending.unit_id and lower(unit_version.valid) = ending.first_day`.execute(transaction)
}

async function openLinks(transaction: OpenTransaction, links: readonly SuperiorLink[]): Promise<void> {
  await sql`
    insert into unit_superior (unit_id, line, superior_id, valid)
    select * from unnest(
      ${links.map(({ unit }) => unit)}::uuid[],
      ${links.map(({ line }) => line)}::text[],
      ${links.map(({ superior }) => superior)}::uuid[],
      ${links.map(({ from, to }) => dayRange(from, to))}::daterange[]
    )`.execute(transaction)
}

async function endLinks(transaction: OpenTransaction, links: readonly SuperiorLink[]): Promise<void> {
  await sql`
    update unit_superior set valid = daterange(ending.first_day, ending.end_day)
    from unnest(
      ${links.map(({ unit }) => unit)}::uuid[],
      ${links.map(({ line }) => line)}::text[],
      ${links.map(({ from }) => from)}::date[],
      ${links.map(({ to }) => to)}::date[]
    ) as ending (unit_id, line, first_day, end_day)
    where unit_superior.unit_id = ending.unit_id
      and unit_superior.line = ending.line
      and lower(unit_superior.valid) = ending.first_day`.execute(transaction)
}

async function addSuccessions(transaction: OpenTransaction, successions: readonly Succession[]): Promise<void> {
  await sql`
    insert into unit_succession (unit_id, heir_id, day, share, takes_over)
    select * from unnest(
      ${successions.map(({ unit }) => unit)}::uuid[],
      ${successions.map(({ heir }) => heir)}::uuid[],
      ${successions.map(({ day }) => day)}::date[],
      ${successions.map(({ share }) => share)}::float8[],
      ${successions.map(({ takesOver }) => takesOver)}::boolean[]
    )`.execute(transaction)
}
