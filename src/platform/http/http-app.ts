import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Log } from '../log/log.ts'
import { answerError, answerRefusal } from './answer-error.ts'
import { createRouter, type HttpEnvironment, type Router } from './environment.ts'
import { openRouteTest } from './open-routes.ts'
import { type RefusalRecord, recordRefusals } from './record-refusals.ts'
import { requestLog } from './request-log.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

export interface HttpAppParts {
  readonly log: Log
  readonly version: string
  /** Who is behind a request. */
  readonly actorOf: (context: Context<HttpEnvironment>) => Promise<Actor | null>
  /** Throws where the program cannot serve. */
  readonly checkHealth: () => Promise<void>
  /** How refused commands are put on record; null: not at all. */
  readonly refusals: RefusalRecord | null
  readonly routers: readonly Router[]
  /** The routes that answer whoever is not signed in, e.g. `POST /api/session`. */
  readonly openRoutes: readonly string[]
  /** The built web application; null for the API alone. */
  readonly webFolder: string | null
}

/** Largest file taken in, and what the form around it may add. */
const largestBody = 64 * 1024 * 1024 + 64 * 1024

/** Puts the routers behind everything that every request goes through. */
export function createHttpApp(parts: HttpAppParts): Router {
  const app = createRouter()
  app.onError((error, context) => answerError(error, context, parts.log))
  app.notFound((context) => answerRefusal(context, new Refusal('not-found')))
  app.use(requestLog(parts.log), securityHeaders, compress())
  if (parts.refusals) app.use('/api/*', recordRefusals(parts.refusals))
  app.use('/api/*', sameOriginOnly)
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Refusal('too-large')
      },
    }),
  )
  addHealth(app, parts.checkHealth)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'danvan', version: parts.version } })
  const isOpen = openRouteTest(parts.openRoutes)
  app.use('/api/*', async (context, next) => {
    const actor = await parts.actorOf(context)
    context.set('actor', actor)
    if (!actor && !isOpen(context.req.method, context.req.path)) throw new Refusal('not-signed-in')
    await next()
  })
  for (const router of parts.routers) app.route('/', router)
  if (parts.webFolder) app.use(staticFiles(parts.webFolder))
  return app
}

function addHealth(app: Router, checkHealth: () => Promise<void>): void {
  app.get('/api/health', async (context) => {
    await checkHealth()
    return context.json({ ok: true })
  })
}
