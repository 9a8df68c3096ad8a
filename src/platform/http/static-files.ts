import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Serves the built web application from a folder: compressed beforehand where the build did so, kept for ever where the
 * name holds a hash (`/assets/`). An address that is no file gets the application itself, which knows its pages.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/')) return next()
    const asked = await answerFile(context, folder, decodePath(path))
    if (asked) return asked
    if (extname(path) && path.startsWith('/assets/')) return next()
    return (await answerFile(context, folder, '/index.html')) ?? next()
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/index.html'
  }
}

async function answerFile(context: Context, folder: string, path: string): Promise<Response | null> {
  const file = normalize(join(folder, path))
  const mediaType = mediaTypes[extname(file)]
  if (!file.startsWith(folder + sep) || path.includes('\0') || !mediaType) return null
  const found = await sizeAndTime(file)
  if (!found) return null
  const etag = `"${found.size.toString(36)}-${Math.round(found.time).toString(36)}"`
  context.header('etag', etag)
  context.header('vary', 'accept-encoding')
  context.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  context.header('content-type', mediaType)
  return context.body(new Uint8Array(await readSmallest(context, file)))
}

/** The file as compressed by the build, where the browser takes it. */
async function readSmallest(context: Context, file: string): Promise<Buffer> {
  const accepted = context.req.header('accept-encoding') ?? ''
  for (const [encoding, suffix] of encodings) {
    if (!accepted.includes(encoding)) continue
    const bytes = await readFile(file + suffix).catch(() => null)
    if (!bytes) continue
    context.header('content-encoding', encoding)
    return bytes
  }
  return readFile(file)
}

async function sizeAndTime(file: string): Promise<{ size: number; time: number } | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? { size: found.size, time: found.mtimeMs } : null
}
