import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { isId } from '#kernel/ids.ts'
import type { RefusedCommand } from '../audit/refusal-log.ts'
import { isFault, refusalOf } from './answer-error.ts'
import type { HttpEnvironment } from './environment.ts'
import { readingMethods } from './same-origin.ts'

export interface RefusalRecord {
  readonly clock: () => Date
  readonly record: (refused: RefusedCommand) => Promise<void>
  /** The kind of the records below `/api/<name>/`, e.g. document for documents. */
  readonly kinds: Readonly<Record<string, string>>
}

/** Has every refused command recorded before its answer goes out. Reading is no command; what broke was not refused. */
export function recordRefusals({ clock, record, kinds }: RefusalRecord): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    await next()
    if (!context.error || readingMethods.has(context.req.method)) return
    const { code } = refusalOf(context.error)
    const path = pathOf(context)
    if (isFault(code) || path === null) return
    await record({
      at: clock(),
      actor: context.get('actor') ?? null,
      address: addressOf(context),
      route: `${context.req.method} ${path}`,
      subject: subjectOf(context, path, kinds),
      code,
    })
  }
}

/** The route as the API describes it, so that no word of the sender comes into the log; null where there is none. */
function pathOf(context: Context<HttpEnvironment>): string | null {
  const route = matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))
  return route ? route.path.replaceAll(/:(\w+)(\{[^}]*\})?\??/g, '{$1}') : null
}

function subjectOf(context: Context<HttpEnvironment>, path: string, kinds: RefusalRecord['kinds']) {
  const [, , name = ''] = path.split('/')
  const id = /^\/api\/[^/]+\/([^/]+)/.exec(context.req.path)?.[1] ?? ''
  return isId(id) ? { kind: kinds[name] ?? name, id } : null
}

/** The address at the other end of the connection. */
function addressOf(context: Context<HttpEnvironment>): string {
  return context.env?.incoming ? (getConnInfo(context).remote.address ?? '') : ''
}
