import { z } from 'zod'
import { evidenceKinds } from '#features/plans/model/index.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'
import { dueFilters } from './model/due-filter.ts'
import { assignmentActions, assignmentSides, assignmentStates, itemStages } from './model/index.ts'

const count = z.number().int()
const unitName = z.object({ id: z.string(), name: z.string() })
export const day = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text) && text >= '1900', 'Ngày này không có trong lịch.')
const words = z.string().trim().max(4000, 'Nội dung dài quá 4.000 ký tự. Hãy viết ngắn hơn hoặc gửi kèm tệp.')
const reasonWords = z.string().trim().max(2000, 'Nội dung dài quá 2.000 ký tự.')

const planName = z.object({ id: z.string(), sign: z.string().nullable(), title: z.string() })

/** How a deadline stands today, worked out by the one function that every screen, mail and report uses. */
const dueState = z.object({ state: z.string(), words: z.string(), isLate: z.boolean() })

const assignmentRow = z.object({
  id: z.string(),
  kind: z.enum(['task', 'report']),
  text: z.string(),
  period: z.string().nullable(),
  plan: planName,
  unit: unitName,
  giver: unitName,
  parentId: z.string().nullable(),
  state: z.enum(assignmentStates),
  /** Whether the unit has taken it up as it now stands. */
  isAcknowledged: z.boolean(),
  opens: z.string().nullable(),
  due: z.string().nullable(),
  firstDue: z.string().nullable(),
  awaits: z.string().nullable(),
  deadline: dueState,
  progress: count,
  nil: z.boolean(),
  submittedOn: z.string().nullable(),
  isExtensionAsked: z.boolean(),
  /** Parts passed on below that still count, and how many of them are done. */
  parts: count,
  partsDone: count,
  revision: count,
})
export type AssignmentRow = z.infer<typeof assignmentRow>

/** What a list of work is narrowed by. */
export const assignmentFilters = z.object({
  /** How the viewer's units stand to it; left out: anyhow. */
  side: z.enum(assignmentSides).optional(),
  /** own: of the unit that one acts at alone; reach: of all units whose work one may see. */
  whose: z.enum(['own', 'reach']).default('reach'),
  state: z.enum(assignmentStates).optional(),
  /** Not yet done nor taken back. */
  open: z.enum(['true', 'false']).default('false'),
  unacknowledged: z.enum(['true', 'false']).default('false'),
  due: z.enum(dueFilters).optional(),
  plan: z.uuid().optional(),
  item: z.string().max(100).optional(),
  /** The unit that leads it. */
  unit: z.uuid().optional(),
  /** Words of the text or of the plan, with or without diacritics. */
  q: z.string().max(200).optional(),
})
export type AssignmentFilters = z.infer<typeof assignmentFilters>

export const assignmentPage = z.object({
  items: z.array(assignmentRow),
  next: z.string().nullable(),
  /** Whatever the list is narrowed to by state or day; with the first page alone. */
  counts: z
    .object({
      total: count,
      states: z.partialRecord(z.enum(assignmentStates), count),
      late: count,
      unacknowledged: count,
    })
    .nullable(),
})
export type AssignmentPage = z.infer<typeof assignmentPage>

const figure = z.object({
  name: z.string().trim().min(1, 'Hãy ghi tên số liệu.').max(200, 'Tên số liệu dài quá 200 ký tự.'),
  value: z.number(),
  unit: z.string().trim().max(60, 'Đơn vị tính dài quá 60 ký tự.'),
})
export type Figure = z.infer<typeof figure>

/** Made by the client, so that a step sent twice is taken once. */
const stepId = z.uuid('Thiếu mã của thao tác. Hãy tải lại trang.')

/** The steps that are told by words, figures and days; evidence, parts and nudges have addresses of their own. */
export const steppedActions = [
  'acknowledge',
  'progress',
  'submit',
  'take-back',
  'ask',
  'contribute',
  'ask-extension',
  'refuse',
  'accept',
  'return',
  'look',
  'grant-extension',
  'decline-extension',
  'answer',
  'insist',
  'extend',
  'reassign',
  'withdraw',
  'restore',
  'reopen',
] as const

export const assignmentStepInput = z.object({
  id: stepId,
  action: z.enum(steppedActions),
  /** Of the row that the person looked at: refused where it has changed since. Words beside the work need none. */
  revision: count.optional(),
  text: words.optional(),
  percent: z.number().int().min(0).max(100).optional(),
  figures: z.array(figure).max(50, 'Một lần ghi được nhiều nhất 50 số liệu.').optional(),
  /** submit: nothing of the kind happened. */
  nil: z.boolean().optional(),
  /** ask-extension, grant-extension, extend. */
  day: day.optional(),
  /** reassign. */
  unitId: z.uuid().optional(),
})
export type AssignmentStepInput = z.infer<typeof assignmentStepInput>

export const partsInput = z.object({
  id: stepId,
  revision: count,
  text: words.optional(),
  parts: z
    .array(
      z.object({
        unitId: z.uuid(),
        text: z.string().trim().min(1, 'Hãy ghi nội dung của phần việc.').max(4000),
        due: day.nullable(),
        evidence: z.enum(evidenceKinds).default('none'),
        support: z.array(z.uuid()).max(50).default([]),
      }),
    )
    .min(1, 'Hãy chọn ít nhất một đơn vị nhận phần việc.')
    .max(300, 'Một lần chia được nhiều nhất 300 phần.'),
})
export type PartsInput = z.infer<typeof partsInput>

export const bulkActions = ['acknowledge', 'accept', 'return', 'extend', 'reassign', 'withdraw'] as const
export type BulkAction = (typeof bulkActions)[number]

export const bulkInput = z.object({
  id: stepId,
  ids: z.array(z.uuid()).min(1, 'Hãy chọn ít nhất một việc.').max(500, 'Một lần làm được nhiều nhất 500 việc.'),
  action: z.enum(bulkActions),
  text: reasonWords.optional(),
  day: day.optional(),
  unitId: z.uuid().optional(),
})
export type BulkInput = z.infer<typeof bulkInput>

export const bulkAnswer = z.object({
  batchId: z.string(),
  done: count,
  /** Each that was left as it is, with why. */
  refused: z.array(z.object({ id: z.string(), text: z.string(), why: z.string() })),
})
export type BulkAnswer = z.infer<typeof bulkAnswer>

const evidence = z.object({
  id: z.string(),
  kind: z.enum(['file', 'link']),
  name: z.string(),
  mediaType: z.string().nullable(),
  size: count.nullable(),
  sha256: z.string().nullable(),
  url: z.string().nullable(),
  caption: z.string().nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
})
export type Evidence = z.infer<typeof evidence>

export const linkInput = z.object({
  id: stepId,
  url: z.string().trim().max(2000, 'Đường dẫn dài quá 2.000 ký tự.'),
  caption: z.string().trim().max(300, 'Chú thích dài quá 300 ký tự.').optional(),
})

export const evidenceAnswer = z.object({ items: z.array(evidence) })

const offer = z.object({
  action: z.enum(assignmentActions),
  side: z.enum(assignmentSides),
  label: z.string(),
  reason: z.boolean(),
  allowed: z.boolean(),
  why: z.string(),
})
export type AssignmentOffer = z.infer<typeof offer>

const stepTaken = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  from: z.enum(assignmentStates),
  to: z.enum(assignmentStates),
  by: z.string().nullable(),
  unitName: z.string().nullable(),
  text: z.string().nullable(),
  percent: count.nullable(),
  figures: z.array(figure),
  /** What a step did to the day. */
  due: z.object({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
  /** What more there is to say of it in words: who has it now, which file. */
  beside: z.string().nullable(),
  isUndone: z.boolean(),
})
export type AssignmentStepView = z.infer<typeof stepTaken>

const extension = z.object({
  id: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  reason: z.string(),
  toDay: z.string(),
  decidedAt: z.string().nullable(),
  granted: z.boolean().nullable(),
  answer: z.string().nullable(),
})

const part = z.object({
  id: z.string(),
  unit: unitName,
  text: z.string(),
  state: z.enum(assignmentStates),
  due: z.string().nullable(),
  deadline: dueState,
  progress: count,
  /** Where its day does not fit that of the whole. */
  warning: z.string().nullable(),
  isSeen: z.boolean(),
})
export type AssignmentPart = z.infer<typeof part>

/** One knot of the thread upward: the work from which this was passed on, and at last the plan's own parents. */
const threadKnot = z.object({
  kind: z.enum(['assignment', 'plan', 'reference']),
  /** Null: not here, or not this viewer's to see. */
  id: z.string().nullable(),
  title: z.string(),
  beside: z.string().nullable(),
})
export type ThreadKnot = z.infer<typeof threadKnot>

export const assignmentDetail = z.object({
  assignment: assignmentRow.extend({
    givenAt: z.string(),
    rule: z.string().nullable(),
    dataFrom: z.string().nullable(),
    dataTo: z.string().nullable(),
    evidence: z.enum(evidenceKinds),
    contentVersion: count,
    acknowledgedVersion: count.nullable(),
    acknowledgedAt: z.string().nullable(),
    submittedAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    to: unitName.nullable(),
    via: unitName.nullable(),
  }),
  /** Where it stands in the plan, and the place in the document that it was made of. */
  place: z.object({
    path: z.string().nullable(),
    documentId: z.string().nullable(),
    factId: z.string().nullable(),
    isPlanSeen: z.boolean(),
  }),
  /** Whoever works on it now, where the unit that led it has ended. */
  heirs: z.array(unitName),
  support: z.array(z.object({ unit: unitName, due: z.string().nullable() })),
  extensions: z.array(extension),
  evidence: z.array(evidence),
  steps: z.array(stepTaken),
  parts: z.object({
    items: z.array(part),
    stage: z.enum(itemStages),
    words: z.string(),
    wants: z.array(z.string()),
  }),
  thread: z.array(threadKnot),
  offers: z.array(offer),
  /** What stands in the way of handing it in, in sentences. */
  lacks: z.array(z.string()),
  /** Whether "không phát sinh" may be handed in. */
  mayBeNil: z.boolean(),
  /** The step of the viewer's side that comes next. */
  today: z.string(),
})
export type AssignmentDetail = z.infer<typeof assignmentDetail>

export const assignmentStepAnswer = z.object({
  /** What takes it back, where it can be taken back as a batch. */
  batchId: z.string().nullable(),
  warnings: z.array(z.string()),
  detail: assignmentDetail,
})
export type AssignmentStepAnswer = z.infer<typeof assignmentStepAnswer>

export const undoAnswer = z.object({
  done: count,
  refused: z.array(z.object({ id: z.string(), text: z.string(), why: z.string() })),
})
export type UndoAnswer = z.infer<typeof undoAnswer>
