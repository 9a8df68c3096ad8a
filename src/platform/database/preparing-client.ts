import pg from 'pg'

/** A statement that a connection has run this often is prepared on it, as the driver of Java has always done. */
const oftenEnough = 5
/** Longer ones write many rows at once: planning is nothing there, and keeping them is dear. */
const longest = 8_000
/** What a connection keeps prepared, and what it counts, is bounded: texts with lists of any length are without number. */
const mostPrepared = 200
const mostCounted = 2_000

/**
 * A connection that has PostgreSQL parse and plan a statement once, where it comes again and again. Who somebody is and
 * what they may do is asked at every request, and planning that takes several times as long as answering it.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  // The driver's many ways to ask: only a text with its values is looked at, anything else goes by untouched.
  override query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const ask = super.query.bind(this) as (...parts: unknown[]) => unknown
    const name =
      typeof text === 'string' && text.length <= longest && Array.isArray(values) ? this.#nameOf(text) : undefined
    return name === undefined ? ask(text, values, ...rest) : ask({ text, values, name }, ...rest)
  }) as pg.Client['query']

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= mostPrepared) return known
    const count = (this.#counts.get(text) ?? 0) + 1
    if (this.#counts.size >= mostCounted) this.#counts.clear()
    this.#counts.set(text, count)
    if (count < oftenEnough) return undefined
    const name = `danvan_${this.#names.size + 1}`
    this.#names.set(text, name)
    this.#counts.delete(text)
    return name
  }
}
