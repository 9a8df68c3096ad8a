import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import {
  endInput,
  importAnswer,
  importInput,
  personChange,
  personContact,
  personDetail,
  personInput,
  personPage,
  personQuery,
} from '../contract.ts'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { depart } from './depart.ts'
import { findPeople } from './find-people.ts'
import { importPeople } from './import-people.ts'
import type { PeopleParts } from './people-parts.ts'
import { readContact } from './read-contact.ts'
import { viewPerson } from './view-person.ts'

const params = z.object({ id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/api/people',
  request: { query: personQuery },
  responses: { 200: json(personPage, 'Người dùng, theo tên'), ...refusalAnswers },
})

const add = createRoute({
  method: 'post',
  path: '/api/people',
  request: { body: jsonBody(personInput) },
  responses: { 201: json(personDetail, 'Đã thêm'), ...refusalAnswers },
})

const many = createRoute({
  method: 'post',
  path: '/api/people/import',
  request: { body: jsonBody(importInput) },
  responses: { 200: json(importAnswer, 'Từng dòng, và bao nhiêu người đã được thêm'), ...refusalAnswers },
})

const one = createRoute({
  method: 'get',
  path: '/api/people/{id}',
  request: { params },
  responses: { 200: json(personDetail, 'Một người, các vai trò theo thời gian'), ...refusalAnswers },
})

const change = createRoute({
  method: 'put',
  path: '/api/people/{id}',
  request: { params, body: jsonBody(personChange) },
  responses: { 200: json(personDetail, 'Đã sửa'), ...refusalAnswers },
})

const contact = createRoute({
  method: 'get',
  path: '/api/people/{id}/contact',
  request: { params },
  responses: { 200: json(personContact, 'Thông tin liên hệ; việc xem được ghi vào nhật ký'), ...refusalAnswers },
})

const departure = createRoute({
  method: 'post',
  path: '/api/people/{id}/departure',
  request: { params, body: jsonBody(endInput) },
  responses: { 200: json(personDetail, 'Đã thôi làm việc'), ...refusalAnswers },
})

/** Finding, seeing, adding and changing people. */
export function personRoutes(parts: PeopleParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(list, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'person')
    return context.json(await findPeople(database, actor, context.req.valid('query')), 200)
  })
  router.openapi(add, async (context) => {
    const actor = signedIn(context.get('actor'))
    const id = await addPerson(database, actor, context.req.valid('json'), clock())
    return context.json(await viewPerson(database, actor, id), 201)
  })
  router.openapi(many, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await importPeople(database, actor, context.req.valid('json'), clock()), 200)
  })
  router.openapi(one, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await viewPerson(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(change, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await changePerson(database, actor, id, context.req.valid('json'), clock())
    return context.json(await viewPerson(database, actor, id), 200)
  })
  router.openapi(contact, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await readContact(database, actor, context.req.valid('param').id, clock()), 200)
  })
  router.openapi(departure, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await depart(parts, actor, id, context.req.valid('json'))
    return context.json(await viewPerson(database, actor, id), 200)
  })
  return router
}
