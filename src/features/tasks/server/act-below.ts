import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { snapshot } from './act-changes.ts'

interface Taking {
  readonly transaction: OpenTransaction
  readonly actor: { readonly personId: string }
  readonly unit: string | null
  readonly batchId: string | null
  readonly now: Date
}

/**
 * Takes back what was passed on below these pieces of work, at any depth, unless it is done; the pieces themselves are
 * left to the caller. They belong to its batch, so that an undoing puts them back too. Answers how many.
 */
export async function withdrawBelow(
  { transaction, actor, unit, batchId, now }: Taking,
  ids: readonly string[],
  reason: string,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select id from assignment where parent_id = any(${[...ids]}::uuid[])
      union
      select assignment.id from below join assignment on assignment.parent_id = below.id
    )
    select assignment.id from below join assignment using (id)
    where state in ('given', 'doing', 'refused', 'returned', 'submitted') and assignment.id <> all(${[...ids]}::uuid[])
    order by assignment.id
    for update of assignment`.execute(transaction)
  if (rows.length === 0) return 0
  await sql`
    insert into assignment_step
      (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, text, detail, batch_id)
    select step.id, assignment.id, ${now}, ${actor.personId}, ${unit}, 'withdraw', assignment.state, 'withdrawn',
      ${reason}, jsonb_build_object('below', true, 'before', ${snapshot}), ${batchId}
    from unnest(
      ${rows.map(() => newId(now.getTime()))}::uuid[], ${rows.map(({ id }) => id)}::uuid[]
    ) as step (id, assignment_id)
    join assignment on assignment.id = step.assignment_id`.execute(transaction)
  await sql`
    update assignment set state = 'withdrawn', revision = revision + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(transaction)
  return rows.length
}
