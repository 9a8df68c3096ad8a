import { sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import {
  type AssignmentAction,
  type AssignmentStep,
  assignmentStateWords,
  besideActions,
  type Circumstances,
  stepsOf,
} from '../model/index.ts'
import { type Change, changesOf, snapshot } from './act-changes.ts'
import { type AssignmentRecord, authoriseStep, circumstancesOf, lockAssignment } from './load-assignment.ts'
import './tables.ts'

/** A step that somebody asks for. `id` is made by the client: the same one twice is one step. */
export interface AskedStep {
  readonly id: string
  readonly action: AssignmentAction
  readonly revision?: number | undefined
  readonly text?: string | undefined
}

/** A step that the table and the rights allow, on a locked row. */
export interface StepTaken {
  readonly transaction: OpenTransaction
  readonly actor: Actor
  readonly grant: Grant
  readonly row: AssignmentRecord
  readonly step: AssignmentStep
  readonly circumstances: Circumstances
  /** The unit in whose name it is taken. */
  readonly unit: string | null
  /** By which it is taken back as a batch of one; null where it is not taken back so. */
  readonly batchId: string | null
  readonly now: Date
}

/** What a step does besides moving the work on. */
export interface StepEffect {
  readonly change?: Change
  readonly detail?: Readonly<Record<string, unknown>>
  readonly warnings?: readonly string[]
}

export interface StepDone extends Pick<StepTaken, 'batchId'> {
  readonly warnings: readonly string[]
}

/** Steps that `undoBatch` can put back, because they touch nothing but the row itself and what is below it. */
const undoable: ReadonlySet<AssignmentAction> = new Set([
  'acknowledge',
  'accept',
  'return',
  'extend',
  'reassign',
  'withdraw',
])

/**
 * Takes one step of the life of given work: as the table says from where it stands, by whoever may, with words where they
 * are owed. Of two people at once the second is refused; the same step sent twice is taken once.
 */
export function act(
  database: Database,
  actor: Actor,
  assignmentId: string,
  asked: AskedStep,
  now: Date,
  effect: (taken: StepTaken) => Promise<StepEffect>,
): Promise<StepDone> {
  return inTransaction(database, async (transaction) => {
    const { row, places } = await lockAssignment(transaction, actor, assignmentId)
    const batchId = undoable.has(asked.action) ? asked.id : null
    if (await isTaken(transaction, actor, row.id, asked)) return { batchId, warnings: [] }
    const circumstances = await circumstancesOf(transaction, row)
    const [first, ...others] = stepsOf(row.state, circumstances).filter(({ action }) => action === asked.action)
    if (!first) throw impossible(row)
    const isBeside = besideActions.includes(asked.action)
    const { step, grant, unit } = authoriseStep(actor, [first, ...others], places)
    if (!isBeside && asked.revision !== row.revision) throw new Refusal('assignment-changed')
    const text = asked.text?.trim() || null
    if (step.reason && text === null) throw new Refusal('invalid', { sentence: 'Hãy nêu nội dung.', place: 'text' })
    const taken: StepTaken = { transaction, actor, grant, row, step, circumstances, unit, batchId, now }
    const { change = {}, detail = {}, warnings = [] } = await effect(taken)
    await writeStep(taken, { id: asked.id, text, detail: { side: step.side, ...detail } })
    if (!isBeside) await moveOn(taken, change)
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: `assignment.${asked.action}`,
      subject: { kind: 'assignment', id: row.id },
      unit: row.unit_id,
      before: { state: row.state },
      after: { state: step.to },
      detail: { ...detail, ...(step.reason ? { reason: text } : {}) },
    })
    return { batchId, warnings }
  })
}

export function impossible(row: Pick<AssignmentRecord, 'state'>): Refusal {
  const sentence = `Việc này đang ở trạng thái “${assignmentStateWords[row.state]}” nên không làm được như vậy. Hãy tải lại trang.`
  return new Refusal('assignment-step-impossible', { sentence })
}

/** Whether this very step was taken already: a double click, or an answer that was lost on its way back. */
async function isTaken(transaction: OpenTransaction, actor: Actor, id: string, asked: AskedStep): Promise<boolean> {
  const known = await transaction
    .selectFrom('assignment_step')
    .select(['assignment_id', 'person_id', 'action'])
    .where('id', '=', asked.id)
    .executeTakeFirst()
  if (!known) return false
  const isSame = known.assignment_id === id && known.person_id === actor.personId && known.action === asked.action
  if (!isSame) throw new Refusal('invalid', { place: 'id' })
  return true
}

interface WrittenStep {
  readonly id: string
  readonly text: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

async function writeStep(taken: StepTaken, { id, text, detail }: WrittenStep): Promise<void> {
  const { transaction, actor, row, step, unit, batchId, now } = taken
  await sql`
    insert into assignment_step
      (id, assignment_id, at, person_id, unit_id, action, from_state, to_state, text, detail, batch_id)
    select ${id}, assignment.id, ${now}, ${actor.personId}, ${unit}, ${step.action}, ${row.state}, ${step.to}, ${text},
      ${JSON.stringify(detail)}::jsonb || jsonb_build_object('before', ${snapshot}), ${batchId}
    from assignment where assignment.id = ${row.id}`.execute(transaction)
}

async function moveOn({ transaction, row, step, now }: StepTaken, change: Change): Promise<void> {
  const columns = changesOf(step.action, change, now)
  try {
    await sql`
      update assignment set ${columns ? sql`${columns},` : sql``} state = ${step.to}, revision = revision + 1
      where id = ${row.id}`.execute(transaction)
  } catch (error) {
    if (isDouble(error)) throw new Refusal('assignment-unit-has-it')
    throw error
  }
}

/** Whether the unit has the same work already: one copy of an item for one unit, period and parent. */
export function isDouble(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    (error as { constraint?: unknown }).constraint === 'assignment_once'
  )
}
