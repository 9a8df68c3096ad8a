import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { livingGroups, memberIds, unitsAround, unitsOfGroup } from '#features/organisation/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { ProposalsAnswer } from '../editing-contract.ts'
import type { Target } from '../model/index.ts'
import { targetProposer } from '../model/propose-targets.ts'
import { findPlanResource } from './plan-resource.ts'
import './tables.ts'

/** Who may be meant by words in a plan of a unit, on the actor's day; each different wording is worked out once. */
export async function proposeForPlan(
  database: Database,
  actor: Actor,
  planId: string,
  words: readonly string[],
): Promise<ProposalsAnswer> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'make', resource)
  const own = resource.unit ?? actor.unit ?? ''
  const units = own === '' ? [] : await unitsAround(database, own, actor.day)
  const groups = await Promise.all(
    (await livingGroups(database, actor.day)).map(async ({ id, name }) => ({
      id,
      name,
      total: (await unitsOfGroup(database, id, actor.day)).length,
    })),
  )
  const proposer = targetProposer({ own, units, groups })
  const items = [...new Set(words)].map((each) => {
    const proposals = proposer.propose(each)
    return {
      words: each,
      proposals: proposals.map((proposal) => ({ ...proposal, targets: [...proposal.targets].map(plain) })),
      silence: proposals.length > 0 ? null : proposer.whyNone(each),
    }
  })
  return { items }
}

type PlainTarget = ProposalsAnswer['items'][number]['proposals'][number]['targets'][number]

/** The same target as the contract shapes it, whose lists may be written to. */
export function plain(target: Target): PlainTarget {
  return structuredClone(target) as PlainTarget
}

/** Every unit that a target means on a day. */
export async function unitsOfTarget(database: Database, target: Target, day: string): Promise<readonly string[]> {
  if (target.kind === 'unit') return [target.unitId]
  return target.kind === 'group' ? unitsOfGroup(database, target.groupId, day) : memberIds(database, target.rule, day)
}
