import { sql } from 'kysely'
import '#features/plans/index.ts'
import '#features/tasks/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { type AssignmentMessage, assignmentKinds, type StepKind } from '../model/message-kinds.ts'
import type { HeardAs } from './tables.ts'
import { doersOf, giversOf, peopleOfUnits } from './told-people.ts'
import { type Told, writeReminders } from './write-reminders.ts'

/** What one act did to the work of one unit from one plan. */
interface ActRow {
  readonly action: AssignmentMessage
  readonly at: Date
  readonly act: string
  /** Who did it: they need not be told. */
  readonly by: string | null
  readonly plan_id: string
  /** The unit that is told. */
  readonly told_id: string
  readonly side: HeardAs
  /** The unit that does the work, or the one that helps where that is told; null where it is several. */
  readonly unit_id: string | null
  readonly assignment_ids: string[]
  readonly count: number
  readonly due: Day | null
  readonly text: string
  readonly note: string | null
}

const kinds: Readonly<Record<string, StepKind>> = assignmentKinds

function actionsFor(...sides: readonly StepKind['to'][]): string[] {
  return Object.entries(kinds).flatMap(([action, { to }]) => (sides.includes(to) ? [action] : []))
}

/** What was handed in is told by `tellHandedIn`. */
const toldHere = actionsFor('doer', 'doer and supporters', 'giver')

/**
 * Tells of the steps of assignments made in (from, to]: one message for each act, plan and unit, so that a plan of forty
 * tasks says once that it gave forty. Steps told before are not told again. Answers how many messages were written.
 */
export async function tellSteps(transaction: OpenTransaction, from: Date | null, to: Date): Promise<number> {
  const day = dayOf(to)
  const acts = await findActs(transaction, from, to)
  const people = await peopleOfUnits(
    transaction,
    acts.map(({ told_id }) => told_id),
    day,
  )
  const told = acts.map((act): Told => {
    const kind = kinds[act.action] as StepKind
    const { side } = act
    const hears = side === 'giver' ? giversOf(people.get(act.told_id)) : doersOf(people.get(act.told_id))
    const key = `step:${act.action}:${act.act}:${act.plan_id}:${act.told_id}`
    return {
      people: hears.filter((person) => person !== act.by),
      class: kind.class,
      kind: act.action,
      side,
      unitId: act.unit_id,
      planId: act.plan_id,
      assignmentIds: act.assignment_ids,
      count: act.count,
      due: act.due,
      text: act.text,
      note: act.note,
      dedupeKey: side === 'supporter' ? `${key}:helping` : key,
    }
  })
  return writeReminders(transaction, told, to)
}

/** The acts, each with the units that hear of it: who does the work, who helps, or who gave it. */
async function findActs(transaction: OpenTransaction, from: Date | null, to: Date): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    with step as (
      select assignment_step.action, assignment_step.at, assignment_step.person_id, assignment_step.text as note,
        coalesce(batch_id::text, extract(epoch from assignment_step.at)::text || ' ' || coalesce(person_id::text, '')) as act,
        assignment.id, assignment.plan_id, assignment.unit_id, assignment.giver_id, assignment.due, assignment.text
      from assignment_step
      join assignment on assignment.id = assignment_step.assignment_id
      where (${from}::timestamptz is null or assignment_step.at > ${from}) and assignment_step.at <= ${to}
        and undone_at is null and action = any (${toldHere}::text[])
    ),
    heard as (
      select step.*, unit_id as told_id, 'doer' as side from step where action <> all (${actionsFor('giver')}::text[])
      union all
      select step.*, giver_id, 'giver' from step where action = any (${actionsFor('giver')}::text[])
      union all
      select step.action, step.at, step.person_id, step.note, step.act, step.id, step.plan_id, assignment_support.unit_id,
        step.giver_id, coalesce(assignment_support.due, step.due), step.text, assignment_support.unit_id, 'supporter'
      from step join assignment_support on assignment_support.assignment_id = step.id
      where action = any (${actionsFor('doer and supporters')}::text[])
    )
    select action, act, plan_id, told_id, side, min(at) as at, (array_agg(person_id))[1] as by,
      case when min(unit_id::text) = max(unit_id::text) then min(unit_id::text) end as unit_id,
      (array_agg(id order by due nulls last, text, id))[1:50] as assignment_ids,
      count(distinct id)::int as count, min(due) as due, (array_agg(text order by due nulls last, text, id))[1] as text,
      (array_agg(note order by note))[1] as note
    from heard
    group by action, act, plan_id, told_id, side
    order by min(at)`.execute(transaction)
  return rows
}
