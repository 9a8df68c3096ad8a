import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { targetInput } from '#features/plans/index.ts'
import { isRealDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  assignmentDifference,
  eventAnswer,
  giveAnswer,
  issuePreview,
  itemAssignments,
  itemFilters,
  planItems,
} from '../cascade-contract.ts'
import { eventHappened } from './cascade-event.ts'
import { giveItem } from './cascade-give.ts'
import { loadToIssue } from './cascade-load.ts'
import { differenceOfAssignment } from './difference.ts'
import { findItemAssignments, findPlanItems } from './item-state-query.ts'
import { previewIssue } from './preview-issue.ts'

const params = z.object({ id: z.string() })
const itemParams = z.object({ id: z.string(), itemId: z.string() })
const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text))

const preview = createRoute({
  method: 'post',
  path: '/api/plans/{id}/preview',
  request: { params },
  responses: { 200: json(issuePreview, 'Ban hành hôm nay thì giao gì cho ai; chưa giao gì'), ...refusalAnswers },
})

const give = createRoute({
  method: 'post',
  path: '/api/plans/{id}/give',
  request: {
    params,
    body: jsonBody(
      z.object({
        itemId: z.string(),
        targets: z.array(targetInput).min(1).max(500),
        support: z.array(targetInput).max(500).default([]),
        due: day.optional(),
      }),
    ),
  },
  responses: { 200: json(giveAnswer, 'Đã giao mục của kế hoạch cho các đơn vị'), ...refusalAnswers },
})

const event = createRoute({
  method: 'post',
  path: '/api/plans/{id}/events',
  request: { params, body: jsonBody(z.object({ itemId: z.string(), event: z.string().optional(), day })) },
  responses: { 200: json(eventAnswer, 'Đã ghi ngày của sự kiện; các việc chờ sự kiện đã có hạn'), ...refusalAnswers },
})

const items = createRoute({
  method: 'get',
  path: '/api/plans/{id}/items',
  request: { params },
  responses: { 200: json(planItems, 'Các mục của kế hoạch và tình hình thực hiện'), ...refusalAnswers },
})

const assignments = createRoute({
  method: 'get',
  path: '/api/plans/{id}/items/{itemId}/assignments',
  request: {
    params: itemParams,
    query: z.object({
      filter: z.enum(itemFilters).default('all'),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json(itemAssignments, 'Các đơn vị được giao một mục'), ...refusalAnswers },
})

const difference = createRoute({
  method: 'get',
  path: '/api/assignments/{id}/difference',
  request: { params },
  responses: {
    200: json(assignmentDifference, 'Kế hoạch đổi gì ở việc này, và đơn vị đã làm gì với nó'),
    ...refusalAnswers,
  },
})

export interface CascadeParts {
  readonly database: Database
  readonly clock: () => Date
}

/** What a plan gives to whom: before it is issued, when more is given, when an event happens, and how it stands. */
export function cascadeRoutes({ database, clock }: CascadeParts): Router {
  const router = createRouter()
  router.openapi(preview, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { issued, before } = await loadToIssue(database, actor, context.req.valid('param').id, clock())
    return context.json(await previewIssue(database, issued, before), 200)
  })
  router.openapi(give, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await giveItem(database, actor, id, context.req.valid('json'), clock()), 200)
  })
  router.openapi(event, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    return context.json(await eventHappened(database, actor, id, context.req.valid('json'), clock()), 200)
  })
  router.openapi(items, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await findPlanItems(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(assignments, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, itemId } = context.req.valid('param')
    return context.json(await findItemAssignments(database, actor, id, itemId, context.req.valid('query')), 200)
  })
  router.openapi(difference, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await differenceOfAssignment(database, actor, context.req.valid('param').id), 200)
  })
  return router
}
