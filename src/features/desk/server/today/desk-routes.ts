import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { desk, seenInput } from '../../contract.ts'
import type { DeskParts } from '../desk-parts.ts'
import { keepSeen } from './changes.ts'
import { getDesk } from './get-desk.ts'

const readDesk = createRoute({
  method: 'get',
  path: '/api/desk',
  responses: {
    200: json(desk, 'Việc của đơn vị đang làm việc: đến hạn, chờ tiếp nhận, chờ ý kiến, mới thay đổi'),
    ...refusalAnswers,
  },
})

const sawDesk = createRoute({
  method: 'post',
  path: '/api/desk/seen',
  request: { body: jsonBody(seenInput) },
  responses: { 200: json(z.object({ ok: z.literal(true) }), 'Đã ghi nhận là đã xem'), ...refusalAnswers },
})

/** What a person sees in the morning. */
export function deskRoutes({ database, clock }: DeskParts): Router {
  const router = createRouter()
  router.openapi(readDesk, async (context) =>
    context.json(await getDesk(database, signedIn(context.get('actor')), clock()), 200),
  )
  router.openapi(sawDesk, async (context) => {
    const actor = signedIn(context.get('actor'))
    await keepSeen(database, actor, new Date(context.req.valid('json').at), clock())
    return context.json({ ok: true as const }, 200)
  })
  return router
}
