import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import { isWorkingDay, shiftedDue } from '#documents/deadlines/index.ts'
import { lastDayOf } from '#documents/deadlines/stated-days.ts'
import { knownDaysOff } from '#features/calendar/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import { type IssuedVersion, isInForce, type PlanContent, versionToIssue } from '#features/plans/model/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { Piece } from '../model/carry-over.ts'
import { type LaidItem, simulate } from '../model/index.ts'
import type { Simulation } from '../simulation-contract.ts'
import { itemsOf, type ResolvedItem, resolveItems } from './cascade-items.ts'
import { type ParentOf, parentsOf } from './cascade-parents.ts'
import { datesOfPlan } from './cascade-pieces.ts'
import './tables.ts'

/** Before this day nothing is past: the whole of every rule is laid out. */
const wholeTime = '0001-01-01'

interface Asked {
  readonly now: Date
  /** The day on which the plan is taken to be issued; otherwise that of the document, or today. */
  readonly issueDate?: Day | undefined
}

/**
 * Lays what is being drafted of a plan, or else its version in force, over its time. Deadlines are compared as the text
 * states them; where the plan moves those on days off, that stands beside them.
 */
export async function simulatePlan(
  database: Database,
  actor: Actor,
  planId: string,
  asked: Asked,
): Promise<Simulation> {
  const { issued, unit } = await loadVersion(database, actor, planId, asked)
  const items = itemsOf(issued)
  const resolved = await resolveItems(database, items, issued.day)
  const parentOf =
    unit === null
      ? () => null
      : await parentsOf(
          database,
          unit,
          items.map(({ inherits }) => inherits),
        )
  const dates = datesOfPlan(issued, (day) => day)
  const daysOff = await knownDaysOff(database)
  const laid: LaidItem[] = []
  for (const each of resolved) {
    const { pieces } = each.item.piecesBy(dates, wholeTime)
    laid.push(await laidItem(database, each, pieces, parentOf, issued))
  }
  const findings = simulate(laid, {
    issueDate: issued.issueDate,
    dueShift: issued.dueShift,
    daysOff,
    planEnd: lastDayOf(issued.periodTo ?? issued.periodFrom ?? ''),
  })
  const days = laid.flatMap(({ id, kind, text, days: all }) =>
    all.flatMap(({ period, opens, due }) => (due === null ? [] : [{ itemId: id, kind, text, period, opens, due }])),
  )
  return {
    findings: findings.map((finding) => ({ ...finding, items: [...finding.items] })),
    days: days
      .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
      .map((each) => ({
        ...each,
        shifted: shiftedDue(each.due, issued.dueShift, daysOff),
        isOff: !isWorkingDay(each.due, daysOff),
      })),
    dueShift: issued.dueShift,
    issueDate: issued.issueDate,
  }
}

async function loadVersion(
  database: Database,
  actor: Actor,
  planId: string,
  { now, issueDate }: Asked,
): Promise<{ readonly issued: IssuedVersion; readonly unit: string | null }> {
  const resource = await findPlanResource(database, actor, planId)
  if (!resource) throw new Refusal('not-found')
  const plan = await database.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const { givenTo: _, ...own } = resource
  // A draft is its own unit's business; whoever is given work sees what is in force.
  authorise(actor, 'see', isInForce(plan.state) ? resource : own)
  const number = decide(actor, 'see', own).allowed ? versionToIssue(plan) : plan.version
  const { content } = await database
    .selectFrom('plan_version')
    .select('content')
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const stated = plan.issue_date !== null && plan.issue_date.length === 10 ? plan.issue_date : null
  const today = dayOf(now)
  const issued: IssuedVersion = {
    planId,
    unit: plan.unit_id ?? '',
    version: number,
    content: content as PlanContent,
    issueDate: issueDate ?? stated ?? today,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    dueShift: plan.due_shift,
    // To whom things fall is a matter of the day on which they are given out.
    day: today,
  }
  return { issued, unit: plan.unit_id }
}

async function laidItem(
  database: Database,
  { item, lead, toOf }: ResolvedItem,
  pieces: readonly Piece[],
  parentOf: ParentOf,
  { content }: IssuedVersion,
): Promise<LaidItem> {
  const duty = content.duties.find(({ id }) => id === item.id)
  const task = content.tasks.find(({ id }) => id === item.id)
  const receivers = lead.flatMap((unit) => toOf(unit) ?? [])
  const days = []
  for (const piece of pieces) {
    const { period, opens, due, awaits } = piece
    days.push({ period, opens, due, awaits, parentDue: await dueOf(database, parentOf(item.inherits, piece)) })
  }
  return {
    id: item.id,
    kind: duty ? 'report' : 'task',
    text: item.text,
    from: [...lead, ...wordsOf(duty?.fromText)],
    to: [...new Set(receivers), ...wordsOf(duty?.toText)],
    toWords: duty?.toText ?? null,
    isContinuous: (task?.deadlines ?? []).some(({ normalized }) => normalized?.startsWith('CONTINUOUS')),
    days,
  }
}

/** Names as the document writes them stand for units that nobody has chosen yet. */
function wordsOf(text: string | null | undefined): readonly string[] {
  return text ? [`| ${foldForSearch(text)}`] : []
}

async function dueOf(database: Database, assignment: string | null): Promise<string | null> {
  if (assignment === null) return null
  const row = await database.selectFrom('assignment').select('due').where('id', '=', assignment).executeTakeFirst()
  return row?.due ?? null
}
