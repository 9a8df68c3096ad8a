import { sql } from 'kysely'
import '#features/plans/index.ts'
import '#features/tasks/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { assignmentKinds } from '../model/message-kinds.ts'
import { giversOf, type PeopleOfUnit, peopleOfUnits } from './told-people.ts'
import { type Told, writeReminders } from './write-reminders.ts'

/** A result that waits to be judged, and the act that handed it in. */
interface HandedIn {
  readonly act: string
  readonly by: string | null
  readonly id: string
  readonly plan_id: string
  readonly unit_id: string
  /** Who takes it, the one who is to look at it first before the others. */
  readonly takers: readonly string[]
  readonly due: Day | null
  readonly text: string
  readonly note: string | null
}

/**
 * Tells of results handed in within (from, to] whoever must now judge them: one message for each act, plan and unit. Each
 * is for one unit alone, so that nobody is told of what another is to do: the one through whom it is reported, otherwise the
 * one to whom, otherwise the giver. Where the first has nobody but who handed it in, the next is told: it may judge too.
 * What was taken back or judged meanwhile is not told. Answers how many messages were written.
 */
export async function tellHandedIn(transaction: OpenTransaction, from: Date | null, to: Date): Promise<number> {
  const handedIn = await findHandedIn(transaction, from, to)
  const units = handedIn.flatMap(({ takers }) => takers)
  const people = await peopleOfUnits(transaction, units, dayOf(to))
  const groups = Map.groupBy(handedIn, (each) => `${each.act}:${each.plan_id}:${takerOf(each, people) ?? ''}`)
  const told = [...groups].map(([key, group]): Told => {
    const [first] = group as [HandedIn, ...HandedIn[]]
    const days = new Set(group.map(({ due }) => due))
    const doers = new Set(group.map(({ unit_id }) => unit_id))
    const taker = takerOf(first, people)
    return {
      people: taker === null ? [] : judgesOf(first, taker, people),
      class: assignmentKinds.submit.class,
      kind: 'submit',
      side: 'giver',
      unitId: doers.size === 1 ? first.unit_id : null,
      planId: first.plan_id,
      assignmentIds: group.map(({ id }) => id),
      count: group.length,
      due: days.size === 1 ? first.due : null,
      text: first.text,
      note: first.note,
      dedupeKey: `step:submit:${key}`,
    }
  })
  return writeReminders(transaction, told, to)
}

function takerOf({ takers, by }: HandedIn, people: ReadonlyMap<string, PeopleOfUnit>): string | null {
  return takers.find((unit) => judgesOf({ by }, unit, people).length > 0) ?? null
}

/** Who at the unit judges it, but for whoever handed it in: nobody is told what they did themselves. */
function judgesOf(
  { by }: Pick<HandedIn, 'by'>,
  unit: string,
  people: ReadonlyMap<string, PeopleOfUnit>,
): readonly string[] {
  const all = [...(people.get(unit)?.byRole ?? [])]
  const others = all.map(([role, held]) => [role, held.filter((person) => person !== by)] as const)
  return giversOf({ byRole: new Map(others) })
}

/** A unit that reports through or to itself, since it took the other over or is named so, does not wait for itself there. */
async function findHandedIn(transaction: OpenTransaction, from: Date | null, to: Date): Promise<HandedIn[]> {
  const { rows } = await sql<HandedIn>`
    select
      coalesce(
        batch_id::text, extract(epoch from step.at)::text || ' ' || coalesce(step.person_id::text, '')
      ) as act,
      step.person_id as by, assignment.id, assignment.plan_id, assignment.unit_id, assignment.due, assignment.text,
      step.text as note,
      array_remove(array[nullif(via_id, assignment.unit_id), nullif(to_id, assignment.unit_id), giver_id], null) as takers
    from assignment_step step
    join assignment on assignment.id = step.assignment_id
    where (${from}::timestamptz is null or step.at > ${from}) and step.at <= ${to}
      and step.action = 'submit' and step.undone_at is null and assignment.state = 'submitted'
      and not exists (
        select from assignment_step later
        where later.assignment_id = step.assignment_id and later.action = 'submit' and later.ordinal > step.ordinal
      )
    order by step.at, assignment.due nulls last, assignment.text, assignment.id`.execute(transaction)
  return rows
}
