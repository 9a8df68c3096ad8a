import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { namesOf } from '#features/organisation/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { EditedContent } from '../editing-contract.ts'
import { editedVersion, type PlanContent, wasIssued } from '../model/index.ts'
import type { PlanRow } from './load-plan.ts'
import { findPlanResource } from './plan-resource.ts'
import './tables.ts'

/** The version of a plan that may be edited now; throws a Refusal where there is none. */
export function versionToEdit(plan: Pick<PlanRow, 'state' | 'amendment' | 'version'>): number {
  const version = editedVersion(plan)
  if (version !== null) return version
  const sentence = wasIssued(plan.state)
    ? plan.amendment === null
      ? 'Kế hoạch đã ban hành. Muốn sửa, hãy mở kế hoạch rồi bấm “Sửa đổi, bổ sung”.'
      : 'Bản sửa đổi đã trình ký. Muốn sửa tiếp, hãy rút lại trước.'
    : 'Kế hoạch đã trình ký. Muốn sửa tiếp, hãy rút lại trước.'
  throw new Refusal('plan-step-impossible', { sentence })
}

/** What is to be edited, with who changed it last; only for whoever may make the plan. */
export async function loadEdited(database: Database, actor: Actor, planId: string): Promise<EditedContent> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  authorise(actor, 'make', resource)
  const plan = await database.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const number = versionToEdit(plan)
  const version = await database
    .selectFrom('plan_version')
    .innerJoin('account', 'account.id', 'plan_version.changed_by')
    .innerJoin('person', 'person.id', 'account.person_id')
    .selectAll('plan_version')
    .select('person.name')
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const names = plan.unit_id === null ? null : await namesOf(database, [plan.unit_id], actor.day)
  return {
    planId,
    version: number,
    revision: version.revision,
    content: version.content as PlanContent as EditedContent['content'],
    title: plan.title,
    type: plan.type,
    sign: plan.sign,
    year: Number((plan.period_from ?? plan.issue_date ?? actor.day).slice(0, 4)),
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    isAmendment: wasIssued(plan.state),
    unitId: plan.unit_id,
    unitName: plan.unit_id === null ? null : (names?.get(plan.unit_id) ?? null),
    line: plan.line,
    documentId: plan.document_id,
    above: await deadlinesAbove(database, version.content as PlanContent),
    changedAt: version.changed_at.toISOString(),
    changedBy: version.name,
    changedByYou: version.changed_by === actor.accountId,
  }
}

/** The normal forms of the deadlines of those items of plans above that ours carry on, by our item. */
async function deadlinesAbove(database: Database, content: PlanContent): Promise<Record<string, string[]>> {
  const links = [...content.tasks, ...content.duties].flatMap(({ id, inherits }) =>
    inherits ? [{ id, ...inherits }] : [],
  )
  if (links.length === 0) return {}
  const rows = await database
    .selectFrom('plan')
    .innerJoin('plan_version', (join) =>
      join.onRef('plan_version.plan_id', '=', 'plan.id').onRef('plan_version.number', '=', 'plan.version'),
    )
    .select(['plan.id', 'content'])
    .where('plan.id', '=', sql<string>`any(${[...new Set(links.map(({ planId }) => planId))]}::uuid[])`)
    .execute()
  const forms = new Map(
    rows.flatMap(({ id, content: above }) => {
      const { tasks, duties } = above as PlanContent
      return [
        ...tasks.map((task) => [`${id} ${task.id}`, task.deadlines] as const),
        ...duties.map((duty) => [`${id} ${duty.id}`, [duty.deadline]] as const),
      ]
    }),
  )
  return Object.fromEntries(
    links.map(({ id, planId, itemId }) => [
      id,
      (forms.get(`${planId} ${itemId}`) ?? []).flatMap(({ normalized }) => normalized ?? []),
    ]),
  )
}
