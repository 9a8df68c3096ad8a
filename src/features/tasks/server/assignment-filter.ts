import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authoriseReach } from '#access/authorise.ts'
import { isEmpty, type Reach, reachOf } from '#access/reach.ts'
import { belongsInReach, findInReach } from '#features/organisation/index.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentFilters } from '../assignment-contract.ts'
import { dueCondition, isAcknowledged, isOwed } from './due-of-assignment.ts'
import { takerColumns } from './receivers.ts'

type Condition = RawBuilder<boolean>

/**
 * Which work an actor sees, as a condition: what units in reach lead or help with, and what units in reach gave. Throws a
 * Refusal where there is none of either.
 */
export async function assignmentsSeen(
  database: Database,
  actor: Actor,
  { side, whose }: Pick<AssignmentFilters, 'side' | 'whose'>,
): Promise<Condition> {
  const giving = reachOf(actor, 'see', 'giving')
  const work = isEmpty(giving) ? authoriseReach(actor, 'see', 'assignment') : reachOf(actor, 'see', 'assignment')
  const own: Reach | null =
    whose === 'own' && actor.unit !== null
      ? { everywhere: false, units: [actor.unit], subtrees: [], person: null }
      : null
  const within = async (reach: Reach, column: string): Promise<Condition> => {
    const seen = await findInReach(database, reach, actor.day, column)
    return own ? sql<boolean>`(${seen} and ${belongsInReach(own, actor.day, column)})` : seen
  }
  const parts: Condition[] = []
  if (side === undefined || side === 'doer') parts.push(await within(work, 'assignment.unit_id'))
  if (side === undefined || side === 'giver')
    for (const column of takerColumns) parts.push(await within(giving, column))
  if (side === undefined || side === 'supporter') {
    parts.push(sql<boolean>`assignment.id in (
      select assignment_id from assignment_support where ${await within(work, 'assignment_support.unit_id')}
    )`)
  }
  return sql<boolean>`(${sql.join(parts, sql` or `)})`
}

/** What narrows a list, but by state and day. */
export function narrowing({ plan, item, unit, q }: AssignmentFilters): readonly Condition[] {
  const words = foldForSearch(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return [
    ...(plan ? [sql<boolean>`assignment.plan_id = ${plan}`] : []),
    ...(item ? [sql<boolean>`assignment.item_id = ${item}`] : []),
    ...(unit ? [sql<boolean>`assignment.unit_id = ${unit}`] : []),
    ...words.map((word) => sql<boolean>`(assignment.folded like ${word} or plan.folded like ${word})`),
  ]
}

/** What narrows a list by state and day. Work that was taken back is shown only where it is asked for. */
export function standing({ state, open, unacknowledged, due }: AssignmentFilters, today: string): readonly Condition[] {
  return [
    state ? sql<boolean>`assignment.state = ${state}` : sql<boolean>`assignment.state <> 'withdrawn'`,
    ...(open === 'true' ? [sql<boolean>`assignment.state <> 'accepted'`] : []),
    ...(unacknowledged === 'true' ? [sql<boolean>`${isOwed} and not ${isAcknowledged}`] : []),
    ...(due ? [dueCondition(due, today)] : []),
  ]
}

export const all = (conditions: readonly Condition[]): Condition => sql<boolean>`${sql.join(conditions, sql` and `)}`
