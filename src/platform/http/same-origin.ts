import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#kernel/refusal.ts'

/** Methods that change nothing. */
export const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that a page of another site makes in somebody's browser (CSRF). Browsers say where a request comes
 * from; programs such as curl say nothing and carry no cookie that they were not given.
 */
export const sameOriginOnly: MiddlewareHandler = async (context, next) => {
  if (!readingMethods.has(context.req.method) && !comesFromHere(context.req.raw.headers))
    throw new Refusal('other-site')
  await next()
}

function comesFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (!origin) return true
  try {
    return new URL(origin).host === headers.get('host')
  } catch {
    return false
  }
}
