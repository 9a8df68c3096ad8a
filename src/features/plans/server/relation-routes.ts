import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  adoptionInput,
  complianceList,
  complianceQuery,
  owedPlans,
  parentProposals,
  parentsInput,
  planDetail,
} from '../contract.ts'
import { complianceOf, plansOwed } from './compliance.ts'
import { getPlan } from './get-plan.ts'
import { proposeParents } from './parent-proposals.ts'
import type { PlanParts } from './plan-parts.ts'
import { complianceSheet } from './plan-sheets.ts'
import { recordAdoption } from './record-adoption.ts'
import { sentSheet, sheetFile } from './sent-sheet.ts'
import { setParents } from './set-parents.ts'

const planId = z.object({ id: z.string() })
const planAndUnit = planId.extend({ unitId: z.string() })

const getOwed = createRoute({
  method: 'get',
  path: '/api/plans/owed',
  responses: { 200: json(owedPlans, 'Kế hoạch cấp trên giao đơn vị mình phải ban hành'), ...refusalAnswers },
})

const getProposals = createRoute({
  method: 'get',
  path: '/api/plans/{id}/parent-proposals',
  request: { params: planId },
  responses: { 200: json(parentProposals, 'Văn bản được viện dẫn, có thể chọn làm căn cứ'), ...refusalAnswers },
})

const putParents = createRoute({
  method: 'put',
  path: '/api/plans/{id}/parents',
  request: { params: planId, body: jsonBody(parentsInput) },
  responses: { 200: json(planDetail, 'Đã ghi căn cứ của kế hoạch'), ...refusalAnswers },
})

const getCompliance = createRoute({
  method: 'get',
  path: '/api/plans/{id}/compliance',
  request: { params: planId, query: complianceQuery },
  responses: { 200: json(complianceList, 'Các đơn vị đã, chưa ban hành kế hoạch của mình'), ...refusalAnswers },
})

const exportCompliance = createRoute({
  method: 'get',
  path: '/api/plans/{id}/compliance/export',
  request: { params: planId, query: complianceQuery },
  responses: { 200: sheetFile('Danh sách ban hành kế hoạch (.xlsx)'), ...refusalAnswers },
})

const putAdoption = createRoute({
  method: 'put',
  path: '/api/plans/{id}/adoptions/{unitId}',
  request: { params: planAndUnit, body: jsonBody(adoptionInput) },
  responses: { 200: json(complianceList, 'Đã ghi kế hoạch của đơn vị'), ...refusalAnswers },
})

const deleteAdoption = createRoute({
  method: 'delete',
  path: '/api/plans/{id}/adoptions/{unitId}',
  request: { params: planAndUnit },
  responses: { 200: json(complianceList, 'Đã bỏ ghi'), ...refusalAnswers },
})

/** What plans rest on, and who has issued a plan of their own under one. */
export function relationRoutes({ database, clock, citationsOf }: PlanParts): Router {
  const router = createRouter()
  router.openapi(getOwed, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'plan')
    return context.json(await plansOwed(database, actor), 200)
  })
  router.openapi(getProposals, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await proposeParents(database, actor, citationsOf, context.req.valid('param').id), 200)
  })
  router.openapi(putParents, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await setParents(database, actor, id, context.req.valid('json'), clock())
    return context.json(await getPlan(database, actor, id), 200)
  })
  router.openapi(getCompliance, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await complianceOf(database, actor, id, context.req.valid('query').state), 200)
  })
  router.openapi(exportCompliance, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const { items } = await complianceOf(database, actor, id, context.req.valid('query').state)
    return sentSheet(`ban-hanh-ke-hoach-${actor.day}.xlsx`, complianceSheet(items))
  })
  router.openapi(putAdoption, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, unitId } = context.req.valid('param')
    await recordAdoption(database, actor, { planId: id, unitId }, context.req.valid('json'), clock())
    return context.json(await complianceOf(database, actor, id, 'all'), 200)
  })
  router.openapi(deleteAdoption, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, unitId } = context.req.valid('param')
    await recordAdoption(database, actor, { planId: id, unitId }, null, clock())
    return context.json(await complianceOf(database, actor, id, 'all'), 200)
  })
  return router
}
