import type { Context } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { type HttpEnvironment, invalid } from '#platform/http/environment.ts'
import { pasteInput } from '../contract.ts'
import { mediaTypeOf } from './media-type.ts'
import type { IncomingFile } from './receive-documents.ts'

const largestFile = 64 * 1024 * 1024

/** The files of an upload form (field `files`), or the one file that pasted text becomes. At least one. */
export async function incomingFiles(context: Context<HttpEnvironment>): Promise<IncomingFile[]> {
  const mediaType = (context.req.header('content-type') ?? '').toLowerCase()
  if (mediaType.startsWith('application/json')) return [await pastedFile(context)]
  const form = mediaType.startsWith('multipart/form-data') ? await formOf(context) : null
  const files = form?.getAll('files').filter((part) => part instanceof File) ?? []
  if (files.length === 0) throw new Refusal('no-file', { place: 'files' })
  return Promise.all(files.map(fileOf))
}

async function fileOf(file: File): Promise<IncomingFile> {
  if (file.size > largestFile) throw new Refusal('too-large', { place: file.name })
  return { name: file.name, mediaType: mediaTypeOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function formOf(context: Context<HttpEnvironment>): Promise<FormData> {
  try {
    return await context.req.raw.formData()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid')
  }
}

async function pastedFile(context: Context<HttpEnvironment>): Promise<IncomingFile> {
  const body: unknown = await context.req.json().catch(() => null)
  const input = pasteInput.safeParse(body)
  if (!input.success) throw invalid(input.error.issues[0])
  const name = /\.txt$/i.test(input.data.name) ? input.data.name : `${input.data.name}.txt`
  return { name, mediaType: mediaTypeOf(name), bytes: new TextEncoder().encode(input.data.text) }
}
