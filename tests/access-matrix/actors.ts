import type { Actor, Grant } from '../../src/access/actor.ts'
import { type Role, roles } from '../../src/access/roles.ts'
import { type MatrixUnits, places } from './units.ts'

/** Days around the day of the matrix. */
export const today = '2026-11-23'
const [longAgo, yesterday, tomorrow, nextWeek] = ['2020-01-01', '2026-11-22', '2026-11-24', '2026-11-30']

/** Who leaves, whose appointments are made and ended, who is away and has a stand-in. */
const bystanders = ['the one who leaves', 'the one appointed', 'the one who goes on leave', 'the one who stands in']

export interface PlannedAppointment {
  readonly key: string
  readonly role: Role
  readonly unit: string | null
  readonly named: readonly string[]
  readonly from: string
  readonly to: string | null
  /** Whose it is: a person's key. */
  readonly holder: string
}

export interface PlannedStandIn {
  readonly person: string
  readonly appointment: string
  readonly from: string
  readonly to: string
}

/** People as they are to be saved, with what holds of it today, worked out here and not by the program. */
export interface Cast {
  readonly people: readonly string[]
  /** People of the unit `own` to whom things are done, and who do nothing themselves. */
  readonly bystanders: readonly string[]
  readonly appointments: readonly PlannedAppointment[]
  readonly standIns: readonly PlannedStandIn[]
}

/**
 * Everybody who tries: each role at each place and for the whole installation; each role whose time is over or is still to
 * come, each role through a stand-in whose time is now, over, still to come, or whose appointment is over; and one without
 * any role.
 */
export function castOf({ ids }: MatrixUnits): Cast {
  const appointments: PlannedAppointment[] = []
  const standIns: PlannedStandIn[] = []
  const people = ['nobody in particular']
  const appoint = (key: string, role: Role, unit: string | null, from: string, to: string | null) => {
    const named = role === 'appraiser' && unit === ids.stranger ? [ids.own] : []
    appointments.push({ key, role, unit, named, from, to, holder: key })
    people.push(key)
  }
  const standIn = (person: string, appointment: string, from: string, to: string) => {
    standIns.push({ person, appointment, from, to })
    people.push(person)
  }
  for (const role of roles) {
    for (const place of places) appoint(`${role} at ${place}`, role, ids[place], longAgo, null)
    appoint(`${role} everywhere`, role, null, longAgo, null)
    appoint(`${role} until yesterday`, role, ids.own, longAgo, today)
    appoint(`${role} from tomorrow`, role, ids.own, tomorrow, null)
    const held = `${role} at own`
    standIn(`stand-in for the ${role}`, held, yesterday, nextWeek)
    standIn(`stand-in for the ${role} until yesterday`, held, longAgo, yesterday)
    standIn(`stand-in for the ${role} from next week`, held, nextWeek, '2026-12-07')
    standIn(`stand-in for a ${role} who has left`, `${role} until yesterday`, yesterday, nextWeek)
  }
  for (const key of bystanders) {
    const unit = ids.own
    appointments.push({ key, role: 'reporter', unit, named: [], from: longAgo, to: null, holder: key })
  }
  standIns.push({
    person: 'the one who stands in',
    appointment: 'the one who goes on leave',
    from: yesterday,
    to: nextWeek,
  })
  return { people, bystanders, appointments, standIns }
}

const holds = ({ from, to }: { from: string; to: string | null }): boolean =>
  from <= today && (to === null || today < to)

/** The actor that a person of the cast should be today; `ids` gives the saved ids of people and appointments. */
export function actorIn(cast: Cast, key: string, ids: ReadonlyMap<string, string>): Actor {
  const idOf = (name: string) => ids.get(name) ?? name
  const grantOf = (planned: PlannedAppointment, standInFor: Grant['standInFor']): Grant => {
    const { role, unit, named } = planned
    return { role, unit, named, appointmentId: idOf(`appointment of ${planned.key}`), standInFor }
  }
  const own = cast.appointments.filter((each) => each.holder === key && holds(each)).map((each) => grantOf(each, null))
  const carried = cast.standIns
    .filter((each) => each.person === key && holds(each))
    .flatMap(({ appointment }) => cast.appointments.filter((each) => each.key === appointment && holds(each)))
    .map((each) => grantOf(each, { personId: idOf(each.holder), name: each.holder }))
  const grants = [...own, ...carried]
  return {
    accountId: idOf(`account of ${key}`),
    personId: idOf(key),
    name: key,
    username: key,
    day: today,
    grants,
    unit: grants[0]?.unit ?? null,
    origin: { address: '', sessionId: null },
  }
}
