import { createRoute } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { actInput, codeInput, sessionView, setupInput, setupView, signInInput } from '../contract.ts'
import type { AccountParts } from './account-parts.ts'
import { chooseUnit } from './choose-unit.ts'
import { createFirstAdministrator } from './create-first-administrator.ts'
import { takeSessionCookie } from './session-cookie.ts'
import { viewOfNobody, viewOfOutcome, viewOfRequest } from './session-view.ts'
import { endSession } from './sessions.ts'
import { needsFirstAdministrator } from './setup-link.ts'
import { showSecondFactor, signIn } from './sign-in.ts'
import { giveCookies, isSecure, pendingToken } from './sign-in-cookies.ts'
import { signInPlace } from './sign-in-place.ts'

const getSetup = createRoute({
  method: 'get',
  path: '/api/setup',
  responses: { 200: json(setupView, 'Đã có quản trị viên hay chưa') },
})

const postSetup = createRoute({
  method: 'post',
  path: '/api/setup',
  request: { body: jsonBody(setupInput) },
  responses: { 201: json(sessionView, 'Quản trị viên đầu tiên, đã đăng nhập'), ...refusalAnswers },
})

const getSession = createRoute({
  method: 'get',
  path: '/api/session',
  responses: { 200: json(sessionView, 'Ai đang đăng nhập, và còn phải làm gì trước') },
})

const postSession = createRoute({
  method: 'post',
  path: '/api/session',
  request: { body: jsonBody(signInInput) },
  responses: { 201: json(sessionView, 'Mật khẩu đúng: đã đăng nhập, hoặc còn bước hai'), ...refusalAnswers },
})

const postSecondFactor = createRoute({
  method: 'post',
  path: '/api/session/second-factor',
  request: { body: jsonBody(codeInput) },
  responses: { 201: json(sessionView, 'Đã đăng nhập'), ...refusalAnswers },
})

const putSession = createRoute({
  method: 'put',
  path: '/api/session',
  request: { body: jsonBody(actInput) },
  responses: { 200: json(sessionView, 'Đã chọn đơn vị để làm việc'), ...refusalAnswers },
})

const deleteSession = createRoute({
  method: 'delete',
  path: '/api/session',
  responses: { 200: json(sessionView, 'Đã đăng xuất') },
})

/** Setting up, signing in and out, and the unit to act at. */
export function accountRoutes(parts: AccountParts): Router {
  const { database, clock, publicUrl } = parts
  const router = createRouter()
  router.openapi(getSetup, async (context) => {
    return context.json({ needsFirstAdministrator: await needsFirstAdministrator(database) }, 200)
  })
  router.openapi(postSetup, async (context) => {
    const made = await createFirstAdministrator(database, context.req.valid('json'), signInPlace(context), clock())
    giveCookies(context, made, isSecure(context, publicUrl))
    return context.json(await viewOfOutcome(made, parts), 201)
  })
  router.openapi(getSession, async (context) => context.json(await viewOfRequest(context, parts), 200))
  router.openapi(postSession, async (context) => {
    const outcome = await signIn(database, context.req.valid('json'), signInPlace(context), clock())
    giveCookies(context, outcome, isSecure(context, publicUrl))
    return context.json(await viewOfOutcome(outcome, parts), 201)
  })
  router.openapi(postSecondFactor, async (context) => {
    const shown = { pendingToken: pendingToken(context), code: context.req.valid('json').code }
    const outcome = await showSecondFactor(parts, shown, signInPlace(context), clock())
    giveCookies(context, outcome, isSecure(context, publicUrl))
    return context.json(await viewOfOutcome(outcome, parts), 201)
  })
  router.openapi(putSession, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { unit } = context.req.valid('json')
    await chooseUnit(database, actor, unit, clock())
    context.set('actor', { ...actor, unit })
    return context.json(await viewOfRequest(context, parts), 200)
  })
  router.openapi(deleteSession, async (context) => {
    const token = takeSessionCookie(context)
    if (token) await endSession(database, token)
    return context.json(await viewOfNobody(parts), 200)
  })
  return router
}
