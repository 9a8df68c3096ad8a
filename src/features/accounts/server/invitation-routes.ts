import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  acceptInput,
  invitationInput,
  invitationMade,
  invitationView,
  personSignIn as personSignInView,
  sessionView,
} from '../contract.ts'
import { acceptInvitation } from './accept-invitation.ts'
import type { AccountParts } from './account-parts.ts'
import { invitationOf, invite, withdrawInvitation } from './invitations.ts'
import { endSessionsOfPerson, personSignIn, resetSecondFactor } from './person-sign-in.ts'
import { viewOfOutcome } from './session-view.ts'
import { giveCookies, isSecure } from './sign-in-cookies.ts'
import { signInPlace } from './sign-in-place.ts'

const params = z.object({ id: z.string() })

const getSignIn = createRoute({
  method: 'get',
  path: '/api/people/{id}/sign-in',
  request: { params },
  responses: { 200: json(personSignInView, 'Cách đăng nhập của một người'), ...refusalAnswers },
})

const postInvitation = createRoute({
  method: 'post',
  path: '/api/people/{id}/invitation',
  request: { params },
  responses: { 201: json(invitationMade, 'Liên kết mời, chỉ hiện một lần'), ...refusalAnswers },
})

const deleteInvitation = createRoute({
  method: 'delete',
  path: '/api/people/{id}/invitation',
  request: { params },
  responses: { 200: json(personSignInView, 'Đã thu hồi lời mời'), ...refusalAnswers },
})

const deleteSessions = createRoute({
  method: 'delete',
  path: '/api/people/{id}/sessions',
  request: { params },
  responses: { 200: json(personSignInView, 'Đã kết thúc mọi phiên của người ấy'), ...refusalAnswers },
})

const deleteSecondFactor = createRoute({
  method: 'delete',
  path: '/api/people/{id}/second-factor',
  request: { params },
  responses: { 200: json(personSignInView, 'Đã bỏ xác minh hai bước của người ấy'), ...refusalAnswers },
})

const postLook = createRoute({
  method: 'post',
  path: '/api/invitation',
  request: { body: jsonBody(invitationInput) },
  responses: { 200: json(invitationView, 'Lời mời dành cho ai'), ...refusalAnswers },
})

const postAccept = createRoute({
  method: 'post',
  path: '/api/invitation/accept',
  request: { body: jsonBody(acceptInput) },
  responses: { 201: json(sessionView, 'Đã nhận lời mời và đăng nhập'), ...refusalAnswers },
})

/** What an administrator does about a person's sign-in. */
export function personSignInRoutes(parts: AccountParts): Router {
  const { database, clock, publicUrl, secrets, invitationMail } = parts
  const router = createRouter()
  router.openapi(getSignIn, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await personSignIn(database, actor, context.req.valid('param').id, clock()), 200)
  })
  router.openapi(postInvitation, async (context) => {
    const actor = signedIn(context.get('actor'))
    const url = publicUrl ?? new URL(context.req.url).origin
    const place = { url, isMailed: invitationMail !== null, secrets }
    const made = await invite(database, actor, context.req.valid('param').id, place, clock())
    if (made.mail.state === 'posted') invitationMail?.wake()
    return context.json(made, 201)
  })
  router.openapi(deleteInvitation, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await withdrawInvitation(database, actor, id, clock())
    return context.json(await personSignIn(database, actor, id, clock()), 200)
  })
  router.openapi(deleteSessions, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await endSessionsOfPerson(database, actor, id, clock())
    return context.json(await personSignIn(database, actor, id, clock()), 200)
  })
  router.openapi(deleteSecondFactor, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await resetSecondFactor(database, actor, id, clock())
    return context.json(await personSignIn(database, actor, id, clock()), 200)
  })
  return router
}

/** Accepting an invitation, by whoever holds its link. */
export function invitationRoutes(parts: AccountParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(postLook, async (context) => {
    const { name, account, expiresAt } = await invitationOf(database, context.req.valid('json').token, clock())
    const provider = parts.provider?.name ?? null
    return context.json(
      { name, username: account?.username ?? null, expiresAt: expiresAt.toISOString(), provider },
      200,
    )
  })
  router.openapi(postAccept, async (context) => {
    const outcome = await acceptInvitation(database, context.req.valid('json'), signInPlace(context), clock())
    giveCookies(context, outcome, isSecure(context, parts.publicUrl))
    return context.json(await viewOfOutcome(outcome, parts), 201)
  })
  return router
}
