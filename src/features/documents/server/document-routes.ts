import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { documentDetail, documentFacets, documentPage, documentQuery, documentSummary } from '../contract.ts'
import type { DocumentParts } from './document-parts.ts'
import { findDocuments } from './find-documents.ts'
import { getDocument } from './get-document.ts'
import { getFacets } from './get-facets.ts'
import { readAgain } from './read-again.ts'
import { sendOriginal } from './send-original.ts'

export const documentParams = z.object({ id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  request: { query: documentQuery },
  responses: { 200: json(documentPage, 'Văn bản, mới nhận trước'), ...refusalAnswers },
})

const facets = createRoute({
  method: 'get',
  path: '/api/documents/facets',
  responses: { 200: json(documentFacets, 'Các giá trị để lọc'), ...refusalAnswers },
})

const one = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  request: { params: documentParams },
  responses: { 200: json(documentDetail, 'Văn bản, kết quả đọc và xem xét'), ...refusalAnswers },
})

const original = createRoute({
  method: 'get',
  path: '/api/documents/{id}/original',
  request: { params: documentParams },
  responses: { 200: { description: 'Tệp gốc, nguyên từng byte' }, ...refusalAnswers },
})

const reading = createRoute({
  method: 'post',
  path: '/api/documents/{id}/reading',
  request: { params: documentParams },
  responses: { 200: json(documentSummary, 'Văn bản đang chờ đọc lại'), ...refusalAnswers },
})

/** Finding and seeing documents, and having one read again. */
export function documentRoutes({ database, clock, wakeReaders }: DocumentParts): Router {
  const router = createRouter()
  router.openapi(list, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'document')
    return context.json(await findDocuments(database, actor, reach, context.req.valid('query')), 200)
  })
  router.openapi(facets, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'document')
    return context.json(await getFacets(database, actor, reach), 200)
  })
  router.openapi(one, async (context) => {
    const actor = signedIn(context.get('actor'))
    return context.json(await getDocument(database, actor, context.req.valid('param').id), 200)
  })
  router.openapi(original, async (context) => {
    return sendOriginal(database, signedIn(context.get('actor')), context.req.valid('param').id)
  })
  router.openapi(reading, async (context) => {
    const actor = signedIn(context.get('actor'))
    const queued = await readAgain(database, actor, context.req.valid('param').id, clock())
    wakeReaders()
    return context.json(queued, 200)
  })
  return router
}
