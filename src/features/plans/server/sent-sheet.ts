import { z } from '@hono/zod-openapi'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const binary = z.string().openapi({ format: 'binary' })

/** An answer that is a workbook, for `createRoute`. */
export function sheetFile(description: string) {
  return { description, content: { [xlsx]: { schema: binary } } }
}

/** A workbook on its way to whoever asked. */
export function sentSheet(name: string, body: Buffer<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
