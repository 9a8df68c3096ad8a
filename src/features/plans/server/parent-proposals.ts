import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { reachOf } from '#access/reach.ts'
import { keyOfSignText } from '#documents/signs/sign.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { ParentProposals } from '../contract.ts'
import type { CitationsOf, CitedDocument } from './citations-port.ts'
import { planSeen } from './plan-filter.ts'
import { findPlanResource, ownResource } from './plan-resource.ts'
import { findRelated } from './related-plans.ts'
import './tables.ts'

/** What a plan's document cites, each with the plan here that it is, as far as sign and date tell. None is taken by itself. */
export async function proposeParents(
  database: Database,
  actor: Actor,
  citationsOf: CitationsOf,
  planId: string,
): Promise<ParentProposals> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', ownResource(resource))
  const { document_id } = await database
    .selectFrom('plan')
    .select('document_id')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  const cited = document_id === null ? [] : await citationsOf(database, actor, document_id)
  const parents = await database
    .selectFrom('plan_parent')
    .select(['parent_id', 'reference'])
    .where('plan_id', '=', planId)
    .execute()
  const matches = await matchingPlans(database, actor, planId, cited)
  const related = await findRelated(database, actor, [...matches.values()])
  return {
    items: cited.map((document) => {
      const plan = related.get(matches.get(document) ?? '') ?? null
      const taken = parents.some(
        ({ parent_id, reference }) => reference === document.text || (plan !== null && parent_id === plan.id),
      )
      return { ...document, line: lineOf(document.sign), plan, taken }
    }),
  }
}

/** Party signs have the type behind a dash: `11-CT/TU`. */
function lineOf(sign: string | null): Line {
  return sign !== null && /^[\d\s]*[\p{Ll}]?-[^/]+\//u.test(sign) ? 'party' : 'government'
}

/**
 * The one plan whose sign each cited document bears. A state number begins anew each year: where both tell their date the
 * dates must agree, and where two plans fit, none is proposed.
 */
async function matchingPlans(
  database: Database,
  actor: Actor,
  planId: string,
  cited: readonly CitedDocument[],
): Promise<ReadonlyMap<CitedDocument, string>> {
  const numbers = cited.flatMap(({ sign }) => /^0*(\d+)/.exec(sign ?? '')?.[1] ?? [])
  if (numbers.length === 0) return new Map()
  const plans = await database
    .selectFrom('plan')
    .select(['id', 'sign', 'issue_date'])
    .where('id', '<>', planId)
    .where(sql<boolean>`substring(sign from '^0*([0-9]+)') = any(${numbers})`)
    .where(await planSeen(database, actor, reachOf(actor, 'see', 'plan')))
    .execute()
  const matches = new Map<CitedDocument, string>()
  for (const document of cited) {
    const { sign, date } = document
    if (sign === null) continue
    const fitting = plans.filter(
      (plan) => plan.sign !== null && keyOfSignText(plan.sign) === keyOfSignText(sign) && agree(plan.issue_date, date),
    )
    const [only] = fitting
    if (only && fitting.length === 1) matches.set(document, only.id)
  }
  return matches
}

/** As far as both are told. */
const agree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one)
