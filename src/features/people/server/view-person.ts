import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { type Ability, abilityTo, decideForAll } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import type { AppointmentView, CarriedView, PersonDetail, StandInView } from '../contract.ts'
import { stageOf, type Term, termOf } from '../model/index.ts'
import { abilitiesToAppoint } from './abilities-to-appoint.ts'
import { resourceOf } from './load-appointment.ts'
import { decideOnPerson, loadPerson } from './load-person.ts'
import { placesOn } from './person-resources.ts'
import {
  type AppointmentRow,
  appointmentsOf,
  type CarriedRow,
  carriedBy,
  type StandInRow,
  standInsFor,
} from './person-rows.ts'

type Named = (unit: string | null) => { id: string; name: string } | null

/** A person with what they held, hold and will hold, as far as the actor may see it, and what the actor may do to each. */
export async function viewPerson(database: Database, actor: Actor, id: string): Promise<PersonDetail> {
  const { row, resources } = await loadPerson(database, actor, 'see', id)
  const appointments = await appointmentsOf(database, actor, row.id)
  const carried = await carriedBy(database, actor, row.id)
  const standIns = await standInsFor(
    database,
    appointments.map((each) => each.id),
  )
  const units = [...appointments, ...carried].flatMap(({ unit_id, named }) => [...(unit_id ? [unit_id] : []), ...named])
  const names = await namesOf(database, units, actor.day)
  const named: Named = (unit) => (unit === null ? null : { id: unit, name: names.get(unit) ?? '' })
  const placeOf = placesOn(database, actor)
  const resourceFor = async (each: AppointmentRow | CarriedRow) => resourceOf(each, await placeOf(each.unit_id))
  return {
    id: row.id,
    name: row.name,
    left: await hasLeft(database, actor, row.id),
    appointments: await Promise.all(
      appointments.map(async (each) => {
        const own = standIns.filter(({ appointment_id }) => appointment_id === each.id)
        return viewAppointment(actor, each, own, named, await resourceFor(each))
      }),
    ),
    carried: await Promise.all(carried.map(async (each) => viewCarried(actor, each, named, await resourceFor(each)))),
    abilities: await abilitiesOn(database, actor, row.id, resources),
  }
}

async function abilitiesOn(
  database: Database,
  actor: Actor,
  personId: string,
  resources: [Resource, ...Resource[]],
): Promise<PersonDetail['abilities']> {
  const [first, ...others] = resources
  const as = (kind: 'appointment' | 'account'): [Resource, ...Resource[]] => [
    { ...first, kind },
    ...others.map((each): Resource => ({ ...each, kind })),
  ]
  const told = ({ allowed, why }: Ability): Ability => ({ allowed, why })
  return {
    contact: told(decideOnPerson(actor, 'contact', resources)),
    change: told(decideOnPerson(actor, 'change', resources)),
    ...abilitiesToAppoint(actor),
    depart: (await hasLeft(database, actor, personId))
      ? { allowed: false, why: 'Người này đã thôi làm việc.' }
      : told(decideForAll(actor, 'end', as('appointment'))),
    account: told(decideForAll(actor, 'invite', as('account'))),
  }
}

async function hasLeft(database: Database, { day }: Actor, personId: string): Promise<boolean> {
  const held = await database
    .selectFrom('appointment')
    .select('id')
    .where('person_id', '=', personId)
    .where(sql<boolean>`(ends is null or ends > ${day}::date)`)
    .limit(1)
    .executeTakeFirst()
  return held === undefined
}

function viewAppointment(
  actor: Actor,
  row: AppointmentRow,
  standIns: readonly StandInRow[],
  named: Named,
  resource: Resource,
): AppointmentView {
  const term = termOf(readDayRange(row.valid))
  const decided = termOf({ from: term.from, to: row.appointed_to })
  const stage = row.withdrawn ? 'withdrawn' : stageOf(term, actor.day)
  const endedEarly = row.withdrawn || decided.lastDay !== term.lastDay
  const over = stage === 'ended' || stage === 'withdrawn'
  const when = (possible: boolean, why: string, ability: Ability) =>
    ability.allowed && !possible ? { allowed: false, why } : ability
  const delegate = abilityTo(actor, 'delegate', resource)
  return {
    id: row.id,
    role: row.role,
    unit: named(row.unit_id),
    position: row.position,
    ...term,
    stage,
    endedEarly,
    named: row.named.flatMap((unit) => named(unit) ?? []),
    decision: { sign: row.decision_sign, date: row.decision_date },
    standIns: standIns.map((each) => viewStandIn(actor, each, delegate)),
    abilities: {
      end: when(!over, 'Vai trò này đã kết thúc.', abilityTo(actor, 'end', resource)),
      restore: when(endedEarly, 'Vai trò này không bị kết thúc sớm.', abilityTo(actor, 'make', resource)),
      delegate: when(!over, 'Vai trò này đã kết thúc.', delegate),
    },
  }
}

function stageOfStandIn({ withdrawn }: { readonly withdrawn: boolean }, term: Term, { day }: Actor) {
  return withdrawn ? 'withdrawn' : stageOf(term, day)
}

function toEnd(stage: StandInView['stage'], delegate: Ability): Ability {
  const over = stage === 'ended' || stage === 'withdrawn'
  return over && delegate.allowed ? { allowed: false, why: 'Ủy quyền này đã kết thúc.' } : delegate
}

function viewStandIn(actor: Actor, row: StandInRow, delegate: Ability): StandInView {
  const term = termOf(readDayRange(row.valid))
  const stage = stageOfStandIn(row, term, actor)
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    from: term.from,
    lastDay: term.lastDay ?? '',
    stage,
    decision: { sign: row.decision_sign, date: row.decision_date },
    abilities: { end: toEnd(stage, delegate) },
  }
}

function viewCarried(actor: Actor, row: CarriedRow, named: Named, resource: Resource): CarriedView {
  const term = termOf(readDayRange(row.valid))
  const stage = stageOfStandIn(row, term, actor)
  return {
    id: row.stand_in_id,
    holder: { id: row.person_id, name: row.person_name },
    role: row.role,
    unit: named(row.unit_id),
    position: row.position,
    from: term.from,
    lastDay: term.lastDay ?? '',
    stage,
    abilities: { end: toEnd(stage, abilityTo(actor, 'delegate', resource)) },
  }
}
