import { memberIds, standingUnits, unitsOfGroup } from '#features/organisation/index.ts'
import type { Target } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'

/** Answers the units that targets come to on the day, each unit once, in the order in which they are first named. */
export type ResolveTargets = (targets: readonly Target[]) => readonly string[]

/**
 * Works out who is meant by targets on a day: saved groups and kinds of bodies as they stand on it; a unit that has ended
 * is whoever took over its work. Each different target is asked for once, however many items name it.
 */
export async function resolveTargets(
  database: Database,
  targets: readonly Target[],
  day: Day,
): Promise<ResolveTargets> {
  const distinct = new Map(targets.map((target) => [keyOf(target), target]))
  const units = [...distinct.values()].flatMap((target) =>
    target.kind === 'unit' && isId(target.unitId) ? [target.unitId] : [],
  )
  const standing = await standingUnits(database, units, day)
  const found = new Map<string, readonly string[]>()
  for (const [key, target] of distinct) {
    if (target.kind === 'unit') {
      const unit = standing.get(target.unitId)
      found.set(key, unit === undefined ? [] : [unit])
    } else if (target.kind === 'group') {
      found.set(key, isId(target.groupId) ? await unitsOfGroup(database, target.groupId, day) : [])
    } else found.set(key, await memberIds(database, target.rule, day))
  }
  return (asked) => [...new Set(asked.flatMap((target) => found.get(keyOf(target)) ?? []))]
}

function keyOf(target: Target): string {
  return JSON.stringify(target)
}
