import { createRoute, z } from '@hono/zod-openapi'
import { authorise, newOfActingUnit, signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  contentInput,
  editedContent,
  inheritablePlan,
  madePlan,
  newPlan,
  nextYear,
  proposalsAnswer,
  savedContent,
  targetsAnswer,
  targetsAsked,
  wordsAsked,
} from '../editing-contract.ts'
import { describeTargets } from './describe-targets.ts'
import { loadEdited } from './load-edited.ts'
import { nextYearOf } from './plan-from-last-year.ts'
import { inheritableOf } from './plan-from-parent.ts'
import { planFromSource } from './plan-from-source.ts'
import type { PlanParts } from './plan-parts.ts'
import { proposeForPlan } from './propose-for-plan.ts'
import { saveContent } from './save-content.ts'

const planId = z.object({ id: z.string() })

const getContent = createRoute({
  method: 'get',
  path: '/api/plans/{id}/content',
  request: { params: planId },
  responses: { 200: json(editedContent, 'Bản đang soạn: dự thảo, hoặc bản sửa đổi'), ...refusalAnswers },
})

const putContent = createRoute({
  method: 'put',
  path: '/api/plans/{id}/content',
  request: { params: planId, body: jsonBody(contentInput) },
  responses: { 200: json(savedContent, 'Đã lưu nội dung'), ...refusalAnswers },
})

const postPlan = createRoute({
  method: 'post',
  path: '/api/plans',
  request: { body: jsonBody(newPlan) },
  responses: { 201: json(madePlan, 'Kế hoạch mới của đơn vị'), ...refusalAnswers },
})

const getNextYear = createRoute({
  method: 'get',
  path: '/api/plans/{id}/next-year',
  request: { params: planId },
  responses: { 200: json(nextYear, 'Những chỗ sẽ đổi nếu lập kế hoạch năm sau'), ...refusalAnswers },
})

const getInheritable = createRoute({
  method: 'get',
  path: '/api/plans/{id}/inheritable',
  request: { params: planId },
  responses: { 200: json(inheritablePlan, 'Những mục có thể đưa vào kế hoạch của đơn vị'), ...refusalAnswers },
})

const postProposals = createRoute({
  method: 'post',
  path: '/api/plans/{id}/target-proposals',
  request: { params: planId, body: jsonBody(wordsAsked) },
  responses: { 200: json(proposalsAnswer, 'Đơn vị có thể là người được nói đến'), ...refusalAnswers },
})

const postTargets = createRoute({
  method: 'post',
  path: '/api/plan-targets',
  request: { body: jsonBody(targetsAsked) },
  responses: { 200: json(targetsAnswer, 'Mỗi nơi nhận gồm những đơn vị nào hôm nay'), ...refusalAnswers },
})

/** Writing plans: what is being edited, where a new one comes from, and whom its words mean. */
export function editingRoutes({ database, clock }: PlanParts): Router {
  const router = createRouter()
  router.openapi(getContent, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await loadEdited(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(putContent, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await saveContent(database, actor, id, context.req.valid('json'), clock()), 200)
  })
  router.openapi(postPlan, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json({ planId: await planFromSource(database, actor, context.req.valid('json'), clock()) }, 201)
  })
  router.openapi(getNextYear, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await nextYearOf(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(getInheritable, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await inheritableOf(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(postProposals, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await proposeForPlan(database, actor, id, context.req.valid('json').words), 200)
  })
  router.openapi(postTargets, async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'see', newOfActingUnit(actor, 'unit'))
    return context.json(await describeTargets(database, actor, context.req.valid('json').targets), 200)
  })
  return router
}
