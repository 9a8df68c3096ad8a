import { createRoute } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { schedule, scheduleQuery } from '../../schedule-contract.ts'
import type { DeskParts } from '../desk-parts.ts'
import { findSchedule } from './find-schedule.ts'

const getSchedule = createRoute({
  method: 'get',
  path: '/api/schedule',
  request: { query: scheduleQuery },
  responses: { 200: json(schedule, 'Các hạn và các đợt trong khoảng thời gian'), ...refusalAnswers },
})

/** The days of work, for the calendar and for the timeline of a plan. */
export function scheduleRoutes({ database }: DeskParts): Router {
  const router = createRouter()
  router.openapi(getSchedule, async (context) =>
    context.json(await findSchedule(database, signedIn(context.get('actor')), context.req.valid('query')), 200),
  )
  return router
}
