import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { madePlan, reviewAnswer, reviewInput } from '../contract.ts'
import type { DocumentParts } from './document-parts.ts'
import { documentParams } from './document-routes.ts'
import { makePlan } from './make-plan.ts'
import { reviewFacts, withdrawReview } from './review-facts.ts'

const mostReviews = 5000

const putReviews = createRoute({
  method: 'put',
  path: '/api/documents/{id}/reviews',
  request: { params: documentParams, body: jsonBody(z.array(reviewInput).min(1).max(mostReviews)) },
  responses: { 200: json(reviewAnswer, 'Kết quả xem xét đang có hiệu lực'), ...refusalAnswers },
})

/** A fact's id holds a slash (`tasks/3`); it may come encoded or as it is. */
const deleteReview = createRoute({
  method: 'delete',
  path: '/api/documents/{id}/reviews/{factId}',
  request: { params: documentParams.extend({ factId: z.string().max(100) }) },
  responses: { 200: json(reviewAnswer, 'Kết quả xem xét đang có hiệu lực'), ...refusalAnswers },
})

const postPlan = createRoute({
  method: 'post',
  path: '/api/documents/{id}/plan',
  request: { params: documentParams },
  responses: { 200: json(madePlan, 'Đã lập từ trước'), 201: json(madePlan, 'Đã lập'), ...refusalAnswers },
})

/** Verdicts on facts, and the plan that comes out of them. */
export function reviewRoutes({ database, clock }: DocumentParts): Router {
  const router = createRouter()
  router.openapi(putReviews, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await reviewFacts(database, actor, id, context.req.valid('json'), clock()), 200)
  })
  router.openapi(deleteReview, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, factId } = context.req.valid('param')
    return context.json(await withdrawReview(database, actor, id, factId, clock()), 200)
  })
  router.delete('/api/documents/:id/reviews/:group/:index', async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, group, index } = context.req.param()
    return context.json(await withdrawReview(database, actor, id, `${group}/${index}`, clock()), 200)
  })
  router.openapi(postPlan, async (context) => {
    const actor = signedIn(context.get('actor'))
    const made = await makePlan(database, actor, context.req.valid('param').id, clock())
    return context.json(made, made.already ? 200 : 201)
  })
  return router
}
