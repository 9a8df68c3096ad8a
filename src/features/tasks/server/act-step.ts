import type { Actor } from '#access/actor.ts'
import { standingUnits } from '#features/organisation/index.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { AssignmentStepInput } from '../assignment-contract.ts'
import { act, type StepDone, type StepEffect, type StepTaken } from './act.ts'
import { withdrawBelow } from './act-below.ts'
import { lacksOf, mayBeNil } from './act-lacks.ts'

type Effect = (taken: StepTaken, input: AssignmentStepInput) => Promise<StepEffect>

const wrong = (sentence: string, place: string) => new Refusal('invalid', { sentence, place })

/** What each action does besides moving the work on; one that is not here does nothing more. */
const effects: Partial<Readonly<Record<AssignmentStepInput['action'], Effect>>> = {
  progress: async ({ row }, { percent, figures = [], text }) => {
    if (percent === undefined && figures.length === 0 && !text?.trim()) {
      throw wrong('Hãy ghi mức độ hoàn thành, một số liệu hoặc một dòng cho biết đã làm gì.', 'percent')
    }
    return {
      change: { percent },
      detail: { percent: { before: row.progress, after: percent ?? row.progress }, figures },
    }
  },
  contribute: async (_, { figures = [] }) => ({ detail: { figures } }),
  submit: submitWork,
  'ask-extension': askExtension,
  'grant-extension': (taken, input) => decideExtension(taken, input, true),
  'decline-extension': (taken, input) => decideExtension(taken, input, false),
  extend: async ({ row }, { day }) => {
    if (day === undefined) throw wrong('Hãy chọn hạn mới.', 'day')
    return { change: { day }, detail: { due: { before: row.due, after: day } } }
  },
  reassign: reassignWork,
  withdraw: async (taken, { text }) => ({ detail: { below: await withdrawBelow(taken, [taken.row.id], text ?? '') } }),
}

/** Takes a step that is told by words, figures and days. */
export function takeAssignmentStep(
  database: Database,
  actor: Actor,
  assignmentId: string,
  input: AssignmentStepInput,
  now: Date,
): Promise<StepDone> {
  return act(
    database,
    actor,
    assignmentId,
    input,
    now,
    async (taken) => (await effects[input.action]?.(taken, input)) ?? {},
  )
}

async function submitWork(taken: StepTaken, input: AssignmentStepInput): Promise<StepEffect> {
  const { transaction, row, circumstances } = taken
  const { nil = false, figures = [], text } = input
  if (!circumstances.isAcknowledged && row.state !== 'given') throw new Refusal('assignment-not-acknowledged')
  if (nil && !mayBeNil(row)) throw wrong('Việc này không nộp “không phát sinh” được.', 'nil')
  if (nil && !text?.trim()) throw wrong('Hãy viết một câu cho biết vì sao không phát sinh.', 'text')
  const lacks = nil ? [] : await lacksOf(transaction, row, figures)
  if (lacks[0] !== undefined) throw new Refusal('assignment-lacks-evidence', { sentence: lacks[0] })
  const unfinished = await countUnfinishedBelow(taken)
  return {
    change: { nil },
    detail: { nil, figures, ...(unfinished > 0 ? { unfinishedBelow: unfinished } : {}) },
    warnings: unfinished > 0 ? [`Còn ${unfinished} phần việc giao cho cấp dưới chưa hoàn thành.`] : [],
  }
}

async function countUnfinishedBelow({ transaction, row }: StepTaken): Promise<number> {
  const { count } = await transaction
    .selectFrom('assignment')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('parent_id', '=', row.id)
    .where('state', 'not in', ['accepted', 'withdrawn'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function askExtension(
  { transaction, actor, row, now }: StepTaken,
  { day, text }: AssignmentStepInput,
): Promise<StepEffect> {
  if (day === undefined) throw wrong('Hãy chọn ngày xin gia hạn đến.', 'day')
  if (row.due !== null && day <= row.due) throw wrong('Ngày xin gia hạn phải sau hạn đang có.', 'day')
  await transaction
    .insertInto('assignment_extension')
    .values({
      id: newId(now.getTime()),
      assignment_id: row.id,
      asked_at: now,
      asked_by: actor.personId,
      reason: text?.trim() ?? '',
      to_day: day,
      decided_at: null,
      decided_by: null,
      granted: null,
      answer: null,
    })
    .execute()
  return { detail: { day } }
}

async function decideExtension(
  taken: StepTaken,
  { day, text }: AssignmentStepInput,
  granted: boolean,
): Promise<StepEffect> {
  const { transaction, actor, row, now } = taken
  const open = await transaction
    .updateTable('assignment_extension')
    .set({ decided_at: now, decided_by: actor.personId, granted, answer: text?.trim() || null })
    .where('assignment_id', '=', row.id)
    .where('decided_at', 'is', null)
    .returning('to_day')
    .executeTakeFirstOrThrow()
  if (!granted) return { detail: { day: open.to_day } }
  const after = day ?? open.to_day
  return { change: { day: after }, detail: { due: { before: row.due, after } } }
}

async function reassignWork(taken: StepTaken, { unitId, text }: AssignmentStepInput): Promise<StepEffect> {
  const { transaction, actor, row } = taken
  if (unitId === undefined) throw wrong('Hãy chọn đơn vị nhận việc.', 'unitId')
  if (unitId === row.unit_id) throw wrong('Đơn vị này đang có việc ấy. Hãy chọn đơn vị khác.', 'unitId')
  const standing = await standingUnits(transaction, [unitId], actor.day)
  if (standing.get(unitId) !== unitId) throw wrong('Đơn vị này không còn hoạt động. Hãy chọn đơn vị khác.', 'unitId')
  const below = await withdrawBelow(taken, [row.id], text ?? '')
  return { change: { unitId }, detail: { unit: { before: row.unit_id, after: unitId }, below } }
}
