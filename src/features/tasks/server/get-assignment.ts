import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { abilityTo, decide } from '#access/decide.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach, namesOf } from '#features/organisation/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import type { PlanContent } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentDetail, AssignmentPart } from '../assignment-contract.ts'
import {
  type AssignmentState,
  childDateWarning,
  itemStageWords,
  itemStateOf,
  itemWants,
  stepsOf,
} from '../model/index.ts'
import { lacksOf, mayBeNil } from './act-lacks.ts'
import { historyOf } from './assignment-history.ts'
import type { AssignmentPlaces } from './assignment-resource.ts'
import { selectRows, viewsOf } from './assignment-rows.ts'
import { threadOf } from './assignment-thread.ts'
import { dueOf, isAcknowledged } from './due-of-assignment.ts'
import { findEvidence } from './evidence-of.ts'
import { type AssignmentRecord, circumstancesOf, loadAssignment, mayStep } from './load-assignment.ts'
import { isTakenInReach } from './receivers.ts'

/** One piece of work with all that was said and done about it, what hangs below it and above, and what the viewer may do. */
export async function getAssignment(database: Database, actor: Actor, id: string): Promise<AssignmentDetail> {
  const { row, places } = await loadAssignment(database, actor, id)
  const [view] = await viewsOf(database, actor, await selectRows(database, sql`where assignment.id = ${row.id}`))
  if (!view) throw new Error(`assignment ${id} has no plan`)
  const units = [row.to_id, row.via_id, ...places.doer.heirs, ...places.supporters.map(({ unit }) => unit)]
  const names = await namesOf(
    database,
    units.filter((unit) => unit !== null),
    actor.day,
  )
  const named = (unit: string) => ({ id: unit, name: names.get(unit) ?? '' })
  return {
    assignment: {
      ...view,
      givenAt: row.given_at.toISOString(),
      rule: row.rule,
      dataFrom: row.data_from,
      dataTo: row.data_to,
      evidence: row.evidence,
      contentVersion: row.content_version,
      acknowledgedVersion: row.acknowledged_version,
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
      submittedAt: row.submitted_at?.toISOString() ?? null,
      acceptedAt: row.accepted_at?.toISOString() ?? null,
      to: row.to_id === null ? null : named(row.to_id),
      via: row.via_id === null ? null : named(row.via_id),
    },
    place: await placeInPlan(database, actor, row),
    heirs: places.doer.heirs.map(named),
    support: (await supportOf(database, row.id)).map(({ unit_id, due }) => ({ unit: named(unit_id), due })),
    extensions: await extensionsOf(database, row.id),
    evidence: [...(await findEvidence(database, row.id))],
    steps: await historyOf(database, actor, row.id),
    parts: await partsOf(database, actor, row),
    thread: await threadOf(database, actor, row.id),
    offers: await offersOf(database, actor, row, places),
    lacks: [...(await lacksOf(database, row))],
    mayBeNil: mayBeNil(row),
    today: actor.day,
  }
}

/** Where it stands in its version of the plan, and in the document that the plan was made of, where that is the viewer's to see. */
async function placeInPlan(
  database: Database,
  actor: Actor,
  row: AssignmentRecord,
): Promise<AssignmentDetail['place']> {
  const found = await database
    .selectFrom('plan')
    .innerJoin('plan_version', 'plan_version.plan_id', 'plan.id')
    .select(['plan.document_id', 'plan_version.content'])
    .where('plan.id', '=', row.plan_id)
    .where('plan_version.number', '=', row.content_version)
    .executeTakeFirst()
  const content = found?.content as PlanContent | undefined
  const task = content?.tasks.find(({ id }) => id === row.item_id)
  const duty = content?.duties.find(({ id }) => id === row.item_id)
  const plan = await findPlanResource(database, actor, row.plan_id)
  const { givenTo: _, ...own } = plan ?? { kind: 'plan' as const, unit: null, above: {} }
  const sees = plan !== null && abilityTo(actor, 'see', { ...own, kind: 'document' }).allowed
  return {
    path: task?.path || null,
    documentId: sees ? (found?.document_id ?? null) : null,
    factId: sees ? (task?.factId ?? duty?.factId ?? null) : null,
    isPlanSeen: plan !== null && decide(actor, 'see', plan).allowed,
  }
}

function supportOf(database: Database, id: string) {
  return database
    .selectFrom('assignment_support')
    .select(['unit_id', 'due'])
    .where('assignment_id', '=', id)
    .orderBy('unit_id')
    .execute()
}

async function extensionsOf(database: Database, id: string): Promise<AssignmentDetail['extensions']> {
  const rows = await database
    .selectFrom('assignment_extension')
    .innerJoin('person', 'person.id', 'assignment_extension.asked_by')
    .selectAll('assignment_extension')
    .select('person.name')
    .where('assignment_id', '=', id)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.name,
    reason: row.reason,
    toDay: row.to_day,
    decidedAt: row.decided_at?.toISOString() ?? null,
    granted: row.granted,
    answer: row.answer,
  }))
}

interface PartRow {
  readonly id: string
  readonly unit_id: string
  readonly text: string
  readonly state: AssignmentState
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  readonly submitted_on: Day | null
  readonly progress: number
  readonly acknowledged: boolean
  readonly seen: boolean
}

/** What was passed on below, and what the state of the whole follows to be. */
async function partsOf(database: Database, actor: Actor, row: AssignmentRecord): Promise<AssignmentDetail['parts']> {
  const work = belongsInReach(reachOf(actor, 'see', 'assignment'), actor.day, 'assignment.unit_id')
  const giving = isTakenInReach(reachOf(actor, 'see', 'giving'), actor.day)
  const { rows } = await sql<PartRow>`
    select id, unit_id, text, state, opens, due, awaits, submitted_on, progress, ${isAcknowledged} as acknowledged,
      (${work} or ${giving}) as seen
    from assignment where parent_id = ${row.id}
    order by state = 'withdrawn', due, id limit 1000`.execute(database)
  const names = await namesOf(
    database,
    rows.map(({ unit_id }) => unit_id),
    actor.day,
  )
  const items = rows.map((each): AssignmentPart => {
    const isLive = each.state !== 'withdrawn' && each.state !== 'accepted'
    return {
      id: each.id,
      unit: { id: each.unit_id, name: names.get(each.unit_id) ?? '' },
      text: each.text,
      state: each.state,
      due: each.due,
      deadline: dueOf(each, actor.day),
      progress: each.progress,
      warning: isLive ? childDateWarning(row.due, each.due) : null,
      isSeen: each.seen,
    }
  })
  const state = itemStateOf(
    rows.map((each) => ({
      state: each.state,
      isAcknowledged: each.acknowledged,
      isLate: dueOf(each, actor.day).state === 'late',
    })),
  )
  return { items, stage: state.stage, words: itemStageWords(state), wants: [...itemWants(state)] }
}

/** The steps that the table knows from here, those of the viewer's sides, each with whether and why. */
async function offersOf(
  database: Database,
  actor: Actor,
  row: AssignmentRecord,
  places: AssignmentPlaces,
): Promise<AssignmentDetail['offers']> {
  const circumstances = await circumstancesOf(database, row)
  const offers = stepsOf(row.state, circumstances).flatMap((step) => {
    const found = mayStep(actor, step, places)
    if (!found) return []
    const { action, side, label, reason } = step
    return [{ action, side, label, reason, allowed: found.allowed, why: found.why }]
  })
  // Of an action that two sides know, the viewer hears of the one that is theirs.
  return offers.filter(
    (offer, index) =>
      offers.findIndex((each) => each.action === offer.action && each.allowed === offer.allowed) === index &&
      (offer.allowed || !offers.some((each) => each.action === offer.action && each.allowed)),
  )
}
