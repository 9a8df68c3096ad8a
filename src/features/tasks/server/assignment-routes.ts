import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  assignmentDetail,
  assignmentFilters,
  assignmentPage,
  assignmentStepAnswer,
  assignmentStepInput,
  bulkAnswer,
  bulkInput,
  partsInput,
  undoAnswer,
} from '../assignment-contract.ts'
import { takeAssignmentStep } from './act-step.ts'
import { assignmentsSheet } from './assignment-sheet.ts'
import { bulkAct } from './bulk-act.ts'
import { findAssignments } from './find-assignments.ts'
import { getAssignment } from './get-assignment.ts'
import { splitWork } from './split-work.ts'
import type { TaskParts } from './task-parts.ts'
import { undoBatch } from './undo-batch.ts'

const params = z.object({ id: z.string() })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const list = createRoute({
  method: 'get',
  path: '/api/assignments',
  request: {
    query: assignmentFilters.extend({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json(assignmentPage, 'Việc được giao, đến hạn trước đứng trước'), ...refusalAnswers },
})

const sheet = createRoute({
  method: 'get',
  path: '/api/assignments/export',
  request: { query: assignmentFilters },
  responses: {
    200: {
      description: 'Danh sách việc được giao (.xlsx)',
      content: { [xlsx]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusalAnswers,
  },
})

const bulk = createRoute({
  method: 'post',
  path: '/api/assignments/bulk',
  request: { body: jsonBody(bulkInput) },
  responses: {
    200: json(bulkAnswer, 'Đã làm cho những việc làm được; việc nào không được thì nói vì sao'),
    ...refusalAnswers,
  },
})

const undo = createRoute({
  method: 'post',
  path: '/api/assignments/batches/{id}/undo',
  request: { params },
  responses: { 200: json(undoAnswer, 'Đã hoàn tác những việc chưa có cập nhật khác'), ...refusalAnswers },
})

const one = createRoute({
  method: 'get',
  path: '/api/assignments/{id}',
  request: { params },
  responses: {
    200: json(assignmentDetail, 'Việc được giao, lịch sử, minh chứng và những gì được làm'),
    ...refusalAnswers,
  },
})

const steps = createRoute({
  method: 'post',
  path: '/api/assignments/{id}/steps',
  request: { params, body: jsonBody(assignmentStepInput) },
  responses: { 200: json(assignmentStepAnswer, 'Đã ghi'), ...refusalAnswers },
})

const parts = createRoute({
  method: 'post',
  path: '/api/assignments/{id}/parts',
  request: { params, body: jsonBody(partsInput) },
  responses: { 200: json(assignmentStepAnswer, 'Đã chia nhỏ, giao tiếp'), ...refusalAnswers },
})

/** Work that was given: lists, one by one, its steps, and acts over many. */
export function assignmentRoutes({ database, clock }: TaskParts): Router {
  const router = createRouter()
  router.openapi(list, async (context) =>
    context.json(await findAssignments(database, signedIn(context.get('actor')), context.req.valid('query')), 200),
  )
  router.openapi(sheet, async (context) => {
    const actor = signedIn(context.get('actor'))
    const body = await assignmentsSheet(database, actor, context.req.valid('query'))
    const headers = {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="nhiem-vu-${actor.day}.xlsx"`,
      'cache-control': 'no-store',
    }
    return new Response(body, { headers }) as never
  })
  router.openapi(bulk, async (context) =>
    context.json(await bulkAct(database, signedIn(context.get('actor')), context.req.valid('json'), clock()), 200),
  )
  router.openapi(undo, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await undoBatch(database, actor, context.req.valid('param').id, clock()), 200)
  })
  router.openapi(one, async (context) =>
    context.json(await getAssignment(database, signedIn(context.get('actor')), context.req.valid('param').id), 200),
  )
  router.openapi(steps, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const done = await takeAssignmentStep(database, actor, id, context.req.valid('json'), clock())
    return context.json({ ...answered(done), detail: await getAssignment(database, actor, id) }, 200)
  })
  router.openapi(parts, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const done = await splitWork(database, actor, id, context.req.valid('json'), clock())
    return context.json({ ...answered(done), detail: await getAssignment(database, actor, id) }, 200)
  })
  return router
}

const answered = ({ batchId, warnings }: { batchId: string | null; warnings: readonly string[] }) => ({
  batchId,
  warnings: [...warnings],
})
