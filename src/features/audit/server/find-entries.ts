import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { roleNames, roles } from '#access/roles.ts'
import { belongsInReach, namesOf } from '#features/organisation/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { AuditContent } from '#platform/audit/audit-content.ts'
import { readContent } from '#platform/audit/chain/compare-columns.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { AuditEntryView, AuditFilter, AuditPage } from '../contract.ts'
import '#platform/audit/tables.ts'

const pageSize = 50

interface Row {
  readonly seq: string
  readonly hash: string
  readonly at: Date
  readonly content: AuditContent
}

/** The entries in the actor's reach, the newest first, one keyset page at a time. */
export async function findEntries(
  database: Database,
  actor: Actor,
  reach: Reach,
  query: AuditFilter & { readonly after?: string | undefined },
): Promise<AuditPage> {
  const cursor = query.after ? decodeCursor(query.after) : null
  const rows = await database
    .selectFrom('audit_entry')
    .innerJoin('audit_link', 'audit_link.entry_id', 'audit_entry.id')
    .select(['audit_entry.id', 'seq', 'hash', 'at', 'action', 'subject_kind', 'subject_id', 'content'])
    .where(belongsInReach(reach, actor.day, 'audit_entry.unit_id'))
    .where(fits(query))
    .$if(cursor !== null, (page) =>
      page.where(sql<boolean>`(at, audit_entry.id) < (${cursor?.at}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('audit_entry.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const page = rows.slice(0, pageSize).map((row) => ({ ...row, content: readContent(row.content) ?? unreadable(row) }))
  const last = page.at(-1)
  return {
    items: await viewsOf(database, page),
    next: rows.length > pageSize && last ? encodeCursor({ at: last.at, id: last.id }) : null,
    unitNames: Object.fromEntries(await namesOf(database, idsIn(page), actor.day)),
  }
}

/** An entry whose content somebody made unreadable is still in the list; the verifier names it. */
function unreadable(row: {
  id: string
  at: Date
  action: string
  subject_kind: string
  subject_id: string
}): AuditContent {
  const { id, action } = row
  const nobody = { account: null, person: null, name: '(không đọc được)' }
  const nothing = { as: null, origin: null, unit: null, before: null, after: null, detail: null }
  const subject = { kind: row.subject_kind, id: row.subject_id }
  return { id, at: row.at.toISOString(), who: nobody, action, subject, ...nothing }
}

/** The condition of a filter over `audit_entry`. */
export function fits({ person, unit, action, subject, from, to }: AuditFilter): RawBuilder<boolean> {
  const conditions = [
    person === undefined ? null : sql`person_id = ${person}::uuid`,
    unit === undefined ? null : sql`unit_id = ${unit}::uuid`,
    action === undefined ? null : sql`action = ${action}`,
    subject === undefined ? null : sql`subject_id = ${subject}`,
    from === undefined ? null : sql`at >= ${`${from}T00:00:00+07:00`}::timestamptz`,
    to === undefined ? null : sql`at < ${`${to}T00:00:00+07:00`}::timestamptz + interval '1 day'`,
  ].filter((condition) => condition !== null)
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

async function viewsOf(database: Database, rows: readonly Row[]): Promise<AuditEntryView[]> {
  const names = await namesByDay(database, rows)
  return rows.map((row) => {
    const { who, as, origin, unit } = row.content
    const nameOf = (id: string) => names.get(dayOf(row.at))?.get(id) ?? ''
    const role = roles.find((each) => each === as?.role)
    return {
      ...pick(row),
      who: { person: who.person, name: who.name },
      as: as && {
        role: as.role,
        roleName: role ? roleNames[role] : as.role,
        unitName: as.unit && nameOf(as.unit),
        standInFor: as.standInFor?.name ?? null,
      },
      address: origin?.address ?? null,
      session: origin?.session ?? null,
      unit: unit === null ? null : { id: unit, name: nameOf(unit) },
    }
  })
}

function pick({ seq, hash, content }: Row) {
  const { id, at, action, subject, before, after, detail } = content
  return { id, at, action, subject, before, after, detail, seq: Number(seq), hash }
}

/** What the units were called on the day of each entry. */
async function namesByDay(database: Database, rows: readonly Row[]) {
  const byDay = Map.groupBy(rows, ({ at }) => dayOf(at))
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [day, some] of byDay) {
    const units = some.flatMap(({ content: { as, unit } }) =>
      [as?.unit, unit].filter((each) => typeof each === 'string'),
    )
    names.set(day, await namesOf(database, units, day))
  }
  return names
}

/** Every id in what the entries tell; those that are no unit's have no name. */
function idsIn(rows: readonly Row[]): readonly string[] {
  const found = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isId(value)) found.add(value)
    } else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) collect(each)
  }
  for (const { content } of rows) collect([content.before, content.after, content.detail, content.subject.id])
  return [...found]
}
