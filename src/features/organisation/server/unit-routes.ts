import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Database } from '#platform/database/database.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { dayText, lineText } from '../contract.ts'
import {
  namedUnitsQuery,
  treePage,
  treeQuery,
  unitPath,
  unitSearchAnswer,
  unitSearchQuery,
  unitView,
  unitViewQuery,
} from '../unit-contract.ts'
import { findTree } from './find-tree.ts'
import { findNamedUnits, findUnits } from './find-units.ts'
import { getUnit } from './get-unit.ts'
import { getUnitPath } from './unit-path.ts'

const unitParams = z.object({ id: z.string() })

const search = createRoute({
  method: 'get',
  path: '/api/units',
  request: { query: unitSearchQuery },
  responses: { 200: json(unitSearchAnswer, 'Đơn vị có tên hoặc mã khớp, khớp nhất trước'), ...refusalAnswers },
})

const tree = createRoute({
  method: 'get',
  path: '/api/units/tree',
  request: { query: treeQuery },
  responses: { 200: json(treePage, 'Đơn vị trực thuộc, hoặc đứng đầu hệ thống, vào một ngày'), ...refusalAnswers },
})

const named = createRoute({
  method: 'get',
  path: '/api/units/named',
  request: { query: namedUnitsQuery },
  responses: { 200: json(unitSearchAnswer, 'Các đơn vị được hỏi theo mã, theo thứ tự đã hỏi'), ...refusalAnswers },
})

const one = createRoute({
  method: 'get',
  path: '/api/units/{id}',
  request: { params: unitParams, query: unitViewQuery },
  responses: { 200: json(unitView, 'Một đơn vị vào một ngày'), ...refusalAnswers },
})

const path = createRoute({
  method: 'get',
  path: '/api/units/{id}/path',
  request: { params: unitParams, query: z.object({ line: lineText.default('government'), day: dayText.optional() }) },
  responses: { 200: json(unitPath, 'Đường từ đầu hệ thống xuống đơn vị'), ...refusalAnswers },
})

/** Finding units: the tree on any day, by words, by id. Without a day, today. */
export function unitRoutes({ database }: { readonly database: Database }): Router {
  const router = createRouter()
  router.openapi(search, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const query = context.req.valid('query')
    return context.json(await findUnits(database, { ...query, day: query.day ?? actor.day }), 200)
  })
  router.openapi(tree, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const query = context.req.valid('query')
    const page = await findTree(database, { ...query, day: query.day ?? actor.day })
    const found = abilityTo(actor, 'organise', { kind: 'unit', unit: null, above: {} })
    return context.json({ ...page, abilities: { found } }, 200)
  })
  router.openapi(named, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const { ids, day } = context.req.valid('query')
    return context.json(await findNamedUnits(database, ids, day ?? actor.day), 200)
  })
  router.openapi(one, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { day } = context.req.valid('query')
    return context.json(await getUnit(database, actor, context.req.valid('param').id, day ?? actor.day), 200)
  })
  router.openapi(path, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const { line, day } = context.req.valid('query')
    return context.json(await getUnitPath(database, context.req.valid('param').id, line, day ?? actor.day), 200)
  })
  return router
}
