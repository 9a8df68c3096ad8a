import { sql } from 'kysely'
import '#features/organisation/index.ts'
import '#features/tasks/index.ts'

/**
 * Whether a helping unit (a row of `assignment_support` called `support`), or whoever took it over, has recorded its part
 * since the work was last amended. By the order of the steps, which a clock that was put back does not disturb.
 */
export const hasContributed = sql<boolean>`exists (
  select from assignment_step part
  where part.assignment_id = support.assignment_id and part.action = 'contribute' and part.undone_at is null
    and part.ordinal > coalesce(
      (
        select max(ordinal) from assignment_step
        where assignment_step.assignment_id = support.assignment_id and action = 'amend'
      ),
      0
    )
    and part.unit_id in (
      with recursive answerable (unit_id) as (
        select support.unit_id
        union
        select heir_id from answerable join unit_succession using (unit_id) where takes_over
      )
      select unit_id from answerable
    )
)`
