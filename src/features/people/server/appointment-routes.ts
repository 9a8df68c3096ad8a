import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  actingPeople,
  actingPlaces,
  actingQuery,
  appointmentInput,
  endInput,
  personDetail,
  standInInput,
} from '../contract.ts'
import { actingForUnit, actingPlaces as findActingPlaces } from './acting.ts'
import { appoint } from './appoint.ts'
import { appointStandIn } from './appoint-stand-in.ts'
import { endAppointment } from './end-appointment.ts'
import { endStandIn } from './end-stand-in.ts'
import type { PeopleParts } from './people-parts.ts'
import { restoreAppointment } from './restore-appointment.ts'
import { viewPerson } from './view-person.ts'

const params = z.object({ id: z.string() })

const make = createRoute({
  method: 'post',
  path: '/api/people/{id}/appointments',
  request: { params, body: jsonBody(appointmentInput) },
  responses: { 201: json(personDetail, 'Đã giao vai trò'), ...refusalAnswers },
})

const end = createRoute({
  method: 'post',
  path: '/api/appointments/{id}/end',
  request: { params, body: jsonBody(endInput) },
  responses: { 200: json(personDetail, 'Đã kết thúc vai trò'), ...refusalAnswers },
})

const restore = createRoute({
  method: 'post',
  path: '/api/appointments/{id}/restore',
  request: { params },
  responses: { 200: json(personDetail, 'Vai trò có hiệu lực như lúc giao'), ...refusalAnswers },
})

const delegate = createRoute({
  method: 'post',
  path: '/api/appointments/{id}/stand-ins',
  request: { params, body: jsonBody(standInInput) },
  responses: { 201: json(personDetail, 'Đã ủy quyền'), ...refusalAnswers },
})

const endDelegation = createRoute({
  method: 'post',
  path: '/api/stand-ins/{id}/end',
  request: { params },
  responses: { 200: json(personDetail, 'Đã kết thúc ủy quyền'), ...refusalAnswers },
})

const acting = createRoute({
  method: 'get',
  path: '/api/units/{id}/people',
  request: { params, query: actingQuery },
  responses: { 200: json(actingPeople, 'Ai làm việc cho đơn vị trong ngày, ai làm thay ai'), ...refusalAnswers },
})

const places = createRoute({
  method: 'get',
  path: '/api/acting-places',
  responses: { 200: json(actingPlaces, 'Các tư cách làm việc trong ngày'), ...refusalAnswers },
})

/** Appointments, stand-ins, and who acts for whom. Each command answers the holder as they now stand. */
export function appointmentRoutes(parts: PeopleParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(make, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await appoint(database, actor, id, context.req.valid('json'), clock())
    return context.json(await viewPerson(database, actor, id), 201)
  })
  router.openapi(end, async (context) => {
    const actor = signedIn(context.get('actor'))
    const holder = await endAppointment(parts, actor, context.req.valid('param').id, context.req.valid('json'))
    return context.json(await viewPerson(database, actor, holder), 200)
  })
  router.openapi(restore, async (context) => {
    const actor = signedIn(context.get('actor'))
    const holder = await restoreAppointment(database, actor, context.req.valid('param').id, clock())
    return context.json(await viewPerson(database, actor, holder), 200)
  })
  router.openapi(delegate, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const holder = await appointStandIn(database, actor, id, context.req.valid('json'), clock())
    return context.json(await viewPerson(database, actor, holder), 201)
  })
  router.openapi(endDelegation, async (context) => {
    const actor = signedIn(context.get('actor'))
    const holder = await endStandIn(parts, actor, context.req.valid('param').id)
    return context.json(await viewPerson(database, actor, holder), 200)
  })
  router.openapi(acting, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { day = actor.day } = context.req.valid('query')
    return context.json(await actingForUnit(database, actor, context.req.valid('param').id, day), 200)
  })
  router.openapi(places, async (context) => {
    return context.json(await findActingPlaces(database, signedIn(context.get('actor'))), 200)
  })
  return router
}
