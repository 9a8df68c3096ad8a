import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { whyDenied } from '#access/explain.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import { isId, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { type BulkAction, bulkActions, type UndoAnswer } from '../assignment-contract.ts'
import { assignmentLife, receiverActions } from '../model/index.ts'
import { isDouble } from './act.ts'
import { grantFor } from './bulk-act.ts'
import { isTakenInReach } from './receivers.ts'
import './tables.ts'

interface BatchRow {
  readonly step_id: string
  readonly assignment_id: string
  readonly text: string
  readonly action: string
  readonly below: boolean
  readonly undone: boolean
  readonly went_on: boolean
  readonly may_give: boolean
  readonly may_judge: boolean
  readonly may_take: boolean
  readonly may_work: boolean
  readonly own: boolean
}

/**
 * Takes a bulk act back, by whoever did it and still may: each piece of work stands again as it stood, where nothing has
 * happened to it since; the others are told one by one and stay as they are.
 */
export function undoBatch(database: Database, actor: Actor, batchId: string, now: Date): Promise<UndoAnswer> {
  return inTransaction(database, async (transaction) => {
    const rows = isId(batchId) ? await lockBatch(transaction, actor, batchId) : []
    const action = bulkActions.find((each) => rows.some((row) => !row.below && row.action === each))
    if (!action || rows.every(({ own }) => !own)) throw new Refusal('not-found')
    if (rows.every(({ undone }) => undone)) throw new Refusal('already-undone')
    const { back, refused } = judge(actor, action, rows)
    if (back.length > 0) await putBack(transaction, actor, action, batchId, back, now)
    return { done: back.filter(({ below }) => !below).length, refused }
  })
}

async function lockBatch(transaction: OpenTransaction, actor: Actor, batchId: string): Promise<readonly BatchRow[]> {
  const may = (verb: 'give' | 'judge') =>
    belongsInReach(reachOf(actor, verb, 'giving'), actor.day, 'assignment.giver_id')
  const { rows } = await sql<BatchRow>`
    select step.id as step_id, step.assignment_id, assignment.text, step.action,
      coalesce((step.detail -> 'below')::boolean, false) as below, step.undone_at is not null as undone,
      assignment.revision > (step.detail -> 'before' ->> 'revision')::int + 1 as went_on,
      ${may('give')} as may_give, ${may('judge')} as may_judge,
      ${isTakenInReach(reachOf(actor, 'judge', 'giving'), actor.day)} as may_take,
      ${belongsInReach(reachOf(actor, 'work', 'assignment'), actor.day, 'assignment.unit_id')} as may_work,
      step.person_id = ${actor.personId} as own
    from assignment_step step
    join assignment on assignment.id = step.assignment_id
    where step.batch_id = ${batchId}
    order by assignment.id
    for update of assignment`.execute(transaction)
  return rows
}

/** Whoever might do it may undo it. */
function mayUndo(action: BulkAction, row: BatchRow): boolean {
  if (action === 'acknowledge') return row.may_work
  if (receiverActions.includes(action)) return row.may_take
  return assignmentLife.find((each) => each.action === action)?.right.verb === 'judge' ? row.may_judge : row.may_give
}

function judge(actor: Actor, action: BulkAction, rows: readonly BatchRow[]) {
  const step = assignmentLife.find((each) => each.action === action)
  const back: BatchRow[] = []
  const refused: UndoAnswer['refused'] = []
  for (const row of rows) {
    if (row.undone) continue
    const may = mayUndo(action, row)
    const why = row.went_on
      ? 'Sau đó việc này đã có cập nhật khác.'
      : !row.below && step && !may
        ? whyDenied(actor, step.right.verb, step.right.kind)
        : null
    if (why === null) back.push(row)
    else refused.push({ id: row.assignment_id, text: row.text, why })
  }
  return { back, refused }
}

async function putBack(
  transaction: OpenTransaction,
  actor: Actor,
  action: BulkAction,
  batchId: string,
  rows: readonly BatchRow[],
  now: Date,
): Promise<void> {
  const steps = rows.map(({ step_id }) => step_id)
  const grant = grantFor(actor, action)
  const unit = grant?.unit ?? actor.unit
  await sql`
    insert into assignment_step (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, detail)
    select written.id, assignment.id, ${now}, ${actor.personId}, ${unit}, 'undo', assignment.state,
      step.detail -> 'before' ->> 'state', jsonb_build_object('of', step.action)
    from unnest(${steps.map(() => newId(now.getTime()))}::uuid[], ${steps}::uuid[]) as written (id, step_id)
    join assignment_step step on step.id = written.step_id
    join assignment on assignment.id = step.assignment_id`.execute(transaction)
  try {
    await sql`
      update assignment set
        state = was.state, unit_id = was.unit_id, due = was.due, awaits = was.awaits,
        acknowledged_version = was.acknowledged_version, acknowledged_at = was.acknowledged_at,
        accepted_at = was.accepted_at, submitted_at = was.submitted_at, submitted_on = was.submitted_on,
        nil = was.nil, progress = was.progress, revision = assignment.revision + 1
      from assignment_step step, jsonb_to_record(step.detail -> 'before') as was (
        state text, unit_id uuid, due date, awaits text, acknowledged_version int, acknowledged_at timestamptz,
        accepted_at timestamptz, submitted_at timestamptz, submitted_on date, nil boolean, progress smallint
      )
      where step.id = any(${steps}::uuid[]) and assignment.id = step.assignment_id`.execute(transaction)
  } catch (error) {
    if (isDouble(error)) throw new Refusal('assignment-unit-has-it')
    throw error
  }
  await sql`update assignment_step set undone_at = ${now} where id = any(${steps}::uuid[])`.execute(transaction)
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: 'assignment.undo',
    subject: { kind: 'assignment-batch', id: batchId },
    unit,
    detail: { of: action, count: rows.length, assignmentIds: rows.map(({ assignment_id }) => assignment_id) },
  })
}
