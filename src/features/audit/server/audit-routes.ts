import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { recordRead } from '#platform/audit/audit.ts'
import { chainHead } from '#platform/audit/chain/read-links.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { describeError, type Log } from '#platform/log/log.ts'
import { auditHead, auditPage, auditQuery, exportQuery, verifyInput, verifyLine } from '../contract.ts'
import { exportChain, exportFiltered } from './export-log.ts'
import { findEntries } from './find-entries.ts'
import { reachGrant } from './reach-grant.ts'
import { verifyLines } from './verify-lines.ts'

export interface AuditParts {
  readonly database: Database
  readonly clock: () => Date
  readonly log: Log
}

const getEntries = createRoute({
  method: 'get',
  path: '/api/audit/entries',
  request: { query: auditQuery },
  responses: { 200: json(auditPage, 'Nhật ký, mới nhất trước'), ...refusalAnswers },
})

const getHead = createRoute({
  method: 'get',
  path: '/api/audit/head',
  responses: { 200: json(auditHead.nullable(), 'Mục cuối của chuỗi, để ghi lại ở nơi khác'), ...refusalAnswers },
})

const getExport = createRoute({
  method: 'get',
  path: '/api/audit/export',
  request: { query: exportQuery },
  responses: {
    200: { description: 'Tệp nhật ký', content: { 'application/octet-stream': { schema: z.any() } } },
    ...refusalAnswers,
  },
})

const postVerify = createRoute({
  method: 'post',
  path: '/api/audit/verify',
  request: { body: jsonBody(verifyInput) },
  responses: {
    200: {
      description: 'Tiến độ, rồi kết quả: mỗi dòng một đối tượng JSON',
      content: { 'application/x-ndjson': { schema: verifyLine } },
    },
    ...refusalAnswers,
  },
})

/** Looking into the log, taking it along, and checking that nobody bent it. */
export function auditRoutes(parts: AuditParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  router.openapi(getEntries, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'see', 'audit')
    return context.json(await findEntries(database, actor, reach, context.req.valid('query')), 200)
  })
  router.openapi(getHead, async (context) => {
    authoriseReach(signedIn(context.get('actor')), 'verify', 'audit')
    return context.json(await chainHead(database), 200)
  })
  router.openapi(getExport, async (context) => {
    const actor = signedIn(context.get('actor'))
    const reach = authoriseReach(actor, 'export', 'audit')
    const { format, ...filter } = context.req.valid('query')
    const fields = Object.entries({ format, ...filter }).map(([name, value]) => `${name}=${value}`)
    const subject = { kind: 'audit', id: 'export' }
    const as = reachGrant(actor, 'export')
    await recordRead(database, { at: clock(), actor, as, action: 'audit.export', subject, fields })
    const { from, to, ...others } = filter
    const whole = reach.everywhere && Object.values(others).every((value) => value === undefined)
    const lines = whole
      ? exportChain(database, { from, to }, format)
      : exportFiltered(database, actor, reach, filter, format)
    return download(lines, `nhat-ky-${actor.day}${whole ? '' : '-trich'}.${format}`)
  })
  addVerify(router, parts)
  return router
}

function addVerify(router: Router, { database, log }: AuditParts): void {
  router.openapi(postVerify, (context) => {
    authoriseReach(signedIn(context.get('actor')), 'verify', 'audit')
    const { expect } = context.req.valid('json')
    const lines = verifyLines(database, expect ? [expect] : [], (error) =>
      log('error', 'audit-verify-failed', describeError(error)),
    )
    // What is compressed on its way would come all at once at the end.
    const headers = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' }
    return new Response(streamOf(lines), { headers }) as never
  })
}

function download(lines: AsyncIterable<string>, fileName: string) {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${fileName}"`,
  }
  return new Response(streamOf(lines), { headers }) as never
}

function streamOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(lines, { objectMode: true }).map((line: string) => Buffer.from(line))) as never
}
