import { sql } from 'kysely'
import '#features/tasks/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { firstDays, type Rung, type RungName, supportTells } from '../model/ladder.ts'
import { rungOf, rungRows } from './climb-ladder.ts'
import { hasContributed } from './contributed.ts'
import { doersOf, leadersOf, type PeopleOfUnit, peopleOfUnits } from './told-people.ts'
import { type Told, writeReminders } from './write-reminders.ts'

/** Work that a unit helps with, on a rung that the unit has not been told of. */
interface Helped {
  readonly id: string
  readonly plan_id: string
  /** The unit that leads it. */
  readonly unit_id: string
  readonly helper_id: string
  /** The helping unit's own day, or else that of the work. */
  readonly due: Day
  readonly text: string
  readonly rung: RungName
}

/** Rows at a time: a plan names many who help, each go sorts all that are left, and a row is small. */
const helpedAtOnce = 20_000

/**
 * Climbs the same ladder for the units that help, each by its own day or else by that of the work, as far as the unit
 * itself: those above hear of whoever leads the work. It ends with the part that the unit records, until the work is
 * amended, and with the work handed in. Answers how much was climbed; 0: nothing is left for today.
 */
export async function climbSupport(transaction: OpenTransaction, day: Day, now: Date): Promise<number> {
  const helped = await findHelped(transaction, day)
  if (helped.length === 0) return 0
  await sql`
    insert into reminder_support_rung (assignment_id, unit_id, due, rung, at)
    select id, helper_id, due, rung, ${now}
    from jsonb_to_recordset(${JSON.stringify(helped)}::jsonb) as helped (id uuid, helper_id uuid, due date, rung text)
  `.execute(transaction)
  const units = helped.flatMap(({ unit_id, helper_id }) => [unit_id, helper_id])
  await writeReminders(transaction, messagesOf(helped, await peopleOfUnits(transaction, units, day), day), now)
  return helped.length
}

/**
 * The latest rung whose day has come follows from the day alone, and what was climbed is left out by it; only of the rest, in
 * its order and as far as one go takes, is it looked up what was given, amended or contributed when.
 */
async function findHelped(transaction: OpenTransaction, day: Day): Promise<Helped[]> {
  const { rows } = await sql<Helped>`
    with owed as (
      select assignment_id, assignment_support.unit_id, plan_id, assignment.unit_id as lead_id, text, given_at,
        coalesce(assignment_support.due, assignment.due) as due, assignment_support.due is null as is_due_shared
      from assignment_support join assignment on assignment.id = assignment_id
      where state in ('given', 'doing', 'returned') and assignment_support.unit_id <> assignment.unit_id
        and coalesce(assignment_support.due, assignment.due) <= ${day}::date + ${firstDays}::int
    ),
    reached as (
      select owed.*, rung.name as rung, due - rung.days as rung_day
      from owed
      join lateral (
        select name, days from (values ${rungRows}) as rung (name, days)
        where due - days <= ${day}::date order by days limit 1
      ) rung on true
      where not exists (
        select from reminder_support_rung climbed
        where climbed.assignment_id = owed.assignment_id and climbed.unit_id = owed.unit_id
          and climbed.due = owed.due and climbed.rung = rung.name
      )
      order by owed.unit_id, plan_id, due, assignment_id
      offset 0
    )
    select assignment_id as id, plan_id, lead_id as unit_id, unit_id as helper_id, due, text, rung
    from reached support
    where rung_day > (given_at at time zone 'Asia/Ho_Chi_Minh')::date and not ${hasContributed}
      and not exists (
        select from assignment_step step
        where step.assignment_id = support.assignment_id and action = 'amend'
          and (step.at at time zone 'Asia/Ho_Chi_Minh')::date >= rung_day
      )
      and not (
        is_due_shared and exists (
          select from assignment_extension extension
          where extension.assignment_id = support.assignment_id and granted
            and (decided_at at time zone 'Asia/Ho_Chi_Minh')::date >= rung_day
        )
      )
    limit ${helpedAtOnce}`.execute(transaction)
  return rows
}

/** One message for each helping unit, plan, day and rung; whoever hears of all the work as the one who leads it gets none. */
function messagesOf(helped: readonly Helped[], people: ReadonlyMap<string, PeopleOfUnit>, day: Day): Told[] {
  const groups = Map.groupBy(helped, ({ helper_id, plan_id, due, rung }) => `${helper_id}:${plan_id}:${due}:${rung}`)
  return [...groups].map(([key, group]) => {
    const [first] = group as [Helped, ...Helped[]]
    const helpers = people.get(first.helper_id)
    const tells = supportTells(rungOf.get(first.rung) as Rung)
    const hears = new Set([...doersOf(helpers), ...(tells.includes('leaders') ? leadersOf(helpers) : [])])
    const leads = (person: string) => group.every(({ unit_id }) => doersOf(people.get(unit_id)).includes(person))
    return {
      people: [...hears].filter((person) => !leads(person)),
      class: 'duty',
      kind: first.rung,
      side: 'supporter',
      unitId: first.helper_id,
      planId: first.plan_id,
      assignmentIds: group.map(({ id }) => id),
      count: group.length,
      due: first.due,
      text: first.text,
      note: null,
      dedupeKey: `help:${key}:${day}:${first.id}`,
    }
  })
}
