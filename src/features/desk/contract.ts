import { z } from 'zod'
import { type AssignmentKind, assignmentStates } from '#features/tasks/model/index.ts'

export const assignmentKinds = ['task', 'report'] as const satisfies readonly AssignmentKind[]

export const unitName = z.object({ id: z.string(), name: z.string() })
const ability = z.object({ allowed: z.boolean(), why: z.string() })

/** Rows of a part of the desk that are shown; its `count` says how many there are. */
export const shownOnDesk = 8

/** A piece of work in one line. */
const workItem = z.object({
  id: z.string(),
  kind: z.enum(assignmentKinds),
  text: z.string(),
  period: z.string().nullable(),
  plan: z.object({ id: z.string(), sign: z.string().nullable(), title: z.string() }),
  /** Who leads it, and who gave it. */
  unit: unitName,
  giver: unitName,
  state: z.enum(assignmentStates),
  due: z.string().nullable(),
  /** "còn 3 ngày", "quá hạn 2 ngày" … */
  dueWords: z.string(),
  isLate: z.boolean(),
  revision: z.number().int(),
})
export type WorkItem = z.infer<typeof workItem>

/** `isSupport`: the unit helps with it, and its day may be one of its own. `isAgain`: it was acknowledged before it changed. */
const ownWork = workItem.extend({ isSupport: z.boolean(), isAcknowledged: z.boolean(), isAgain: z.boolean() })
export type OwnWork = z.infer<typeof ownWork>

const list = <Item extends z.ZodType>(item: Item) => z.object({ count: z.number().int(), items: z.array(item) })

/** Why a piece of given work waits for a word: a result, a refusal, a question, a wish for more time. */
export const wordKinds = ['result', 'refusal', 'question', 'extension'] as const
export type WordKind = (typeof wordKinds)[number]

const awaitedWord = workItem.extend({
  why: z.enum(wordKinds),
  /** What was said, where something was. */
  said: z.string().nullable(),
  since: z.string(),
  /** The day asked for. */
  toDay: z.string().nullable(),
  /** "Không phát sinh". */
  nil: z.boolean(),
})
export type AwaitedWord = z.infer<typeof awaitedWord>

const planToSign = z.object({
  id: z.string(),
  sign: z.string().nullable(),
  title: z.string(),
  /** The amendment of a plan in force, not the plan. */
  isAmendment: z.boolean(),
  since: z.string(),
})
export type PlanToSign = z.infer<typeof planToSign>

/** One thing that somebody did to a plan or to a piece of work that concerns the unit. */
const change = z.object({
  id: z.string(),
  at: z.string(),
  on: z.enum(['plan', 'assignment']),
  subject: z.string(),
  title: z.string(),
  /** Of a piece of work that comes back, which one it is. */
  period: z.string().nullable(),
  action: z.string(),
  /** Which unit did it; null: nobody in particular. */
  by: unitName.nullable(),
  said: z.string().nullable(),
})
export type DeskChange = z.infer<typeof change>

export const desk = z.object({
  day: z.string(),
  /** At which unit one acts; null: at none, and then nothing is owed. */
  unit: unitName.nullable(),
  late: list(ownWork),
  today: list(ownWork),
  week: list(ownWork),
  toAcknowledge: list(ownWork),
  toSign: list(planToSign),
  words: list(awaitedWord),
  changes: z.object({ since: z.string(), items: z.array(change), more: z.boolean() }),
  abilities: z.object({ work: ability, judge: ability, sign: ability }),
})
export type Desk = z.infer<typeof desk>

/** Up to which moment the viewer has seen what changed. */
export const seenInput = z.object({ at: z.iso.datetime() })
