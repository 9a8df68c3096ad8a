import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import { tellsWhere } from './person-resources.ts'

/** The condition that a row of `appointment` may be seen by the actor. */
export function appointmentSeen(actor: Actor): RawBuilder<boolean> {
  const reach = reachOf(actor, 'see', 'appointment')
  const own = reach.person === null ? sql<boolean>`false` : sql<boolean>`appointment.person_id = ${reach.person}`
  return sql<boolean>`(${belongsInReach(reach, actor.day, 'appointment.unit_id')} or ${own})`
}

/** The condition that a row of `person` may be seen by the actor: through any unit that the person belongs to. */
export function personSeen(actor: Actor): RawBuilder<boolean> {
  const reach = reachOf(actor, 'see', 'person')
  if (reach.everywhere) return sql<boolean>`true`
  const own = reach.person === null ? sql<boolean>`false` : sql<boolean>`person.id = ${reach.person}`
  return sql<boolean>`(${own} or exists (
    select from appointment
    where appointment.person_id = person.id
      and ${belongsInReach(reach, actor.day, 'appointment.unit_id')}
      and ${tellsWhere(actor.day)}
  ))`
}
