import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { NextYear } from '../editing-contract.ts'
import type { PlanContent } from '../model/index.ts'
import { changesOfNextYear, planOfNextYear } from '../model/next-year.ts'
import { findPlanResource } from './plan-resource.ts'
import './tables.ts'

/** A plan that another begins from, as it is in force; a draft where it was never issued. */
export async function loadSource(database: Database, actor: Actor, planId: string) {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', resource)
  const row = await database
    .selectFrom('plan')
    .innerJoin('plan_version', (join) =>
      join.onRef('plan_version.plan_id', '=', 'plan.id').onRef('plan_version.number', '=', 'plan.version'),
    )
    .selectAll('plan')
    .select('content')
    .where('plan.id', '=', planId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    sign: row.sign,
    title: row.title,
    type: row.type,
    line: row.line,
    isUmbrella: row.is_umbrella,
    dueShift: row.due_shift,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    issueDate: row.issue_date,
    content: row.content as PlanContent,
  }
}

/** The year of a plan, and how far on the next one is: as long as its period is. */
export function yearsOn(
  source: Pick<Awaited<ReturnType<typeof loadSource>>, 'periodFrom' | 'periodTo' | 'issueDate' | 'title'>,
): {
  readonly of: number
  readonly years: number
} {
  const inTitle = /(?<!\d)(20\d{2})(?!\d)/.exec(source.title)?.[1]
  const from = source.periodFrom?.slice(0, 4) ?? inTitle ?? source.issueDate?.slice(0, 4)
  if (!from) {
    const sentence =
      'Kế hoạch này không nói của năm nào nên không chuyển sang năm sau được. Hãy ghi thời gian thực hiện trước.'
    throw new Refusal('invalid', { sentence, place: 'planId' })
  }
  const to = source.periodTo?.slice(0, 4) ?? from
  return { of: Number(from), years: Math.max(1, Number(to) - Number(from) + 1) }
}

/** What taking a plan on into the next year would change. */
export async function nextYearOf(database: Database, actor: Actor, planId: string): Promise<NextYear> {
  const source = await loadSource(database, actor, planId)
  const { of, years } = yearsOn(source)
  const changes = changesOfNextYear(source, of, years)
  const all = new Set(changes.map(({ id }) => id))
  return {
    title: planOfNextYear(source, of, years, all).title,
    fromYear: of,
    toYear: of + years,
    changes: [...changes],
  }
}
