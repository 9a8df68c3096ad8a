import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { abilityTo, decide } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { PlanDetail } from '../contract.ts'
import { editedVersion, stageOf, stepsFrom } from '../model/index.ts'
import { type SummaryRow, selectSummaries, summariesOf } from './find-plans.ts'
import { findSteps } from './find-steps.ts'
import { findPlanResource, ownResource } from './plan-resource.ts'
import { findRelated } from './related-plans.ts'

/**
 * One plan: what a version of it says (without a number: the one in force, or the first draft), where it stands, what was
 * done, and what the viewer may do. What was not issued is seen by its own unit's people alone.
 */
export async function getPlan(database: Database, actor: Actor, id: string, version?: number): Promise<PlanDetail> {
  const resource = await findPlanResource(database, actor, id)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const row = await selectSummaries(database).where('plan.id', '=', id).executeTakeFirstOrThrow()
  const ofOwn = decide(actor, 'see', ownResource(resource)).allowed
  const versions = (await findVersions(database, id)).filter(({ issued_at }) => ofOwn || issued_at !== null)
  const shown = versions.find(({ number }) => number === (version ?? row.version))
  if (!shown) throw new Refusal('not-found')
  const { content } = await database
    .selectFrom('plan_version')
    .select('content')
    .where('plan_id', '=', id)
    .where('number', '=', shown.number)
    .executeTakeFirstOrThrow()
  const [plan] = await summariesOf(database, actor, [ofOwn ? row : { ...row, amendment: null }])
  if (!plan) throw new Refusal('not-found')
  const make = abilityTo(actor, 'make', resource)
  const steps = await findSteps(database, actor, id)
  return {
    plan,
    content: content as PlanDetail['content'],
    shownVersion: shown.number,
    revision: shown.revision,
    stage: stageOf(plan),
    editedVersion: make.allowed ? editedVersion(plan) : null,
    versions: versions.map(({ number, sign, issue_date, issued_at }) => ({
      number,
      sign,
      issueDate: issue_date,
      issuedAt: issued_at?.toISOString() ?? null,
    })),
    offers: ofOwn ? offersOf(actor, resource, plan) : [],
    steps: ofOwn ? steps : steps.filter(({ action }) => publicActions.has(action)),
    ...(await relationsOf(database, actor, row)),
    abilities: {
      see: abilityTo(actor, 'see', resource),
      document: abilityTo(actor, 'see', { ...ownResource(resource), kind: 'document' }),
      make,
    },
  }
}

/** What those learn of a plan's history to whom it gives work: not how its drafts came about. */
const publicActions: ReadonlySet<string> = new Set(['issue', 'record', 'replace', 'close', 'reopen'])

function findVersions(database: Database, planId: string) {
  return database
    .selectFrom('plan_version')
    .select(['number', 'revision', 'sign', 'issue_date', 'issued_at'])
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute()
}

function offersOf(actor: Actor, resource: Resource, plan: PlanDetail['plan']): PlanDetail['offers'] {
  return stepsFrom(stageOf(plan)).map(({ action, label, reason, verb }) => ({
    action,
    label,
    reason,
    ...abilityTo(actor, verb, resource),
  }))
}

type Relations = Pick<PlanDetail, 'parents' | 'children' | 'replacedBy' | 'recipients'>

/** What the plan rests on, what rests on it, and to how many it gives anything, as far as the viewer sees. */
async function relationsOf(database: Database, actor: Actor, { id, replaced_by }: SummaryRow): Promise<Relations> {
  const up = await database
    .selectFrom('plan_parent')
    .selectAll()
    .where('plan_id', '=', id)
    .orderBy('position')
    .execute()
  const down = await database
    .selectFrom('plan_parent')
    .select(['plan_id', 'relation'])
    .where('parent_id', '=', id)
    .limit(mostChildren)
    .execute()
  const ids = [...up.map(({ parent_id }) => parent_id), ...down.map(({ plan_id }) => plan_id), replaced_by]
  const seen = await findRelated(
    database,
    actor,
    ids.filter((each) => each !== null),
  )
  const { units, must } = await database
    .selectFrom('plan_recipient')
    .select(({ fn }) => [
      fn.countAll<string>().as('units'),
      fn.countAll<string>().filterWhere('must_plan', '=', true).as('must'),
    ])
    .where('plan_id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    parents: up.map(({ line, relation, parent_id, reference }) => ({
      line,
      relation,
      plan: (parent_id === null ? null : seen.get(parent_id)) ?? null,
      reference,
    })),
    children: down.flatMap(({ plan_id, relation }) => {
      const plan = seen.get(plan_id)
      return plan ? [{ ...plan, relation }] : []
    }),
    replacedBy: (replaced_by === null ? null : seen.get(replaced_by)) ?? null,
    recipients: { units: Number(units), mustPlan: Number(must) },
  }
}

/** More than any plan has had; the page of who has planned tells of all of them. */
const mostChildren = 1000
