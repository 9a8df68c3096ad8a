import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { namesOf } from '#features/organisation/index.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { PartsInput } from '../assignment-contract.ts'
import { childDateWarning } from '../model/index.ts'
import { act, isDouble, type StepDone, type StepTaken } from './act.ts'

type Part = PartsInput['parts'][number]

/**
 * Passes work on: parts under it for units below, or for the unit itself. The whole keeps its own day; a part whose day
 * does not fit is made all the same, and warned of.
 */
export function splitWork(
  database: Database,
  actor: Actor,
  assignmentId: string,
  { id, revision, text, parts }: PartsInput,
  now: Date,
): Promise<StepDone> {
  return act(database, actor, assignmentId, { id, revision, text, action: 'split' }, now, async (taken) => {
    const giver = taken.unit ?? taken.row.unit_id
    await refuseStrangers(taken, giver, parts)
    await insertParts(taken, giver, parts)
    const warnings = parts.flatMap(({ due }) => childDateWarning(taken.row.due, due) ?? [])
    return {
      detail: { parts: parts.map(({ unitId, due }) => ({ unit: unitId, due })) },
      warnings: [...new Set(warnings)],
    }
  })
}

/** Each part goes to a unit that stands below the giver in some line on the day, or to the giver; one part for each. */
async function refuseStrangers(
  { transaction, actor }: StepTaken,
  giver: string,
  parts: readonly Part[],
): Promise<void> {
  const units = parts.map(({ unitId }) => unitId)
  if (new Set(units).size < units.length) {
    throw new Refusal('invalid', {
      sentence: 'Mỗi đơn vị nhận một phần việc. Hãy gộp các phần của cùng một đơn vị.',
      place: 'parts',
    })
  }
  const { rows } = await sql<{ unit_id: string }>`
    select distinct unit_id from unit_above
    where unit_id = any(${units}::uuid[]) and superior_id = ${giver} and valid @> ${actor.day}::date`.execute(
    transaction,
  )
  const below = new Set([giver, ...rows.map(({ unit_id }) => unit_id)])
  const strangers = units.filter((unit) => !below.has(unit))
  if (strangers.length === 0) return
  const names = await namesOf(transaction, strangers, actor.day)
  const named = strangers.map((unit) => names.get(unit) ?? 'đơn vị không rõ').join('; ')
  throw new Refusal('invalid', {
    sentence: `Chỉ giao tiếp được cho đơn vị cấp dưới. Không phải cấp dưới: ${named}.`,
    place: 'parts',
  })
}

async function insertParts(
  { transaction, actor, row, now }: StepTaken,
  giver: string,
  parts: readonly Part[],
): Promise<void> {
  const made = parts.map((part) => ({ ...part, id: newId(now.getTime()), stepId: newId(now.getTime()) }))
  try {
    await sql`
      insert into assignment (
        id, kind, plan_id, item_id, parent_id, giver_id, unit_id, text, rule, period, data_from, data_to, opens, due, first_due,
        to_id, via_id, evidence, content_version, given_at
      )
      select part.id, whole.kind, whole.plan_id, whole.item_id, whole.id, ${giver}, part.unit_id, part.text, null,
        whole.period, whole.data_from, whole.data_to, whole.opens, part.due, part.due, ${giver}, null, part.evidence,
        whole.content_version, ${now}
      from assignment whole, unnest(
        ${made.map(({ id }) => id)}::uuid[], ${made.map(({ unitId }) => unitId)}::uuid[],
        ${made.map(({ text }) => text)}::text[], ${made.map(({ due }) => due)}::date[],
        ${made.map(({ evidence }) => evidence)}::text[]
      ) as part (id, unit_id, text, due, evidence)
      where whole.id = ${row.id}`.execute(transaction)
  } catch (error) {
    if (isDouble(error)) throw new Refusal('assignment-unit-has-it')
    throw error
  }
  const helpers = made.flatMap(({ id, unitId, support }) =>
    [...new Set(support)]
      .filter((unit) => unit !== unitId)
      .map((unit) => ({ assignment_id: id, unit_id: unit, due: null })),
  )
  if (helpers.length > 0) await transaction.insertInto('assignment_support').values(helpers).execute()
  await sql`
    insert into assignment_step (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, detail)
    select step.id, assignment_id, ${now}, ${actor.personId}, ${giver}, 'give', 'given', 'given',
      jsonb_build_object('from', ${row.id}::text)
    from unnest(
      ${made.map(({ stepId }) => stepId)}::uuid[], ${made.map(({ id }) => id)}::uuid[]
    ) as step (id, assignment_id)`.execute(transaction)
}
