import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { newOfActingUnit } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Reach } from '#access/reach.ts'
import { belongsInReach, namesOf } from '#features/organisation/index.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { PartyTerm, RegisterDetail, RegisterList, RegisterSummary } from '../contract.ts'
import { registerTitle, seriesOf } from '../model/index.ts'
import { loadRegister } from './register-resource.ts'
import './tables.ts'

/** The registers of the units in reach, the latest period first, and the Party terms that units in reach have. */
export async function findRegisters(database: Database, actor: Actor, reach: Reach): Promise<RegisterList> {
  const { rows: terms } = await sql<{
    id: string
    unit_id: string
    name: string
    from_day: string
    last_day: string | null
  }>`
    select id, unit_id, name, from_day, last_day from party_term
    where ${belongsInReach(reach, actor.day, 'party_term.unit_id')}
    order by from_day desc`.execute(database)
  const names = await namesOf(
    database,
    terms.map(({ unit_id }) => unit_id),
    actor.day,
  )
  return {
    items: await summaries(
      database,
      actor,
      sql<boolean>`${belongsInReach(reach, actor.day, 'number_register.unit_id')}`,
    ),
    terms: terms.map(
      ({ id, unit_id, name, from_day, last_day }): PartyTerm => ({
        id,
        unit: { id: unit_id, name: names.get(unit_id) ?? '' },
        name,
        from: from_day,
        lastDay: last_day,
      }),
    ),
    unitId: actor.unit,
    abilities: { change: abilityTo(actor, 'change', newOfActingUnit(actor, 'register')) },
  }
}

/** One register with every number in order and the gaps between them. */
export async function getRegister(database: Database, actor: Actor, id: string): Promise<RegisterDetail> {
  const { row, resource } = await loadRegister(database, actor, 'see', id)
  const [register] = await summaries(database, actor, sql<boolean>`number_register.id = ${row.id}`)
  if (!register || !isId(id)) throw new Refusal('not-found')
  const taken = await database
    .selectFrom('number_taken')
    .leftJoin('person', 'person.id', 'number_taken.taken_by')
    .selectAll('number_taken')
    .select('person.name')
    .where('register_id', '=', row.id)
    .orderBy('number')
    .orderBy('suffix')
    .execute()
  const entries = seriesOf(
    taken.map(({ number, suffix, sign, day, type, title, plan_id, on_paper, name, taken_at }) => ({
      number,
      suffix,
      sign,
      day,
      type,
      title,
      planId: plan_id,
      onPaper: on_paper,
      by: name,
      at: taken_at.toISOString(),
    })),
    row.started_after,
  )
  return { register, entries: [...entries], abilities: { change: abilityTo(actor, 'change', resource) } }
}

async function summaries(
  database: Database,
  actor: Actor,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<RegisterSummary[]> {
  const rows = await database
    .selectFrom('number_register')
    .leftJoin('party_term', 'party_term.id', 'number_register.term_id')
    .selectAll('number_register')
    .select(['party_term.name as term', 'party_term.from_day'])
    .select(
      sql<number>`(select count(*)::integer from number_taken where register_id = number_register.id)`.as('taken'),
    )
    .where(condition)
    .orderBy(sql`coalesce(number_register.year, extract(year from party_term.from_day)) desc`)
    .orderBy('number_register.opened_at')
    .execute()
  const names = await namesOf(
    database,
    rows.map(({ unit_id }) => unit_id),
    actor.day,
  )
  return rows.map((row) => ({
    id: row.id,
    unit: { id: row.unit_id, name: names.get(row.unit_id) ?? '' },
    family: row.family,
    typeCode: row.type_code,
    title: registerTitle(row.type_code, row.year === null ? { term: row.term ?? '' } : { year: row.year }),
    year: row.year,
    termId: row.term_id,
    startedAfter: row.started_after,
    lastNumber: row.last_number,
    taken: row.taken,
  }))
}
