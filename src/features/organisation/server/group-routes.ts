import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { dayText } from '../contract.ts'
import {
  groupDetail,
  groupEnd,
  groupInput,
  groupList,
  memberPage,
  memberQuery,
  rulePreview,
} from '../group-contract.ts'
import { findGroups, getGroup, ruleOn } from './find-groups.ts'
import { findMembers } from './group-members.ts'
import { changeGroup, endGroup, makeGroup } from './save-group.ts'

const groupParams = z.object({ id: z.string() })
const onDay = z.object({ day: dayText.optional() })

/** Members shown of a rule that is tried. */
const tried = 50

const list = createRoute({
  method: 'get',
  path: '/api/unit-groups',
  request: { query: onDay },
  responses: { 200: json(groupList, 'Các nhóm đơn vị có vào ngày đã chọn'), ...refusalAnswers },
})

const make = createRoute({
  method: 'post',
  path: '/api/unit-groups',
  request: { body: jsonBody(groupInput) },
  responses: { 201: json(groupDetail, 'Nhóm đã lập'), ...refusalAnswers },
})

const preview = createRoute({
  method: 'post',
  path: '/api/unit-groups/preview',
  request: { body: jsonBody(rulePreview) },
  responses: { 200: json(memberPage, 'Những đơn vị sẽ có trong nhóm; chưa lưu gì'), ...refusalAnswers },
})

const one = createRoute({
  method: 'get',
  path: '/api/unit-groups/{id}',
  request: { params: groupParams, query: onDay },
  responses: { 200: json(groupDetail, 'Một nhóm đơn vị'), ...refusalAnswers },
})

const members = createRoute({
  method: 'get',
  path: '/api/unit-groups/{id}/units',
  request: { params: groupParams, query: memberQuery },
  responses: { 200: json(memberPage, 'Các đơn vị trong nhóm vào ngày đã chọn'), ...refusalAnswers },
})

const change = createRoute({
  method: 'put',
  path: '/api/unit-groups/{id}',
  request: { params: groupParams, body: jsonBody(groupInput) },
  responses: { 200: json(groupDetail, 'Nhóm sau khi sửa'), ...refusalAnswers },
})

const end = createRoute({
  method: 'post',
  path: '/api/unit-groups/{id}/end',
  request: { params: groupParams, body: jsonBody(groupEnd) },
  responses: { 200: json(groupDetail, 'Nhóm đã ngừng dùng'), ...refusalAnswers },
})

export interface GroupParts {
  readonly database: Database
  readonly clock: () => Date
}

/** Saved groups of units: who is in them on any day, and keeping them. */
export function groupRoutes({ database, clock }: GroupParts): Router {
  const router = createRouter()
  router.openapi(list, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'group')
    return context.json(await findGroups(database, actor, context.req.valid('query').day ?? actor.day), 200)
  })
  router.openapi(make, async (context) => {
    const actor = signedIn(context.get('actor'))
    const input = context.req.valid('json')
    const id = await makeGroup(database, actor, input, clock())
    return context.json(await getGroup(database, actor, id, input.from), 201)
  })
  router.openapi(preview, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'group')
    const { rule, day } = context.req.valid('json')
    return context.json(await findMembers(database, rule, { day, limit: tried }), 200)
  })
  router.openapi(one, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { day } = context.req.valid('query')
    return context.json(await getGroup(database, actor, context.req.valid('param').id, day ?? actor.day), 200)
  })
  router.openapi(members, async (context) => {
    const actor = signedIn(context.get('actor'))
    const query = context.req.valid('query')
    const day = query.day ?? actor.day
    const rule = await ruleOn(database, actor, context.req.valid('param').id, day)
    return context.json(await findMembers(database, rule, { ...query, day }), 200)
  })
  router.openapi(change, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const input = context.req.valid('json')
    await changeGroup(database, actor, id, input, clock())
    return context.json(await getGroup(database, actor, id, input.from), 200)
  })
  router.openapi(end, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    const { from } = context.req.valid('json')
    await endGroup(database, actor, id, from, clock())
    return context.json(await getGroup(database, actor, id, from), 200)
  })
  return router
}
