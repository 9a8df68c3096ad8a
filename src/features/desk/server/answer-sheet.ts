import { z } from '@hono/zod-openapi'
import { type WrittenSheet, writeXlsx } from '#platform/sheets/write-xlsx.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An .xlsx among the answers of a route, for `createRoute`. */
export function sheetAnswer(description: string) {
  const binary = z.any().openapi({ type: 'string', format: 'binary' })
  return { description, content: { [type]: { schema: binary } } }
}

/** Sends sheets as a file of this name. */
export function answerSheet(name: string, sheets: readonly WrittenSheet[]): Response {
  return new Response(writeXlsx(sheets), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
