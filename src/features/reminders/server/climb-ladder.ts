import { type RawBuilder, sql } from 'kysely'
import '#features/tasks/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { firstDays, ladder, type Rung, type RungName } from '../model/ladder.ts'
import { superiorsOf } from './superiors.ts'
import { doersOf, giversOf, leadersOf, type PeopleOfUnit, peopleOfUnits } from './told-people.ts'
import { type Told, writeReminders } from './write-reminders.ts'

/** An assignment on a rung that it has not been told of. */
interface Climbed {
  readonly id: string
  readonly plan_id: string
  readonly unit_id: string
  readonly giver_id: string
  readonly due: Day
  readonly text: string
  readonly rung: RungName
}

/** Assignments at a time: one transaction each. */
export const climbedAtOnce = 2000

/**
 * Climbs the ladder for some of what is still to be handed in: each assignment is told of the latest rung whose day has
 * come, once for a due day; the rungs before it that nobody told of are passed over, and those whose day was not after the
 * day on which the work was given, or its day moved. Answers how many assignments climbed; 0: nothing is left for today.
 */
export async function climbLadder(transaction: OpenTransaction, day: Day, now: Date): Promise<number> {
  const climbed = await findClimbed(transaction, day)
  if (climbed.length === 0) return 0
  await sql`
    insert into reminder_rung (assignment_id, due, rung, at)
    select id, due, rung, ${now}
    from jsonb_to_recordset(${JSON.stringify(climbed)}::jsonb) as climbed (id uuid, due date, rung text)`.execute(
    transaction,
  )
  await writeReminders(transaction, await messagesOf(transaction, climbed, day), now)
  return climbed.length
}

/** The rungs as rows of a name and its days. */
export const rungRows: RawBuilder<unknown> = sql.join(
  ladder.map(({ name, days }) => sql`(${name}::text, ${days}::int)`),
)

async function findClimbed(transaction: OpenTransaction, day: Day): Promise<Climbed[]> {
  const { rows } = await sql<Climbed>`
    with open as (
      select id, plan_id, unit_id, giver_id, due, text,
        greatest(
          (given_at at time zone 'Asia/Ho_Chi_Minh')::date,
          (
            select max((decided_at at time zone 'Asia/Ho_Chi_Minh')::date) from assignment_extension
            where assignment_id = assignment.id and granted
          )
        ) as since
      from assignment
      where state in ('given', 'doing', 'returned') and due <= ${day}::date + ${firstDays}::int
    ),
    reached as (
      select distinct on (open.id) open.*, rung.name as rung
      from open
      join (values ${rungRows}) as rung (name, days)
        on due - rung.days <= ${day}::date and due - rung.days > since
      order by open.id, rung.days
    )
    select id, plan_id, unit_id, giver_id, due, text, rung
    from reached
    where not exists (
      select from reminder_rung
      where reminder_rung.assignment_id = reached.id and reminder_rung.due = reached.due
        and reminder_rung.rung = reached.rung
    )
    order by unit_id, plan_id, due, id
    limit ${climbedAtOnce}`.execute(transaction)
  return rows
}

export const rungOf = new Map<RungName, Rung>(ladder.map((rung) => [rung.name, rung]))

const tells = (rung: RungName, audience: Rung['tells'][number]): boolean =>
  rungOf.get(rung)?.tells.includes(audience) ?? false

async function messagesOf(transaction: OpenTransaction, climbed: readonly Climbed[], day: Day): Promise<Told[]> {
  const higher = climbed.filter(({ rung }) => tells(rung, 'above'))
  const superiors = await superiorsOf(
    transaction,
    higher.map(({ unit_id }) => unit_id),
    day,
  )
  const units = climbed.flatMap(({ unit_id, giver_id }) => [unit_id, giver_id])
  const people = await peopleOfUnits(transaction, [...units, ...[...superiors.values()].flat()], day)
  return [...ownMessages(climbed, people, day), ...messagesAbove(higher, people, superiors, day)]
}

/** What the unit itself is told: one message for each plan, day and rung. */
function ownMessages(climbed: readonly Climbed[], people: ReadonlyMap<string, PeopleOfUnit>, day: Day): Told[] {
  const groups = Map.groupBy(climbed, ({ unit_id, plan_id, due, rung }) => `${unit_id}:${plan_id}:${due}:${rung}`)
  return [...groups].map(([key, group]) => {
    const [first] = group as [Climbed, ...Climbed[]]
    const { unit_id: unit, rung } = first
    const leaders = tells(rung, 'leaders') ? leadersOf(people.get(unit)) : []
    const hears = new Set([...doersOf(people.get(unit)), ...leaders])
    return { ...messageOf(group, 'doer'), people: [...hears], dedupeKey: `rung:${key}:${day}:${first.id}` }
  })
}

/** What those above are told: one message for each plan and rung, however many units are late. */
function messagesAbove(
  climbed: readonly Climbed[],
  people: ReadonlyMap<string, PeopleOfUnit>,
  superiors: ReadonlyMap<string, readonly string[]>,
  day: Day,
): Told[] {
  const byPerson = new Map<string, Climbed[]>()
  const hear = (person: string, late: Climbed) => {
    const key = `${late.plan_id}:${late.rung}:${person}`
    byPerson.set(key, [...(byPerson.get(key) ?? []), late])
  }
  for (const late of climbed) {
    const own = new Set([...doersOf(people.get(late.unit_id)), ...leadersOf(people.get(late.unit_id))])
    const giver = people.get(late.giver_id)
    const above = new Set([...giversOf(giver), ...leadersOf(giver)])
    for (const unit of superiors.get(late.unit_id) ?? [])
      for (const each of leadersOf(people.get(unit))) above.add(each)
    for (const person of above) if (!own.has(person)) hear(person, late)
  }
  return [...byPerson].map(([key, group]) => {
    const person = key.slice(key.lastIndexOf(':') + 1)
    return { ...messageOf(group, 'above'), people: [person], dedupeKey: `above:${key}:${day}:${group[0]?.id}` }
  })
}

function messageOf(group: readonly Climbed[], side: 'doer' | 'above'): Omit<Told, 'people' | 'dedupeKey'> {
  const [first] = group as [Climbed, ...Climbed[]]
  const units = new Set(group.map(({ unit_id }) => unit_id))
  const days = new Set(group.map(({ due }) => due))
  return {
    class: 'duty',
    kind: first.rung,
    side,
    unitId: units.size === 1 ? first.unit_id : null,
    planId: first.plan_id,
    assignmentIds: group.map(({ id }) => id),
    count: group.length,
    due: days.size === 1 ? first.due : null,
    text: first.text,
    note: null,
  }
}
