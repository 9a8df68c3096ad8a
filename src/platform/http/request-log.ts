import type { MiddlewareHandler } from 'hono'
import type { Log } from '../log/log.ts'
import type { HttpEnvironment } from './environment.ts'

/** One line per request of the API, without the query, which may hold a person's words. */
export function requestLog(log: Log): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    if (!context.req.path.startsWith('/api/')) return next()
    const start = performance.now()
    await next()
    log('info', 'request', {
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      milliseconds: Math.round(performance.now() - start),
      account: context.get('actor')?.accountId ?? null,
    })
  }
}
