import type { HttpBindings } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'

/** What every request carries: who acts, if anybody is signed in. */
export interface HttpEnvironment {
  readonly Variables: { actor: Actor | null }
  readonly Bindings: Partial<HttpBindings>
}

export type Router = OpenAPIHono<HttpEnvironment>

/** A router whose schemas refuse with one sentence and the place it is about. */
export function createRouter(): Router {
  return new OpenAPIHono<HttpEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues[0])
    },
  })
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * The refusal for the first thing that a schema found wrong: in the schema's own sentence where it has one, otherwise
 * in the table's (the library's words are no sentences).
 */
export function invalid(issue: Issue | undefined): Refusal {
  if (!issue) return new Refusal('invalid')
  const place = issue.path.map(String).join('.')
  const sentence = issue.message.endsWith('.') ? { sentence: issue.message } : {}
  return new Refusal('invalid', { ...sentence, ...(place ? { place } : {}) })
}
