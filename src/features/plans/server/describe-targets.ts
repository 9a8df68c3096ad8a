import type { Actor } from '#access/actor.ts'
import { livingGroups, namesOf } from '#features/organisation/index.ts'
import { ruleWords, type SavedRule } from '#features/organisation/model/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { TargetsAnswer } from '../editing-contract.ts'
import { isSoundTarget, type Target } from '../model/index.ts'
import { unitsOfTarget } from './propose-for-plan.ts'

/** How many names of a target's units are told; the rest is counted. */
const told = 12

const unitsInRule = ({ criteria, named, without }: SavedRule): readonly string[] => [
  ...(criteria?.under ? [criteria.under.unit] : []),
  ...named,
  ...without,
]

/** How each target is called and who it is on the actor's day. */
export async function describeTargets(
  database: Database,
  actor: Actor,
  targets: readonly Target[],
): Promise<TargetsAnswer> {
  const groups = new Map((await livingGroups(database, actor.day)).map(({ id, name }) => [id, name]))
  const members = await Promise.all(
    targets.map((target) => (isSoundTarget(target) ? unitsOfTarget(database, target, actor.day) : [])),
  )
  const wanted = targets.flatMap((target, index) => [
    ...(members[index] ?? []).slice(0, told),
    ...(target.kind === 'rule' && isSoundTarget(target) ? unitsInRule(target.rule) : []),
  ])
  const names = await namesOf(database, wanted, actor.day)
  const nameOf = (unit: string) => names.get(unit) ?? 'đơn vị không còn dữ liệu'
  return {
    items: targets.map((target, index) => {
      const units = members[index] ?? []
      const label =
        target.kind === 'unit'
          ? nameOf(target.unitId)
          : target.kind === 'group'
            ? (groups.get(target.groupId) ?? 'Nhóm không còn dùng')
            : ruleWords(target.rule, nameOf)
      return { label, total: units.length, names: units.slice(0, told).map(nameOf) }
    }),
  }
}
