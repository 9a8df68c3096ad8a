import type { Actor } from '#access/actor.ts'
import { standingUnits } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { InheritablePlan } from '../editing-contract.ts'
import type { Target } from '../model/index.ts'
import { loadSource } from './plan-from-last-year.ts'
import { unitsOfTarget } from './propose-for-plan.ts'

type Ours = InheritablePlan['items'][number]['ours']

/** What of a plan above a unit can carry on in a plan of its own, and which of it was given to the unit by name or kind. */
export async function inheritableOf(database: Database, actor: Actor, planId: string): Promise<InheritablePlan> {
  const source = await loadSource(database, actor, planId)
  const means = meansUnit(database, actor)
  const items: InheritablePlan['items'] = []
  for (const { id, text, path, lead, support, deadlines } of source.content.tasks) {
    const ours: Ours = (await means(lead)) ? 'lead' : (await means(support)) ? 'support' : null
    items.push({ itemId: id, kind: 'task', text, path, deadline: deadlines[0]?.normalized ?? '', ours })
  }
  for (const { id, what, from, via, deadline } of source.content.duties) {
    const ours: Ours = (await means(from)) ? 'report' : via && (await means([via])) ? 'via' : null
    const text = what ?? deadline.text
    items.push({ itemId: id, kind: 'duty', text, path: '', deadline: deadline.normalized ?? '', ours })
  }
  return { planId: source.id, sign: source.sign, title: source.title, items }
}

/** Whether the acting unit is among the targets on the day; each target is looked up once. */
function meansUnit(database: Database, actor: Actor): (targets: readonly Target[]) => Promise<boolean> {
  const known = new Map<string, boolean>()
  // As at issue, what was given to a unit that ended is given to whoever took it over.
  const means = async (target: Target) => {
    const units = await unitsOfTarget(database, target, actor.day)
    return [...(await standingUnits(database, units, actor.day)).values()]
  }
  return async (targets) => {
    const { unit } = actor
    if (unit === null) return false
    for (const target of targets) {
      const key = JSON.stringify(target)
      const found = known.get(key) ?? (await means(target)).includes(unit)
      known.set(key, found)
      if (found) return true
    }
    return false
  }
}
