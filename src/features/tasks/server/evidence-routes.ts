import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Actor } from '#access/actor.ts'
import { signedIn } from '#access/authorise.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { readStoredFile } from '#platform/files/file-store.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type HttpEnvironment, type Router } from '#platform/http/environment.ts'
import { evidenceAnswer, linkInput } from '../assignment-contract.ts'
import { addFile, addLink, dropEvidence, type EvidenceFile } from './evidence-add.ts'
import { findEvidence } from './evidence-of.ts'
import { authoriseAction, loadAssignment } from './load-assignment.ts'
import type { TaskParts } from './task-parts.ts'

const assignmentId = z.object({ id: z.string() })
const evidenceId = assignmentId.extend({ evidenceId: z.string() })

const postLink = createRoute({
  method: 'post',
  path: '/api/assignments/{id}/links',
  request: { params: assignmentId, body: jsonBody(linkInput) },
  responses: { 200: json(evidenceAnswer, 'Đã thêm đường dẫn làm minh chứng'), ...refusalAnswers },
})

const deleteEvidence = createRoute({
  method: 'delete',
  path: '/api/assignments/{id}/evidence/{evidenceId}',
  request: { params: evidenceId, query: z.object({ step: z.uuid() }) },
  responses: { 200: json(evidenceAnswer, 'Đã bỏ minh chứng'), ...refusalAnswers },
})

const getFile = createRoute({
  method: 'get',
  path: '/api/assignments/{id}/evidence/{evidenceId}',
  request: { params: evidenceId, query: z.object({ inline: z.enum(['true', 'false']).default('false') }) },
  responses: { 200: { description: 'Tệp minh chứng như đã nộp' }, ...refusalAnswers },
})

const uploadForm = z.object({
  file: z.any().openapi({ type: 'string', format: 'binary' }),
  id: z.uuid(),
  caption: z.string().optional(),
})

/** What shows that work was done: files, links; taken in, taken off, handed out to those who see the work. */
export function evidenceRoutes({ database, clock }: TaskParts): Router {
  const router = createRouter()
  const evidenceOf = async (id: string) => ({ items: [...(await findEvidence(database, id))] })
  router.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/assignments/{id}/evidence',
    request: {
      params: assignmentId,
      body: { required: true, content: { 'multipart/form-data': { schema: uploadForm } } },
    },
    responses: { 200: json(evidenceAnswer, 'Đã thêm tệp minh chứng'), ...refusalAnswers },
  })
  router.post('/api/assignments/:id/evidence', async (context) => {
    const actor = signedIn(context.get('actor'))
    const id = context.req.param('id')
    // Before any byte is looked at: who may not see the work learns nothing of it by sending files.
    const { places } = await loadAssignment(database, actor, id)
    authoriseAction(actor, 'add-evidence', places)
    await addFile(database, actor, id, await incomingFile(context), clock())
    return context.json(await evidenceOf(id), 200)
  })
  router.openapi(postLink, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id } = context.req.valid('param')
    await addLink(database, actor, id, context.req.valid('json'), clock())
    return context.json(await evidenceOf(id), 200)
  })
  router.openapi(deleteEvidence, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, evidenceId } = context.req.valid('param')
    await loadAssignment(database, actor, id)
    if (!isId(evidenceId)) throw new Refusal('not-found')
    await dropEvidence(database, actor, id, evidenceId, context.req.valid('query').step, clock())
    return context.json(await evidenceOf(id), 200)
  })
  router.openapi(getFile, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { id, evidenceId } = context.req.valid('param')
    return sendFile(database, actor, id, evidenceId, context.req.valid('query').inline === 'true') as never
  })
  return router
}

async function incomingFile(context: Context<HttpEnvironment>): Promise<EvidenceFile> {
  const form = await context.req.raw.formData().catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid')
  })
  const [file, id, caption] = [form.get('file'), form.get('id'), form.get('caption')]
  if (!(file instanceof File)) throw new Refusal('no-file', { place: 'file' })
  if (typeof id !== 'string' || !isId(id)) throw new Refusal('invalid', { place: 'id' })
  const words = typeof caption === 'string' ? caption.trim().slice(0, 300) : ''
  return { id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), caption: words || null }
}

/** Pictures alone may be shown in a page; whatever else it is, and whatever a picture may be besides, is a download. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

async function sendFile(
  database: Database,
  actor: Actor,
  id: string,
  evidenceId: string,
  inline: boolean,
): Promise<Response> {
  const { row } = await loadAssignment(database, actor, id)
  const [found] = isId(evidenceId) ? await findEvidence(database, row.id, evidenceId) : []
  if (!found?.sha256) throw new Refusal('not-found')
  const isShown = inline && shown.has(found.mediaType ?? '')
  const body = Readable.toWeb(Readable.from(readStoredFile(database, found.sha256), { objectMode: false }))
  const encoded = encodeURIComponent(found.name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': isShown ? (found.mediaType ?? '') : 'application/octet-stream',
      'content-length': String(found.size),
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${found.name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encoded}`,
      'x-content-sha256': found.sha256,
      'cache-control': 'private, max-age=3600',
    },
  })
}
