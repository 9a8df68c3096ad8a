import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { Actor, Grant } from './actor.ts'
import { permissions, type ReachRule } from './permissions.ts'
import type { Resource, ResourceKind, Verb } from './resource.ts'

/** Everything that an actor may do a verb to, as a query can ask for it. Empty lists and nulls: nothing. */
export interface Reach {
  /** All records, those that belong to no unit among them. */
  readonly everywhere: boolean
  /** What belongs to these units, and to the ended ones that they took over from. */
  readonly units: readonly string[]
  /** What belongs to units below `unit` in the line, on the actor's day. */
  readonly subtrees: readonly { readonly line: Line; readonly unit: string }[]
  /** What is about this person. */
  readonly person: string | null
}

/** How far the actor's grants go for a verb on a kind; `decide` allows exactly what lies in it. */
export function reachOf(actor: Actor, verb: Verb, kind: ResourceKind): Reach {
  const units = new Set<string>()
  const subtrees = new Map<string, { line: Line; unit: string }>()
  let everywhere = false
  let person: string | null = null
  for (const grant of actor.grants) {
    for (const rule of rulesOf(grant, verb, kind)) {
      if (rule === 'self') {
        if (grant.standInFor === null) person = actor.personId
      } else if (grant.unit === null || rule === 'everywhere') everywhere = true
      else if (rule !== 'installation') addUnits(grant.unit, grant, rule, units, subtrees)
    }
  }
  return { everywhere, units: [...units], subtrees: [...subtrees.values()], person }
}

function rulesOf(grant: Grant, verb: Verb, kind: ResourceKind): readonly ReachRule[] {
  return permissions[grant.role]
    .filter((each) => each.kind === kind && (each.verbs as readonly Verb[]).includes(verb))
    .map(({ reach }) => reach)
}

function addUnits(
  unit: string,
  grant: Grant,
  rule: Exclude<ReachRule, 'self' | 'everywhere' | 'installation'>,
  units: Set<string>,
  subtrees: Map<string, { line: Line; unit: string }>,
): void {
  units.add(unit)
  if (rule === 'own') return
  if (rule === 'named') for (const named of grant.named) units.add(named)
  else for (const line of rule.subtree) subtrees.set(`${line} ${unit}`, { line, unit })
}

/** Whether there is anything at all that the reach could cover. */
export function isEmpty(reach: Reach): boolean {
  return !reach.everywhere && reach.units.length === 0 && reach.subtrees.length === 0 && reach.person === null
}

/** Whether a resource lies in a reach: what the query does, for one record at hand. */
export function liesIn(reach: Reach, { unit, above, heirs = [], person }: Resource): boolean {
  if (reach.everywhere || (reach.person !== null && reach.person === person)) return true
  if (unit === null) return false
  const answerable = [unit, ...heirs]
  return (
    reach.units.some((each) => answerable.includes(each)) ||
    lines.some((line) => reach.subtrees.some((each) => each.line === line && above[line]?.includes(each.unit)))
  )
}
