import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  dayText,
  type EventInput,
  eventInput,
  eventPage,
  eventPreview,
  eventView,
  unitLife,
  unitSeries,
} from '../contract.ts'
import type { OrganisationEvent, UnitFace } from '../model/index.ts'
import type { DependenceCheck } from './dependence.ts'
import { doEvent } from './do-event.ts'
import { findEvents, getEvent } from './find-events.ts'
import { previewEvent } from './preview-event.ts'
import { undoEvent } from './undo-event.ts'
import { getUnitLife } from './unit-life.ts'
import { getUnitSeries } from './unit-series.ts'

const idParams = z.object({ id: z.string() })

const preview = createRoute({
  method: 'post',
  path: '/api/organisation/events/preview',
  request: { body: jsonBody(eventInput) },
  responses: { 200: json(eventPreview, 'Việc này sẽ làm thay đổi những gì; chưa ghi gì'), ...refusalAnswers },
})

const make = createRoute({
  method: 'post',
  path: '/api/organisation/events',
  request: { body: jsonBody(eventInput) },
  responses: { 201: json(eventView, 'Việc đã ghi'), ...refusalAnswers },
})

const list = createRoute({
  method: 'get',
  path: '/api/organisation/events',
  request: {
    query: z.object({
      after: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: { 200: json(eventPage, 'Các việc về tổ chức, mới ghi trước'), ...refusalAnswers },
})

const undo = createRoute({
  method: 'post',
  path: '/api/organisation/events/{id}/undo',
  request: { params: idParams },
  responses: { 200: json(eventView, 'Việc đã được hoàn tác'), ...refusalAnswers },
})

const life = createRoute({
  method: 'get',
  path: '/api/units/{id}/life',
  request: { params: idParams },
  responses: { 200: json(unitLife, 'Quá trình của một đơn vị'), ...refusalAnswers },
})

const series = createRoute({
  method: 'get',
  path: '/api/units/{id}/series',
  request: { params: idParams, query: z.object({ reported: dayText, asOf: dayText }) },
  responses: { 200: json(unitSeries, 'Số liệu đã báo cáo nay thuộc về đơn vị nào'), ...refusalAnswers },
})

export interface EventParts {
  readonly database: Database
  readonly clock: () => Date
  /** What may lean on a unit, asked before an event is undone. */
  readonly dependence: readonly DependenceCheck[]
}

/** What happens to units, the life of a unit, and where its figures belong. */
export function eventRoutes({ database, clock, dependence }: EventParts): Router {
  const router = createRouter()
  router.openapi(preview, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await previewEvent(database, actor, eventOf(context.req.valid('json'))), 200)
  })
  router.openapi(make, async (context) => {
    const actor = signedIn(context.get('actor'))
    const id = await doEvent(database, actor, eventOf(context.req.valid('json')), clock())
    return context.json(await getEvent(database, actor, id), 201)
  })
  router.openapi(list, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    return context.json(await findEvents(database, actor, context.req.valid('query')), 200)
  })
  router.openapi(undo, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await undoEvent(database, actor, id, clock(), dependence)
    return context.json(await getEvent(database, actor, id), 200)
  })
  router.openapi(life, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    return context.json(await getUnitLife(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(series, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const { reported, asOf } = context.req.valid('query')
    return context.json(await getUnitSeries(database, context.req.valid('param').id, reported, asOf), 200)
  })
  return router
}

/** The event that was sent; what a form left out of a face is left out, not set to nothing. */
function eventOf(input: EventInput): OrganisationEvent {
  if (input.kind !== 'change') return input
  const face: Partial<UnitFace> = Object.fromEntries(
    Object.entries(input.face).filter(([, value]) => value !== undefined),
  )
  return { ...input, face }
}
