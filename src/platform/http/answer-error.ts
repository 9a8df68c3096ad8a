import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from '#kernel/refusal.ts'
import { type RefusalCode, refusals } from '#kernel/refusals.ts'
import { isDatabaseAway, isDiskFull, isUnstorableText } from '../database/database.ts'
import { describeError, type Log } from '../log/log.ts'
import type { HttpEnvironment } from './environment.ts'

/** What is nobody's wish: it goes into the log with all that is known of it. */
const faultCodes: ReadonlySet<RefusalCode> = new Set(['failed', 'disk-full', 'database-away'])

/** Whether something broke, rather than that somebody was refused. */
export function isFault(code: RefusalCode): boolean {
  return faultCodes.has(code)
}

/** Answers whatever a route threw by the one table of refusals; what is nobody's refusal is logged as a fault. */
export function answerError(error: Error, context: Context<HttpEnvironment>, log: Log): Response {
  const refusal = refusalOf(error)
  if (isFault(refusal.code)) {
    log('error', refusal.code, {
      method: context.req.method,
      path: withoutSecrets(context.req.path),
      ...describeError(error),
    })
  }
  return answerRefusal(context, refusal)
}

/** A long random part of an address may be the right to it: it goes into no log. */
function withoutSecrets(path: string): string {
  return path.replaceAll(/[A-Za-z0-9_-]{40,}/g, '…')
}

/** `{ code, message, place }` with the status that the table gives. */
export function answerRefusal(context: Context<HttpEnvironment>, refusal: Refusal): Response {
  const { status, message } = refusals[refusal.code]
  const body = { code: refusal.code, message: refusal.sentence ?? message, place: refusal.place }
  return context.json(body, status as ContentfulStatusCode)
}

/** The refusal that an error is answered with. */
export function refusalOf(error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException) return new Refusal(codeOfStatus(error.status))
  if (isUnstorableText(error)) return new Refusal('invalid')
  if (isDiskFull(error)) return new Refusal('disk-full')
  if (isDatabaseAway(error)) return new Refusal('database-away')
  return new Refusal('failed')
}

/** Hono itself refuses malformed bodies with a status and an English text. */
function codeOfStatus(status: number): RefusalCode {
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  return status < 500 ? 'invalid' : 'failed'
}
