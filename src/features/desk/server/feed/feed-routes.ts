import { createHash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { signedIn } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type HttpEnvironment, type Router } from '#platform/http/environment.ts'
import { feedInput, feedList, madeFeed } from '../../feed-contract.ts'
import { type Calendar, icalendarOf } from '../../model/icalendar.ts'
import type { DeskParts } from '../desk-parts.ts'
import { drawFeed } from './draw-feed.ts'
import { findFeeds, makeFeed, withdrawFeed } from './feeds.ts'

const list = createRoute({
  method: 'get',
  path: '/api/calendar-feeds',
  responses: { 200: json(feedList, 'Các địa chỉ lịch của mình'), ...refusalAnswers },
})

const make = createRoute({
  method: 'post',
  path: '/api/calendar-feeds',
  request: { body: jsonBody(feedInput) },
  responses: { 201: json(madeFeed, 'Địa chỉ mới; địa chỉ cũ của lịch ấy không dùng được nữa'), ...refusalAnswers },
})

const withdraw = createRoute({
  method: 'delete',
  path: '/api/calendar-feeds/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(z.object({ ok: z.literal(true) }), 'Địa chỉ không dùng được nữa'), ...refusalAnswers },
})

/** Calendars to subscribe to: one's own addresses, and what stands behind them. */
export function feedRoutes(parts: DeskParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(list, async (context) => context.json(await findFeeds(database, signedIn(context.get('actor'))), 200))
  router.openapi(make, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { feed, token } = await makeFeed(database, actor, context.req.valid('json').unit, clock())
    return context.json({ ...feed, url: `${originOf(context, parts)}/lich/${token}.ics` }, 201)
  })
  router.openapi(withdraw, async (context) => {
    await withdrawFeed(database, signedIn(context.get('actor')), context.req.valid('param').id, clock())
    return context.json({ ok: true as const }, 200)
  })
  // Outside the API: it is no session that opens it, and its path, which is the secret, is never logged.
  router.get('/lich/:file{[A-Za-z0-9_-]+[.]ics}', async (context) => {
    const token = context.req.param('file').slice(0, -'.ics'.length)
    const calendar = await drawFeed(database, token, originOf(context, parts), clock())
    if (!calendar) throw new Refusal('no-such-feed')
    return answerCalendar(context, calendar)
  })
  return router
}

/** What has not changed since it was last fetched is not sent again. */
function answerCalendar(context: Context<HttpEnvironment>, calendar: Calendar): Response {
  const etag = `"${createHash('sha256')
    .update(icalendarOf({ ...calendar, at: new Date(0) }))
    .digest('base64url')}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  const known = (context.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(icalendarOf(calendar), {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="danvan.ics"',
    },
  })
}

function originOf(context: Context<HttpEnvironment>, { publicUrl }: DeskParts): string {
  return publicUrl ?? new URL(context.req.url).origin
}
