import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import type { Database } from '#platform/database/database.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { planDetail, planPage } from '../contract.ts'
import { findPlans } from './find-plans.ts'
import { getPlan } from './get-plan.ts'

const listPlans = createRoute({
  method: 'get',
  path: '/api/plans',
  request: {
    query: z.object({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json(planPage, 'Kế hoạch, mới nhất trước'), ...refusalAnswers },
})

const onePlan = createRoute({
  method: 'get',
  path: '/api/plans/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(planDetail, 'Kế hoạch với nhiệm vụ và chế độ báo cáo'), ...refusalAnswers },
})

/** Plans are seen here; they are made out of a document, by the documents feature. */
export function planRoutes(parts: { readonly database: Database }): Router {
  const router = createRouter()
  router.openapi(listPlans, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'plan')
    const { after, limit } = context.req.valid('query')
    return context.json(await findPlans(parts.database, actor, reach, after, limit), 200)
  })
  router.openapi(onePlan, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await getPlan(parts.database, actor, context.req.valid('param').id), 200)
  })
  return router
}
