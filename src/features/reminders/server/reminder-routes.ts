import { createRoute } from '@hono/zod-openapi'
import { authorise, signedIn } from '#access/authorise.ts'
import type { Resource } from '#access/resource.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  mailStanding as mailStandingView,
  nudgeAnswer,
  nudgeInput,
  readInput,
  reminderPage,
  reminderQuery,
  settingInput,
  settingView,
  unreadView,
} from '../contract.ts'
import { countUnread, findReminders, markRead } from './find-reminders.ts'
import { type MailPlace, mailStanding, sendGivenUpAgain } from './mail-standing.ts'
import { nudge } from './nudge.ts'
import { readSetting, saveSetting } from './settings.ts'

export interface ReminderParts {
  readonly database: Database
  readonly clock: () => Date
  readonly mail: MailPlace
  /** Tells the worker that somebody waits to be told. */
  readonly wakeReminders: () => void
}

const getReminders = createRoute({
  method: 'get',
  path: '/api/me/reminders',
  request: { query: reminderQuery },
  responses: { 200: json(reminderPage, 'Lời nhắc của chính mình, mới nhất trước'), ...refusalAnswers },
})

const getUnread = createRoute({
  method: 'get',
  path: '/api/me/reminders/unread',
  responses: { 200: json(unreadView, 'Số lời nhắc chưa đọc'), ...refusalAnswers },
})

const postRead = createRoute({
  method: 'post',
  path: '/api/me/reminders/read',
  request: { body: jsonBody(readInput) },
  responses: { 200: json(unreadView, 'Đã đánh dấu; còn bao nhiêu lời nhắc chưa đọc'), ...refusalAnswers },
})

const getSetting = createRoute({
  method: 'get',
  path: '/api/me/reminders/setting',
  responses: { 200: json(settingView, 'Cách nhận lời nhắc'), ...refusalAnswers },
})

const putSetting = createRoute({
  method: 'put',
  path: '/api/me/reminders/setting',
  request: { body: jsonBody(settingInput) },
  responses: { 200: json(settingView, 'Đã lưu cách nhận lời nhắc'), ...refusalAnswers },
})

const getMail = createRoute({
  method: 'get',
  path: '/api/mail',
  responses: { 200: json(mailStandingView, 'Tình hình gửi thư'), ...refusalAnswers },
})

const postMailAgain = createRoute({
  method: 'post',
  path: '/api/mail/again',
  responses: { 200: json(mailStandingView, 'Đã cho gửi lại những thư không gửi được'), ...refusalAnswers },
})

const postNudge = createRoute({
  method: 'post',
  path: '/api/assignments/nudge',
  request: { body: jsonBody(nudgeInput) },
  responses: {
    200: json(nudgeAnswer, 'Đã đôn đốc những việc nào, vì sao không đôn đốc những việc khác'),
    ...refusalAnswers,
  },
})

const mailSetting: Resource = { kind: 'setting', unit: null, above: {} }

/** Everybody's own messages and how they get them; nudging others; how mail stands. */
export function reminderRoutes(parts: ReminderParts): Router {
  const { database, clock, mail } = parts
  const router = createRouter()
  router.openapi(getReminders, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await findReminders(database, actor, context.req.valid('query')), 200)
  })
  router.openapi(getUnread, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json({ unread: await countUnread(database, actor) }, 200)
  })
  router.openapi(postRead, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json({ unread: await markRead(database, actor, context.req.valid('json'), clock()) }, 200)
  })
  router.openapi(getSetting, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await readSetting(database, actor, mail !== null), 200)
  })
  router.openapi(putSetting, async (context) => {
    const actor = signedIn(context.get('actor'))
    await saveSetting(database, actor, context.req.valid('json'))
    return context.json(await readSetting(database, actor, mail !== null), 200)
  })
  router.openapi(postNudge, async (context) => {
    const actor = signedIn(context.get('actor'))
    const answer = await nudge(database, actor, context.req.valid('json'), clock())
    if (answer.nudged.length > 0) parts.wakeReminders()
    return context.json(answer, 200)
  })
  addMail(router, parts)
  return router
}

function addMail(router: Router, { database, clock, mail }: ReminderParts): void {
  router.openapi(getMail, async (context) => {
    authorise(signedIn(context.get('actor')), 'see', mailSetting)
    return context.json(await mailStanding(database, mail, clock()), 200)
  })
  router.openapi(postMailAgain, async (context) => {
    const actor = signedIn(context.get('actor'))
    const grant = authorise(actor, 'change', mailSetting)
    await sendGivenUpAgain(database, { actor, grant }, clock())
    return context.json(await mailStanding(database, mail, clock()), 200)
  })
}
