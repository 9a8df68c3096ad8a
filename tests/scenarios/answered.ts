import type { ApiAnswer } from '../support/api-client.ts'

/** The body of an answer that came through; throws with what was said instead. */
export function answered<Body>({ status, body }: ApiAnswer<Body>): Body {
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}
