import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { whyDenied } from '#access/explain.ts'
import { permissions } from '#access/permissions.ts'
import { reachOf } from '#access/reach.ts'
import { belongsInReach, standingUnits } from '#features/organisation/index.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { BulkAction, BulkAnswer, BulkInput } from '../assignment-contract.ts'
import {
  type AssignmentState,
  type AssignmentStep,
  assignmentLife,
  assignmentStateWords,
  receiverActions,
  stepsOf,
} from '../model/index.ts'
import { withdrawBelow } from './act-below.ts'
import { changesOf, snapshot } from './act-changes.ts'
import { isAcknowledged } from './due-of-assignment.ts'
import { isTakenInReach } from './receivers.ts'
import './tables.ts'

/** A piece of work that a bulk act is asked for, locked, with what decides it. */
interface AskedRow {
  readonly id: string
  readonly text: string
  readonly state: AssignmentState
  readonly unit_id: string
  readonly due: string | null
  readonly acknowledged: boolean
  readonly may: boolean
  /** Which work it is, whoever has it. */
  readonly work: string
  /** Whether the unit that it would pass to has this work already. */
  readonly doubled: boolean
}

type Judged = { readonly row: AskedRow; readonly step: AssignmentStep }

/**
 * One act over up to five hundred pieces of work, in statements over all of them at once. Each is judged by itself: what may
 * not be done to one is told of that one, and the others are done. All of it is one batch, which can be taken back as one.
 */
export function bulkAct(database: Database, actor: Actor, input: BulkInput, now: Date): Promise<BulkAnswer> {
  return inTransaction(database, async (transaction) => {
    const again = await answeredBefore(transaction, actor, input)
    if (again) return again
    await refuseUnready(transaction, actor, input)
    const rows = await lockRows(transaction, actor, input)
    const { done, refused } = judge(actor, input, rows)
    if (done.length > 0) await doAll(transaction, actor, input, done, now)
    return { batchId: input.id, done: done.length, refused }
  })
}

const rightOf = (action: BulkAction): AssignmentStep['right'] => {
  const step = assignmentLife.find((each) => each.action === action)
  if (!step) throw new Error(`no step ${action}`)
  return step.right
}

/** The same act sent twice answers as the first time, without what was refused then. */
async function answeredBefore(
  transaction: OpenTransaction,
  actor: Actor,
  { id }: BulkInput,
): Promise<BulkAnswer | null> {
  const { rows } = await sql<{ count: number; own: boolean }>`
    select count(*)::int as count, coalesce(bool_and(person_id = ${actor.personId}), true) as own
    from assignment_step where batch_id = ${id} and not coalesce((detail -> 'below')::boolean, false)`.execute(
    transaction,
  )
  const { count = 0, own = true } = rows[0] ?? {}
  if (!own) throw new Refusal('invalid', { place: 'id' })
  return count > 0 ? { batchId: id, done: count, refused: [] } : null
}

async function refuseUnready(transaction: OpenTransaction, actor: Actor, input: BulkInput): Promise<void> {
  const owesWords = assignmentLife.some(({ action, reason }) => action === input.action && reason)
  const wrong = (sentence: string, place: string) => new Refusal('invalid', { sentence, place })
  if (owesWords && !input.text?.trim()) throw wrong('Hãy nêu lý do.', 'text')
  if (input.action === 'extend' && input.day === undefined) throw wrong('Hãy chọn hạn mới.', 'day')
  if (input.action !== 'reassign') return
  if (input.unitId === undefined) throw wrong('Hãy chọn đơn vị nhận việc.', 'unitId')
  const standing = await standingUnits(transaction, [input.unitId], actor.day)
  if (standing.get(input.unitId) !== input.unitId) {
    throw wrong('Đơn vị này không còn hoạt động. Hãy chọn đơn vị khác.', 'unitId')
  }
}

/** What the actor sees of the asked work, locked in one order whoever asks; the rest is as if it were not there. */
async function lockRows(transaction: OpenTransaction, actor: Actor, input: BulkInput): Promise<readonly AskedRow[]> {
  const { kind, verb } = rightOf(input.action)
  const reach = reachOf(actor, verb, kind)
  const ofSide = kind === 'giving' ? 'assignment.giver_id' : 'assignment.unit_id'
  const may = receiverActions.includes(input.action)
    ? isTakenInReach(reach, actor.day)
    : belongsInReach(reach, actor.day, ofSide)
  const sees = reachOf(actor, 'see', 'assignment')
  const { rows } = await sql<AskedRow>`
    select assignment.id, text, state, assignment.unit_id, due, ${isAcknowledged} as acknowledged,
      concat_ws(' ', assignment.plan_id, assignment.item_id, assignment.period, assignment.parent_id) as work,
      ${may} as may,
      exists (
        select from assignment other
        where other.plan_id = assignment.plan_id and other.item_id = assignment.item_id
          and other.unit_id = ${input.unitId ?? null}::uuid and other.state <> 'withdrawn'
          and other.period is not distinct from assignment.period
          and other.parent_id is not distinct from assignment.parent_id
      ) as doubled
    from assignment
    where assignment.id = any(${input.ids}::uuid[]) and (
      ${belongsInReach(sees, actor.day, 'assignment.unit_id')}
      or ${isTakenInReach(reachOf(actor, 'see', 'giving'), actor.day)}
      or exists (
        select from assignment_support
        where assignment_id = assignment.id and ${belongsInReach(sees, actor.day, 'assignment_support.unit_id')}
      )
    )
    order by assignment.id
    for update of assignment`.execute(transaction)
  return rows
}

function judge(actor: Actor, input: BulkInput, rows: readonly AskedRow[]) {
  const found = new Map(rows.map((row) => [row.id, row]))
  const done: Judged[] = []
  const refused: BulkAnswer['refused'] = []
  const passed = new Set<string>()
  for (const id of new Set(input.ids)) {
    const row = found.get(id)
    const judged = row ? judgeOne(actor, input, row, passed) : 'Không tìm thấy việc này.'
    if (row && typeof judged !== 'string') {
      done.push({ row, step: judged })
      passed.add(row.work)
    } else refused.push({ id, text: row?.text ?? '', why: String(judged) })
  }
  return { done, refused }
}

/** The step that it is for one piece of work, or why it is none. */
function judgeOne(
  actor: Actor,
  { action, unitId }: BulkInput,
  row: AskedRow,
  passed: ReadonlySet<string>,
): AssignmentStep | string {
  const { kind, verb } = rightOf(action)
  if (!row.may) return whyDenied(actor, verb, kind)
  const circumstances = { isAcknowledged: row.acknowledged, isSeen: true, isExtensionAsked: false, hasDue: true }
  const step = stepsOf(row.state, circumstances).find((each) => each.action === action)
  if (!step) return `Việc đang ở trạng thái “${assignmentStateWords[row.state]}”.`
  if (action === 'reassign' && row.unit_id === unitId) return 'Đơn vị được chọn đang có việc này.'
  if (action === 'reassign' && (row.doubled || passed.has(row.work)))
    return 'Đơn vị được chọn đã có chính việc này rồi.'
  return step
}

async function doAll(
  transaction: OpenTransaction,
  actor: Actor,
  input: BulkInput,
  done: readonly Judged[],
  now: Date,
): Promise<void> {
  const { id: batchId, action, text, day, unitId } = input
  const grant = grantFor(actor, action)
  const unit = grant?.unit ?? actor.unit
  const ids = done.map(({ row }) => row.id)
  if (action === 'reassign' || action === 'withdraw') {
    await withdrawBelow({ transaction, actor, unit, batchId, now }, ids, text?.trim() ?? '')
  }
  const told = (due: string | null) => {
    if (action === 'extend') return { due: { before: due, after: day } }
    return action === 'reassign' ? { unit: { after: unitId } } : {}
  }
  await sql`
    insert into assignment_step
      (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, text, detail, batch_id)
    select step.id, assignment.id, ${now}, ${actor.personId}, ${unit}, ${action}, assignment.state, step.to_state,
      ${text?.trim() || null}, step.detail || jsonb_build_object('before', ${snapshot}), ${batchId}
    from unnest(
      ${done.map(() => newId(now.getTime()))}::uuid[], ${ids}::uuid[], ${done.map(({ step }) => step.to)}::text[],
      ${done.map(({ row, step }) => JSON.stringify({ side: step.side, ...told(row.due) }))}::jsonb[]
    ) as step (id, assignment_id, to_state, detail)
    join assignment on assignment.id = step.assignment_id`.execute(transaction)
  const columns = changesOf(action, { day, unitId }, now)
  await sql`
    update assignment set ${columns ? sql`${columns},` : sql``} state = moved.to_state, revision = revision + 1
    from unnest(${ids}::uuid[], ${done.map(({ step }) => step.to)}::text[]) as moved (id, to_state)
    where assignment.id = moved.id`.execute(transaction)
  await writeAudit(transaction, {
    at: now,
    actor,
    as: grant,
    action: `assignment.bulk-${action}`,
    subject: { kind: 'assignment-batch', id: batchId },
    unit,
    detail: {
      count: ids.length,
      assignmentIds: ids,
      ...(text?.trim() ? { reason: text.trim() } : {}),
      ...(day ? { day } : {}),
      ...(unitId ? { to: unitId } : {}),
    },
  })
}

/** The grant that the log names: one that carries the verb at the acting unit, or the first that carries it at all. */
export function grantFor(actor: Actor, action: BulkAction): Grant | null {
  const { kind, verb } = rightOf(action)
  const carrying = actor.grants.filter(({ role }) =>
    permissions[role].some((each) => each.kind === kind && (each.verbs as readonly string[]).includes(verb)),
  )
  return carrying.find(({ unit }) => unit === actor.unit) ?? carrying[0] ?? null
}
