import { createRoute, z } from '@hono/zod-openapi'
import type { Actor } from '#access/actor.ts'
import { authorise, signedIn } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { confirmationInput, dayInput, type YearView, yearNumber, yearView } from '../contract.ts'
import { calendarResource, clearDay, confirmYear, setDay } from './change-calendar.ts'
import { daysOfYear } from './days-off.ts'
import './tables.ts'

const dayParams = z.object({ day: z.string().max(10) })
const yearParams = z.object({ year: yearNumber })
const answers = { 200: json(yearView, 'Các ngày nghỉ của năm'), ...refusalAnswers }

const year = createRoute({
  method: 'get',
  path: '/api/calendar/years/{year}',
  request: { params: yearParams },
  responses: answers,
})

const confirm = createRoute({
  method: 'put',
  path: '/api/calendar/years/{year}/confirmation',
  request: { params: yearParams, body: jsonBody(confirmationInput) },
  responses: answers,
})

const put = createRoute({
  method: 'put',
  path: '/api/calendar/days/{day}',
  request: { params: dayParams, body: jsonBody(dayInput) },
  responses: answers,
})

const clear = createRoute({
  method: 'delete',
  path: '/api/calendar/days/{day}',
  request: { params: dayParams },
  responses: answers,
})

/** The days off of every year, which everybody sees and administrators of the whole installation keep. */
export function calendarRoutes(parts: { readonly database: Database; readonly clock: () => Date }): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(year, async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'see', calendarResource)
    return context.json(await viewYear(database, actor, context.req.valid('param').year), 200)
  })
  router.openapi(confirm, async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'change', calendarResource)
    const { year: which } = context.req.valid('param')
    await confirmYear({ database, actor, now: clock() }, which, context.req.valid('json').source)
    return context.json(await viewYear(database, actor, which), 200)
  })
  router.openapi(put, async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'change', calendarResource)
    const { day } = context.req.valid('param')
    await setDay({ database, actor, now: clock() }, day, context.req.valid('json'))
    return context.json(await viewYear(database, actor, Number(day.slice(0, 4))), 200)
  })
  router.openapi(clear, async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'change', calendarResource)
    const { day } = context.req.valid('param')
    await clearDay({ database, actor, now: clock() }, day)
    return context.json(await viewYear(database, actor, Number(day.slice(0, 4))), 200)
  })
  return router
}

async function viewYear(database: Database, actor: Actor, which: number): Promise<YearView> {
  const row = await database.selectFrom('calendar_year').selectAll().where('year', '=', which).executeTakeFirst()
  return {
    year: which,
    days: [...(await daysOfYear(database, which))],
    confirmed: row ? { source: row.source, at: row.confirmed_at.toISOString(), by: row.confirmed_by } : null,
    abilities: { change: abilityTo(actor, 'change', calendarResource) },
  }
}
