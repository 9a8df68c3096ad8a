import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import type { Database } from '#platform/database/database.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { simulation, simulationQuery } from '../simulation-contract.ts'
import { simulatePlan } from './simulate-plan.ts'

const simulationRoute = createRoute({
  method: 'post',
  path: '/api/plans/{id}/simulation',
  request: { params: z.object({ id: z.string() }), query: simulationQuery },
  responses: {
    200: json(simulation, 'Thời hạn của kế hoạch xếp lên lịch, và những chỗ không khớp; không lưu gì'),
    ...refusalAnswers,
  },
})

/** The deadlines of a plan laid on the calendar before anybody is bound by them. */
export function simulationRoutes(parts: { readonly database: Database; readonly clock: () => Date }): Router {
  const router = createRouter()
  router.openapi(simulationRoute, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const { issueDate } = context.req.valid('query')
    return context.json(await simulatePlan(parts.database, actor, id, { now: parts.clock(), issueDate }), 200)
  })
  return router
}
