import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { openInput, registerDetail, registerList, startInput, statedNumber, termInput } from '../contract.ts'
import { findRegisters, getRegister } from './find-registers.ts'
import { changeStart, openRegister } from './open-register.ts'
import { registerSheet } from './register-sheet.ts'
import { changeTerm, makeTerm } from './set-term.ts'
import { stateNumber, withdrawNumber } from './state-number.ts'

export interface RegisterParts {
  readonly database: Database
  readonly clock: () => Date
}

const registerId = z.object({ id: z.string() })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const listRegisters = createRoute({
  method: 'get',
  path: '/api/registers',
  responses: { 200: json(registerList, 'Sổ đăng ký số và nhiệm kỳ cấp ủy'), ...refusalAnswers },
})

const postRegister = createRoute({
  method: 'post',
  path: '/api/registers',
  request: { body: jsonBody(openInput) },
  responses: { 201: json(registerDetail, 'Sổ đã mở'), ...refusalAnswers },
})

const oneRegister = createRoute({
  method: 'get',
  path: '/api/registers/{id}',
  request: { params: registerId },
  responses: { 200: json(registerDetail, 'Sổ với mọi số và những số chưa có trong danvan'), ...refusalAnswers },
})

const exportRegister = createRoute({
  method: 'get',
  path: '/api/registers/{id}/export',
  request: { params: registerId },
  responses: {
    200: { description: 'Sổ (.xlsx)', content: { [xlsx]: { schema: z.string().openapi({ format: 'binary' }) } } },
    ...refusalAnswers,
  },
})

const putStart = createRoute({
  method: 'put',
  path: '/api/registers/{id}/start',
  request: { params: registerId, body: jsonBody(startInput) },
  responses: { 200: json(registerDetail, 'Đã sửa số đã dùng gần nhất'), ...refusalAnswers },
})

const postNumber = createRoute({
  method: 'post',
  path: '/api/registers/{id}/numbers',
  request: { params: registerId, body: jsonBody(statedNumber) },
  responses: { 200: json(registerDetail, 'Đã ghi số dùng trên giấy'), ...refusalAnswers },
})

const deleteNumber = createRoute({
  method: 'delete',
  path: '/api/registers/{id}/numbers/{number}',
  request: { params: registerId.extend({ number: z.string().regex(/^\d{1,5}\p{Ll}?$/u) }) },
  responses: { 200: json(registerDetail, 'Đã bỏ ghi'), ...refusalAnswers },
})

const postTerm = createRoute({
  method: 'post',
  path: '/api/party-terms',
  request: { body: jsonBody(termInput) },
  responses: { 201: json(registerList, 'Nhiệm kỳ đã khai'), ...refusalAnswers },
})

const putTerm = createRoute({
  method: 'put',
  path: '/api/party-terms/{id}',
  request: { params: registerId, body: jsonBody(termInput) },
  responses: { 200: json(registerList, 'Nhiệm kỳ đã sửa'), ...refusalAnswers },
})

/** The registers of numbers and the Party terms over which they run. */
export function registerRoutes({ database, clock }: RegisterParts): Router {
  const router = createRouter()
  router.openapi(listRegisters, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await findRegisters(database, actor, authoriseReach(actor, 'see', 'register')), 200)
  })
  router.openapi(postRegister, async (context) => {
    const actor = signedIn(context.get('actor'))
    const id = await openRegister(database, actor, context.req.valid('json'), clock())
    return context.json(await getRegister(database, actor, id), 201)
  })
  router.openapi(oneRegister, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await getRegister(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(exportRegister, async (context) => {
    const actor = signedIn(context.get('actor'))
    const detail = await getRegister(database, actor, context.req.valid('param').id)
    const period = detail.register.year ?? 'nhiem-ky'
    return new Response(registerSheet(detail), {
      headers: {
        'content-type': xlsx,
        'content-disposition': `attachment; filename="so-dang-ky-so-${period}.xlsx"`,
        'cache-control': 'no-store',
      },
    })
  })
  addChanges(router, { database, clock })
  return router
}

function addChanges(router: Router, { database, clock }: RegisterParts): void {
  router.openapi(putStart, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await changeStart(database, actor, id, context.req.valid('json').lastUsed, clock())
    return context.json(await getRegister(database, actor, id), 200)
  })
  router.openapi(postNumber, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await stateNumber(database, actor, id, context.req.valid('json'), clock())
    return context.json(await getRegister(database, actor, id), 200)
  })
  router.openapi(deleteNumber, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, number } = context.req.valid('param')
    const suffix = number.replace(/^\d+/, '')
    await withdrawNumber(database, actor, { id, number: Number.parseInt(number, 10), suffix }, clock())
    return context.json(await getRegister(database, actor, id), 200)
  })
  router.openapi(postTerm, async (context) => {
    const actor = signedIn(context.get('actor'))
    await makeTerm(database, actor, context.req.valid('json'), clock())
    return context.json(await findRegisters(database, actor, authoriseReach(actor, 'see', 'register')), 201)
  })
  router.openapi(putTerm, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await changeTerm(database, actor, id, context.req.valid('json'), clock())
    return context.json(await findRegisters(database, actor, authoriseReach(actor, 'see', 'register')), 200)
  })
}
