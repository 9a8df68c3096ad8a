import { z } from 'zod'
import { assignmentStates } from '#features/tasks/model/index.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { assignmentKinds, unitName } from './contract.ts'
import { boardParts, boardScopes } from './model/board-parts.ts'

const narrowed = z.object({
  /** At which unit the board is opened; left out: at that of the viewer. */
  unit: z.uuid().optional(),
  line: z.enum(lines).default('government'),
  scope: z.enum(boardScopes).default('below'),
  plan: z.uuid().optional(),
  kind: z.enum(assignmentKinds).optional(),
})

export const boardQuery = narrowed
export type BoardQuery = z.infer<typeof boardQuery>

/**
 * What is still owed, counted: `late`, `soon` and `inTime` add up to `owed`; `unacknowledged` counts among all three.
 * `units`: how many units the figures cover, `unitsLate` of them with anything late.
 */
const counts = z.object({
  units: z.number().int(),
  unitsLate: z.number().int(),
  owed: z.number().int(),
  late: z.number().int(),
  soon: z.number().int(),
  inTime: z.number().int(),
  unacknowledged: z.number().int(),
  /** Of the late ones: those that were asked about today. */
  nudged: z.number().int(),
})
export type BoardCounts = z.infer<typeof counts>

const boardRow = counts.extend({
  unit: unitName,
  /** The unit at which the board is opened, for itself alone; the others stand for themselves and all below them. */
  isSelf: z.boolean(),
  /** Units directly below it in the line. */
  below: z.number().int(),
})
export type BoardRow = z.infer<typeof boardRow>

export const board = z.object({
  day: z.string(),
  line: z.enum(lines),
  scope: z.enum(boardScopes),
  /** Null: the top of the line. */
  unit: unitName.nullable(),
  /** From the viewer's unit down to the one at which the board is opened, that one left out. */
  way: z.array(unitName),
  /** The worst first. */
  rows: z.array(boardRow),
  /** Rows that are not shown. */
  more: z.number().int(),
  /** Over all rows, shown or not. */
  total: counts,
  abilities: z.object({ nudge: z.object({ allowed: z.boolean(), why: z.string() }) }),
})
export type Board = z.infer<typeof board>

export const boardWorkQuery = narrowed.extend({
  part: z.enum(boardParts).default('late'),
  /** The unit and all below it in the line; otherwise the unit alone. */
  whole: z.enum(['true', 'false']).default('false'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export type BoardWorkQuery = z.infer<typeof boardWorkQuery>

const boardWork = z.object({
  id: z.string(),
  kind: z.enum(assignmentKinds),
  text: z.string(),
  period: z.string().nullable(),
  plan: z.object({ id: z.string(), sign: z.string().nullable(), title: z.string() }),
  unit: unitName,
  due: z.string().nullable(),
  /** "quá hạn 3 ngày" */
  dueWords: z.string(),
  state: z.enum(assignmentStates),
  progress: z.number().int(),
  isAcknowledged: z.boolean(),
  nudgedToday: z.boolean(),
})
export type BoardWork = z.infer<typeof boardWork>

export const boardWorkPage = z.object({
  items: z.array(boardWork),
  next: z.string().nullable(),
  total: z.number().int(),
})
export type BoardWorkPage = z.infer<typeof boardWorkPage>
