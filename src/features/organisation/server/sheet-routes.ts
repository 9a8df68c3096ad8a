import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { authoriseReach, signedIn } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { json, jsonBody, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type HttpEnvironment, invalid, type Router } from '#platform/http/environment.ts'
import type { SheetOutcome } from '#platform/sheets/read-sheet.ts'
import {
  exportQuery,
  importAnswer,
  importQuery,
  pastedTable,
  sampleAnswer,
  templateInput,
  templateKeys,
  templateList,
} from '../import-contract.ts'
import { templates } from '../templates/index.ts'
import { openLines } from '../templates/template.ts'
import { loadSampleFor } from './load-sample.ts'
import { columnKeys, columns } from './sheets/columns.ts'
import { exportRows } from './sheets/export-units.ts'
import { importRows, importUnits } from './sheets/import-units.ts'
import { personWhoImports } from './sheets/importer.ts'
import { rowsOfTemplate, sheetOfTemplate } from './sheets/template-rows.ts'
import { unitsCsv, unitsXlsx } from './sheets/unit-files.ts'

export interface SheetParts {
  readonly database: Database
  readonly clock: () => Date
  /** Reads a spreadsheet where it can do no harm. */
  readonly readSheet: (bytes: Uint8Array) => Promise<SheetOutcome>
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const binary = z.any().openapi({ type: 'string', format: 'binary' })
const file = { description: 'Bảng đơn vị', content: { [xlsx]: { schema: binary }, 'text/csv': { schema: binary } } }

const importFile = {
  method: 'post' as const,
  path: '/api/organisation/import',
  request: {
    query: importQuery,
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ files: z.any().openapi({ type: 'string', format: 'binary' }) }) },
        'application/json': { schema: pastedTable },
      },
    },
  },
  responses: { 200: json(importAnswer, 'Từng dòng đúng hay sai; đã ghi hay chưa'), ...refusalAnswers },
}

const exportTree = createRoute({
  method: 'get',
  path: '/api/organisation/export',
  request: { query: exportQuery },
  responses: { 200: file, ...refusalAnswers },
})

const listTemplates = createRoute({
  method: 'get',
  path: '/api/organisation/templates',
  responses: { 200: json(templateList, 'Các mẫu tổ chức'), ...refusalAnswers },
})

const blankSheet = createRoute({
  method: 'get',
  path: '/api/organisation/templates/blank',
  responses: { 200: file, ...refusalAnswers },
})

const keyParams = z.object({ key: z.enum(templateKeys) })

const templateSheet = createRoute({
  method: 'get',
  path: '/api/organisation/templates/{key}',
  request: { params: keyParams, query: z.object({ place: z.string().trim().max(120).optional() }) },
  responses: { 200: file, ...refusalAnswers },
})

const useTemplate = createRoute({
  method: 'post',
  path: '/api/organisation/templates/{key}',
  request: { params: keyParams, query: importQuery.pick({ dryRun: true }), body: jsonBody(templateInput) },
  responses: { 200: json(importAnswer, 'Các đơn vị sẽ lập; đã ghi hay chưa'), ...refusalAnswers },
})

const loadSample = createRoute({
  method: 'post',
  path: '/api/organisation/sample',
  responses: {
    200: json(sampleAnswer, 'Tổ chức mẫu đã có từ trước'),
    201: json(sampleAnswer, 'Đã nạp tổ chức mẫu'),
    ...refusalAnswers,
  },
})

/** Units in and out as sheets, usual units by template, and the sample. */
export function sheetRoutes(parts: SheetParts): Router {
  const { database, clock } = parts
  const router = createRouter()
  addImport(router, parts)
  router.openapi(exportTree, async (context) => {
    const actor = signedIn(context.get('actor'))
    authoriseReach(actor, 'see', 'unit')
    const { day = actor.day, format } = context.req.valid('query')
    const rows = await exportRows(database, day)
    const name = `don-vi-${day}.${format}`
    return format === 'csv' ? sent(name, 'text/csv; charset=utf-8', unitsCsv(rows)) : sent(name, xlsx, unitsXlsx(rows))
  })
  router.openapi(loadSample, async (context) => {
    const loaded = await loadSampleFor(database, signedIn(context.get('actor')), clock())
    return context.json(loaded, loaded.already ? 200 : 201)
  })
  addTemplates(router, parts)
  return router
}

// Two kinds of body on one route: the form is taken apart here, so this one is described by hand.
function addImport(router: Router, { database, clock, readSheet }: SheetParts): void {
  router.openAPIRegistry.registerPath(importFile)
  router.post(importFile.path, async (context) => {
    const importer = personWhoImports(signedIn(context.get('actor')))
    const query = importQuery.safeParse(context.req.query())
    if (!query.success) throw invalid(query.error.issues[0])
    const { dryRun, ...defaults } = query.data
    const { sheet, problem } = await readSheet(await sentBytes(context))
    if (problem) throw new Refusal('unreadable-file', { sentence: problem.message, place: problem.code })
    return context.json(await importUnits(database, importer, sheet, { defaults, dryRun }, clock()))
  })
}

function addTemplates(router: Router, { database, clock }: SheetParts): void {
  router.openapi(listTemplates, (context) => {
    authoriseReach(signedIn(context.get('actor')), 'see', 'unit')
    const items = Object.values(templates).map((template) => ({
      key: template.key,
      title: template.title,
      about: template.about,
      place: template.place,
      lines: [...openLines(template)],
      units: template.units.length,
    }))
    return context.json({ items }, 200)
  })
  router.openapi(blankSheet, (context) => {
    authoriseReach(signedIn(context.get('actor')), 'see', 'unit')
    return sent('mau-nhap-don-vi.xlsx', xlsx, unitsXlsx([columnKeys.map((key) => columns[key].head)]))
  })
  router.openapi(templateSheet, (context) => {
    authoriseReach(signedIn(context.get('actor')), 'see', 'unit')
    const template = templates[context.req.valid('param').key]
    const place = context.req.valid('query').place || template.place.example
    return sent(`mau-${template.key}.xlsx`, xlsx, unitsXlsx(sheetOfTemplate(template, place)))
  })
  router.openapi(useTemplate, async (context) => {
    const importer = personWhoImports(signedIn(context.get('actor')))
    const rows = rowsOfTemplate(templates[context.req.valid('param').key], context.req.valid('json'))
    const { dryRun } = context.req.valid('query')
    return context.json(await importRows(database, importer, rows, { dryRun, unknownColumns: [] }, clock()), 200)
  })
}

function sent(name: string, type: string, body: string | Buffer<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

/** The file of the form (field `files`), or the text that was pasted. */
async function sentBytes(context: Context<HttpEnvironment>): Promise<Uint8Array> {
  const type = (context.req.header('content-type') ?? '').toLowerCase()
  if (type.startsWith('application/json')) {
    const body = pastedTable.safeParse(await context.req.json().catch(() => null))
    if (!body.success) throw invalid(body.error.issues[0])
    return new TextEncoder().encode(body.data.text)
  }
  const form = type.startsWith('multipart/form-data') ? await context.req.raw.formData().catch(formRefused) : null
  const found = form?.getAll('files').find((part) => part instanceof File)
  if (!(found instanceof File)) throw new Refusal('no-file', { place: 'files' })
  return new Uint8Array(await found.arrayBuffer())
}

function formRefused(error: unknown): never {
  throw error instanceof Refusal ? error : new Refusal('invalid')
}
