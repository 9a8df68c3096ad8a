import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { nextNumber, particularsInput, planDetail, planFilters, planPage, stepAnswer, stepInput } from '../contract.ts'
import { findPlans } from './find-plans.ts'
import { getPlan } from './get-plan.ts'
import { nextNumberOf } from './next-number.ts'
import type { PlanParts } from './plan-parts.ts'
import { plansSheet } from './plan-sheets.ts'
import { sentSheet, sheetFile } from './sent-sheet.ts'
import { setParticulars } from './set-particulars.ts'
import { takeStep } from './take-step.ts'

const planId = z.object({ id: z.string() })

const listPlans = createRoute({
  method: 'get',
  path: '/api/plans',
  request: {
    query: planFilters.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json(planPage, 'Kế hoạch, mới nhất trước'), ...refusalAnswers },
})

const exportPlans = createRoute({
  method: 'get',
  path: '/api/plans/export',
  request: { query: planFilters },
  responses: { 200: sheetFile('Danh sách kế hoạch (.xlsx)'), ...refusalAnswers },
})

const onePlan = createRoute({
  method: 'get',
  path: '/api/plans/{id}',
  request: { params: planId, query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: json(planDetail, 'Kế hoạch, nội dung của một bản và vòng đời của nó'), ...refusalAnswers },
})

const nextSignRoute = createRoute({
  method: 'get',
  path: '/api/plans/{id}/next-number',
  request: { params: planId },
  responses: { 200: json(nextNumber, 'Số sẽ cấp nếu ban hành hôm nay'), ...refusalAnswers },
})

const putParticulars = createRoute({
  method: 'put',
  path: '/api/plans/{id}/particulars',
  request: { params: planId, body: jsonBody(particularsInput) },
  responses: { 200: json(planDetail, 'Đã ghi tên, loại, thời gian của dự thảo'), ...refusalAnswers },
})

const postStep = createRoute({
  method: 'post',
  path: '/api/plans/{id}/steps',
  request: { params: planId, body: jsonBody(stepInput) },
  responses: { 200: json(stepAnswer, 'Đã chuyển bước'), ...refusalAnswers },
})

/** Beginning an amendment, by an address of its own. */
const postAmendment = createRoute({
  method: 'post',
  path: '/api/plans/{id}/amendment',
  request: { params: planId },
  responses: { 200: json(stepAnswer, 'Bản sửa đổi đã mở: sửa nội dung rồi trình ký'), ...refusalAnswers },
})

/** Plans, and the steps of their life. */
export function planRoutes(parts: PlanParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(listPlans, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'plan')
    return context.json(await findPlans(database, actor, reach, context.req.valid('query')), 200)
  })
  router.openapi(exportPlans, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'plan')
    const sheet = await plansSheet(database, actor, reach, context.req.valid('query'))
    return sentSheet(`ke-hoach-${actor.day}.xlsx`, sheet)
  })
  router.openapi(onePlan, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await getPlan(database, actor, id, context.req.valid('query').version), 200)
  })
  router.openapi(nextSignRoute, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await nextNumberOf(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(putParticulars, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await setParticulars(database, actor, id, context.req.valid('json'), clock())
    return context.json(await getPlan(database, actor, id), 200)
  })
  router.openapi(postStep, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await takeStep(database, parts, actor, id, context.req.valid('json'), clock()), 200)
  })
  router.openapi(postAmendment, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await takeStep(database, parts, actor, id, { action: 'amend' }, clock()), 200)
  })
  return router
}
