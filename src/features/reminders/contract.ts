import { z } from '@hono/zod-openapi'
import { deadlineStates } from '#documents/deadlines/index.ts'

/** One message as the page shows it. */
export const reminderView = z.object({
  id: z.string(),
  at: z.string(),
  class: z.enum(['duty', 'news']),
  kind: z.string(),
  /** What happened and to what. */
  title: z.string(),
  /** The deadline with what it means today; null: none belongs to it. */
  when: z.string().nullable(),
  deadline: z.object({ state: z.enum(deadlineStates), words: z.string() }).nullable(),
  /** The unit and the plan. */
  where: z.string(),
  /** What somebody added, e.g. why it came back. */
  note: z.string().nullable(),
  /** The page that it leads to, as a path of the application. */
  path: z.string(),
  isRead: z.boolean(),
})
export type ReminderView = z.infer<typeof reminderView>

export const reminderQuery = z.object({
  show: z.enum(['all', 'unread', 'duty', 'news']).default('all'),
  after: z.string().max(200).optional(),
})
export type ReminderQuery = z.infer<typeof reminderQuery>

/** The newest first. */
export const reminderPage = z.object({
  items: z.array(reminderView),
  next: z.string().nullable(),
  unread: z.number(),
})
export type ReminderPage = z.infer<typeof reminderPage>

export const unreadView = z.object({ unread: z.number() })
export type UnreadView = z.infer<typeof unreadView>

/** Some messages, or all that were there at a moment. */
export const readInput = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(500), read: z.boolean().default(true) }),
  z.object({ upTo: z.iso.datetime() }),
])
export type ReadInput = z.infer<typeof readInput>

const hour = z.number().int().min(0).max(23)

export const settingInput = z.object({
  /** `digest`: one mail each working morning; `at-once`: as things come, what comes together in one mail. */
  mail: z.enum(['digest', 'at-once']),
  /** Hours of the day in Vietnam; the same twice: never quiet. */
  quietFrom: hour,
  quietTo: hour,
  /** Kinds of news that are not told. */
  muted: z.array(z.string().max(50)).max(50),
})
export type SettingInput = z.infer<typeof settingInput>

export const settingView = settingInput.extend({
  /** All news that can be switched off. */
  news: z.array(z.object({ kind: z.string(), name: z.string() })),
  /** Whether mail goes out at all, and whether the person has an address. */
  mailing: z.enum(['on', 'no-server', 'no-address']),
})
export type SettingView = z.infer<typeof settingView>

/** How mail stands, for whoever looks after the program. */
export const mailStanding = z.object({
  /** Null: no server is set. */
  server: z.string().nullable(),
  from: z.string().nullable(),
  waiting: z.number(),
  failing: z.number(),
  sentToday: z.number(),
  givenUp: z.number(),
  lastError: z.string().nullable(),
})
export type MailStanding = z.infer<typeof mailStanding>

export const nudgeInput = z.object({
  assignmentIds: z
    .array(z.uuid())
    .min(1, 'Hãy chọn ít nhất một việc.')
    .max(500, 'Mỗi lần đôn đốc nhiều nhất 500 việc.'),
  note: z.string().trim().max(1000, 'Lời nhắn dài quá 1000 ký tự.').optional(),
})
export type NudgeInput = z.infer<typeof nudgeInput>

/** What came of a nudge: which were nudged, and why the others were not. */
export const nudgeAnswer = z.object({
  nudged: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), why: z.string() })),
  /** How many people are told; some of them by mail too. */
  people: z.number(),
  /** Nudged, but nobody holds a role at the unit: the nudge reaches no one. */
  unheard: z.array(z.string()),
})
export type NudgeAnswer = z.infer<typeof nudgeAnswer>
