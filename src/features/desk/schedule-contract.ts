import { z } from 'zod'
import { assignmentStates } from '#features/tasks/model/index.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'
import { assignmentKinds, unitName } from './contract.ts'

const dayText = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text), 'Ngày này không có trong lịch.')

/** Whose days: those of the unit at which one acts, of what it has given, or of one plan as far as one sees it. */
export const scheduleScopes = ['unit', 'given', 'plan'] as const
export type ScheduleScope = (typeof scheduleScopes)[number]

export const scheduleQuery = z
  .object({
    scope: z.enum(scheduleScopes).default('unit'),
    plan: z.uuid().optional(),
    /** The days asked for, both included; left out only of a plan: all that it has. */
    from: dayText.optional(),
    to: dayText.optional(),
  })
  .refine(({ scope, plan }) => scope !== 'plan' || plan !== undefined, {
    message: 'Chưa chọn kế hoạch.',
    path: ['plan'],
  })
  .refine(({ scope, from, to }) => scope === 'plan' || (from !== undefined && to !== undefined), {
    message: 'Chưa chọn khoảng thời gian.',
    path: ['from'],
  })
export type ScheduleQuery = z.infer<typeof scheduleQuery>

/**
 * One task or one period of a duty with one day, however many units owe it then. `opens` to `due` is its window where it
 * has one.
 */
const scheduleItem = z.object({
  key: z.string(),
  kind: z.enum(assignmentKinds),
  itemId: z.string(),
  text: z.string(),
  period: z.string().nullable(),
  plan: z.object({ id: z.string(), sign: z.string().nullable(), title: z.string() }),
  opens: z.string().nullable(),
  due: z.string().nullable(),
  awaits: z.string().nullable(),
  /** How many owe it; `done` of them have handed in or are through, `late` of them are late. */
  units: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  /** Where one unit alone owes it: that piece of work. */
  only: z.object({ id: z.string(), unit: unitName, state: z.enum(assignmentStates) }).nullable(),
  /** Of that piece of work, or of what is still owed of all. */
  dueWords: z.string(),
})
export type ScheduleItem = z.infer<typeof scheduleItem>

export const schedule = z.object({
  day: z.string(),
  unit: unitName.nullable(),
  plan: z
    .object({
      id: z.string(),
      sign: z.string().nullable(),
      title: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    })
    .nullable(),
  /** Days off, and days worked in their stead, among those asked for. */
  daysOff: z.array(z.object({ day: z.string(), kind: z.enum(['off', 'worked']), name: z.string() })),
  items: z.array(scheduleItem),
  /** There are more than one answer holds: a shorter time shows the rest. */
  more: z.boolean(),
})
export type Schedule = z.infer<typeof schedule>
