import { getConnInfo } from '@hono/node-server/conninfo'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type HttpEnvironment, type Router } from '#platform/http/environment.ts'
import { type AccountView, sessionView, setupInput, setupView, signInInput } from '../contract.ts'
import { createFirstAdministrator } from './create-first-administrator.ts'
import { giveSessionCookie, takeSessionCookie } from './session-cookie.ts'
import { endSession } from './sessions.ts'
import { needsFirstAdministrator } from './setup-link.ts'
import { signIn } from './sign-in.ts'

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
  responses: { 200: json(sessionView, 'Ai đang đăng nhập') },
})

const postSession = createRoute({
  method: 'post',
  path: '/api/session',
  request: { body: jsonBody(signInInput) },
  responses: { 201: json(sessionView, 'Đã đăng nhập'), ...refusalAnswers },
})

const deleteSession = createRoute({
  method: 'delete',
  path: '/api/session',
  responses: { 200: json(sessionView, 'Đã đăng xuất') },
})

/** Setting up, signing in and out. */
export function accountRoutes(parts: { readonly database: Database; readonly clock: () => Date }): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(getSetup, async (context) => {
    return context.json({ needsFirstAdministrator: await needsFirstAdministrator(database) }, 200)
  })
  router.openapi(postSetup, async (context) => {
    const made = await createFirstAdministrator(database, context.req.valid('json'), clock())
    giveSessionCookie(context, made.sessionToken)
    return context.json({ account: made.account, needsFirstAdministrator: false }, 201)
  })
  router.openapi(getSession, async (context) => {
    const actor = context.get('actor')
    const needed = actor ? false : await needsFirstAdministrator(database)
    return context.json({ account: actor && viewOf(actor), needsFirstAdministrator: needed }, 200)
  })
  router.openapi(postSession, async (context) => {
    const begun = await signIn(database, context.req.valid('json'), addressOf(context), clock())
    giveSessionCookie(context, begun.sessionToken)
    return context.json({ account: begun.account, needsFirstAdministrator: false }, 201)
  })
  router.openapi(deleteSession, async (context) => {
    const token = takeSessionCookie(context)
    if (token) await endSession(database, token)
    return context.json({ account: null, needsFirstAdministrator: await needsFirstAdministrator(database) }, 200)
  })
  return router
}

function viewOf(actor: Actor): AccountView {
  const { accountId, personId, name, username, grants } = actor
  return { id: accountId, personId, name, username, roles: [...new Set(grants.map(({ role }) => role))] }
}

/** The address at the other end of the connection. */
function addressOf(context: Context<HttpEnvironment>): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}
