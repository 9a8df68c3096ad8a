import { createRoute, z } from '@hono/zod-openapi'
import { authorise, newOfActingUnit, signedIn } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { pasteInput, receivedDocuments } from '../contract.ts'
import type { DocumentParts } from './document-parts.ts'
import { incomingFiles } from './incoming-files.ts'
import { loadSamples } from './load-samples.ts'
import { receiveDocuments } from './receive-documents.ts'

const uploadForm = z.object({
  files: z.array(z.any()).openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
})

const fileBodies = {
  required: true,
  content: { 'multipart/form-data': { schema: uploadForm }, 'application/json': { schema: pasteInput } },
}

const receivedAnswers = {
  200: json(receivedDocuments, 'Đã nhận từ trước'),
  201: json(receivedDocuments, 'Đã nhận'),
  ...refusalAnswers,
}

const postSamples = createRoute({
  method: 'post',
  path: '/api/samples',
  responses: receivedAnswers,
})

/** Taking files in: uploads, pasted text, the samples; and reading a file without keeping it. */
export function receivingRoutes(parts: DocumentParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  // Two kinds of body on one route: the form is taken apart here, so these two are described by hand.
  router.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/documents',
    request: { body: fileBodies },
    responses: receivedAnswers,
  })
  router.post('/api/documents', async (context) => {
    const actor = signedIn(context.get('actor'))
    const grant = authorise(actor, 'add', newOfActingUnit(actor, 'document'))
    const items = await receiveDocuments(database, { ...actor, as: grant }, await incomingFiles(context), clock())
    parts.wakeReaders()
    return context.json({ items }, items.every(({ already }) => already) ? 200 : 201)
  })
  router.openapi(postSamples, async (context) => {
    const actor = signedIn(context.get('actor'))
    const grant = authorise(actor, 'add', newOfActingUnit(actor, 'sample'))
    const items = await loadSamples(database, { ...actor, as: grant }, clock())
    parts.wakeReaders()
    return context.json({ items }, items.every(({ already }) => already) ? 200 : 201)
  })
  addReading(router, parts)
  return router
}

function addReading(router: Router, parts: DocumentParts): void {
  router.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/read',
    request: { body: fileBodies },
    responses: { 200: json(z.any(), 'Kết quả đọc (danvan/reading@1)'), ...refusalAnswers },
  })
  router.post('/api/read', async (context) => {
    const actor = signedIn(context.get('actor'))
    authorise(actor, 'add', newOfActingUnit(actor, 'document'))
    const [file] = await incomingFiles(context)
    if (!file) throw new Refusal('no-file')
    const { reading, problem } = await parts.readFile(file.bytes, file.name)
    if (problem) throw new Refusal('unreadable-file', { sentence: problem.message, place: problem.code })
    return context.json(reading)
  })
}
