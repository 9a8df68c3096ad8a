import type { RefusalCode } from './refusals.ts'

/**
 * What the program refuses to do, by a code of the one table in `refusals.ts`. `message` replaces the table's sentence
 * where a better one is known; `place` names the part of the request that it is about.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly sentence: string | null
  readonly place: string | null

  constructor(code: RefusalCode, more: { sentence?: string; place?: string; cause?: unknown } = {}) {
    super(`refused: ${code}`, { cause: more.cause })
    this.name = 'Refusal'
    this.code = code
    this.sentence = more.sentence ?? null
    this.place = more.place ?? null
  }
}
