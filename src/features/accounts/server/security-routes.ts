import { createRoute, z } from '@hono/zod-openapi'
import { authorise, signedIn } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  codeInput,
  enrolView,
  ownPasswordInput,
  ownSessions as ownSessionsView,
  passwordChange,
  recoveryCodesView,
  securityView,
  signInPolicy,
} from '../contract.ts'
import type { AccountParts } from './account-parts.ts'
import { changePassword, proveOwnPassword } from './own-password.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  giveUpSecondFactor,
  renewOwnRecoveryCodes,
} from './own-second-factor.ts'
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions.ts'
import { isDemanded, securityOf } from './security-view.ts'
import { changePolicy, readPolicy } from './sign-in-policy.ts'

const refusals = refusalAnswers

const getSecurity = createRoute({
  method: 'get',
  path: '/api/me/security',
  responses: { 200: json(securityView, 'Cách đăng nhập của chính mình'), ...refusals },
})

const putPassword = createRoute({
  method: 'put',
  path: '/api/me/password',
  request: { body: jsonBody(passwordChange) },
  responses: { 200: json(securityView, 'Đã đổi mật khẩu, các phiên khác đã kết thúc'), ...refusals },
})

const postSecondFactor = createRoute({
  method: 'post',
  path: '/api/me/second-factor',
  request: { body: jsonBody(ownPasswordInput) },
  responses: { 201: json(enrolView, 'Khóa để nhập vào ứng dụng xác thực'), ...refusals },
})

const confirmFactor = createRoute({
  method: 'post',
  path: '/api/me/second-factor/confirm',
  request: { body: jsonBody(codeInput) },
  responses: { 201: json(recoveryCodesView, 'Đã bật; mã khôi phục chỉ hiện một lần'), ...refusals },
})

const removeFactor = createRoute({
  method: 'post',
  path: '/api/me/second-factor/remove',
  request: { body: jsonBody(ownPasswordInput) },
  responses: { 200: json(securityView, 'Đã bỏ xác minh hai bước'), ...refusals },
})

const postRecoveryCodes = createRoute({
  method: 'post',
  path: '/api/me/recovery-codes',
  request: { body: jsonBody(ownPasswordInput) },
  responses: { 201: json(recoveryCodesView, 'Mã khôi phục mới'), ...refusals },
})

const getSessions = createRoute({
  method: 'get',
  path: '/api/me/sessions',
  responses: { 200: json(ownSessionsView, 'Các phiên đăng nhập của chính mình'), ...refusals },
})

const deleteSessions = createRoute({
  method: 'delete',
  path: '/api/me/sessions',
  responses: { 200: json(ownSessionsView, 'Đã kết thúc các phiên khác'), ...refusals },
})

const deleteOneSession = createRoute({
  method: 'delete',
  path: '/api/me/sessions/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(ownSessionsView, 'Đã kết thúc phiên'), ...refusals },
})

const getPolicy = createRoute({
  method: 'get',
  path: '/api/settings/second-factor',
  responses: { 200: json(signInPolicy, 'Vai trò phải có xác minh hai bước'), ...refusals },
})

const putPolicy = createRoute({
  method: 'put',
  path: '/api/settings/second-factor',
  request: { body: jsonBody(signInPolicy) },
  responses: { 200: json(signInPolicy, 'Đã lưu'), ...refusals },
})

/** What everybody does about their own sign-in. */
export function securityRoutes(parts: AccountParts): Router {
  const { database, clock, secrets } = parts
  const router = createRouter()
  router.openapi(getSecurity, async (context) => {
    return context.json(await securityOf(database, signedIn(context.get('actor'))), 200)
  })
  router.openapi(putPassword, async (context) => {
    const actor = signedIn(context.get('actor'))
    await changePassword(database, actor, context.req.valid('json'), clock())
    return context.json(await securityOf(database, actor), 200)
  })
  router.openapi(postSecondFactor, async (context) => {
    const actor = signedIn(context.get('actor'))
    await proveOwnPassword(database, actor, context.req.valid('json').password, clock())
    return context.json(await beginSecondFactor(database, actor, secrets, clock()), 201)
  })
  router.openapi(confirmFactor, async (context) => {
    const { code } = context.req.valid('json')
    const shown = { code, secrets, now: clock() }
    return context.json({ codes: await confirmSecondFactor(database, signedIn(context.get('actor')), shown) }, 201)
  })
  router.openapi(removeFactor, async (context) => {
    const actor = signedIn(context.get('actor'))
    await proveOwnPassword(database, actor, context.req.valid('json').password, clock())
    if (await isDemanded(database, actor)) throw new Refusal('second-factor-demanded')
    await giveUpSecondFactor(database, actor, clock())
    return context.json(await securityOf(database, actor), 200)
  })
  router.openapi(postRecoveryCodes, async (context) => {
    const actor = signedIn(context.get('actor'))
    await proveOwnPassword(database, actor, context.req.valid('json').password, clock())
    return context.json({ codes: await renewOwnRecoveryCodes(database, actor, clock()) }, 201)
  })
  router.openapi(getSessions, async (context) => {
    return context.json({ items: await ownSessions(database, signedIn(context.get('actor')), clock()) }, 200)
  })
  router.openapi(deleteSessions, async (context) => {
    const actor = signedIn(context.get('actor'))
    await endOtherSessions(database, actor, clock())
    return context.json({ items: await ownSessions(database, actor, clock()) }, 200)
  })
  router.openapi(deleteOneSession, async (context) => {
    const actor = signedIn(context.get('actor'))
    await endOwnSession(database, actor, context.req.valid('param').id, clock())
    return context.json({ items: await ownSessions(database, actor, clock()) }, 200)
  })
  return router
}

/** Which roles must have a second factor. */
export function signInPolicyRoutes({ database, clock }: AccountParts): Router {
  const router = createRouter()
  const settings = { kind: 'setting', unit: null, above: {} } as const
  router.openapi(getPolicy, async (context) => {
    authorise(signedIn(context.get('actor')), 'see', settings)
    return context.json(await readPolicy(database), 200)
  })
  router.openapi(putPolicy, async (context) => {
    const actor = signedIn(context.get('actor'))
    const grant = authorise(actor, 'change', settings)
    return context.json(await changePolicy(database, { actor, grant }, context.req.valid('json'), clock()), 200)
  })
  return router
}
