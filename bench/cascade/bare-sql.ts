import { type RawBuilder, sql } from 'kysely'

/**
 * The rows that issuing left behind, put in once more as somebody would by hand: out of a table beside, with new ids and
 * nothing resolved, checked or told. `from` is the plan that was issued, `to` one with no work yet.
 */
export const bareInsert: readonly ((from: string, to: string) => RawBuilder<unknown>)[] = [
  (from, to) => sql`
    insert into assignment (id, kind, plan_id, item_id, giver_id, unit_id, text, rule, period, data_from, data_to, opens, due,
      first_due, awaits, to_id, via_id, evidence, content_version, given_at)
    select gen_random_uuid(), kind, ${to}, item_id, giver_id, unit_id, text, rule, period, data_from, data_to, opens, due,
      first_due, awaits, to_id, via_id, evidence, content_version, given_at
    from assignment where plan_id = ${from}`,
  (from, to) => sql`
    insert into assignment_support (assignment_id, unit_id)
    select fresh.id, helper.unit_id
    from assignment fresh
    join assignment made using (item_id, unit_id)
    join assignment_support helper on helper.assignment_id = made.id
    where fresh.plan_id = ${to} and made.plan_id = ${from}`,
  (_, to) => sql`
    insert into assignment_step (id, assignment_id, at, action, from_state, to_state)
    select gen_random_uuid(), id, now(), 'give', 'given', 'given' from assignment where plan_id = ${to}`,
]
