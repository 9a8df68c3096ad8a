import { withoutEntities } from './entities.ts'

/** What a tag says in its quotes, name spaces apart. */
export type Attributes = Readonly<Record<string, string>>

/** An element where it opens. */
export interface Opened {
  readonly attributes: Attributes
}

/** A tag as it is written between its brackets, taken apart. A tag that is empty opens and closes. */
export class Tag implements Opened {
  readonly name: string
  readonly opens: boolean
  readonly closes: boolean
  /** What stands behind the name. Nobody asks for the attributes of most tags, so they are taken apart when asked for. */
  readonly #written: string
  #attributes: Attributes | null = null

  constructor(name: string, { opens, closes, written }: { opens: boolean; closes: boolean; written: string }) {
    this.name = name
    this.opens = opens
    this.closes = closes
    this.#written = written
  }

  get attributes(): Attributes {
    this.#attributes ??= attributesOf(this.#written)
    return this.#attributes
  }
}

const longestRun = 1_500

/** The `>` that ends a tag; one inside quotes does not. -1 where the chunk ends before it. */
export function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf('>', from)
  let quote = from
  while (end >= 0) {
    const open = nextQuote(xml, quote, end)
    if (open < 0) return end
    const shut = xml.indexOf(xml.charAt(open), open + 1)
    if (shut < 0) return -1
    quote = shut + 1
    if (shut > end) end = xml.indexOf('>', shut + 1)
  }
  return -1
}

function nextQuote(xml: string, from: number, before: number): number {
  for (let at = from; at < before; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === 0x22 || code === 0x27) return at
  }
  return -1
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

/** What stands between the brackets of a tag that opens. */
export function tagOf(written: string): Tag {
  const isEmpty = written.endsWith('/')
  const end = isEmpty ? written.length - 1 : written.length
  let at = 0
  while (at < end && !isBlank(written.charCodeAt(at))) at += 1
  return new Tag(written.slice(0, at), { opens: true, closes: isEmpty, written: written.slice(at, end) })
}

function attributesOf(written: string): Attributes {
  const attributes: Record<string, string> = {}
  let at = 0
  while (at < written.length) {
    const equals = written.indexOf('=', at)
    if (equals < 0) break
    const name = written.slice(at, equals).trim()
    let open = equals + 1
    while (open < written.length && isBlank(written.charCodeAt(open))) open += 1
    const shut = written.indexOf(written.charAt(open), open + 1)
    if (shut < 0) break
    // Every part declares dozens of name spaces, for which nobody asks.
    if (!name.startsWith('xmlns')) attributes[name] = withoutEntities(written.slice(open + 1, shut))
    at = shut + 1
  }
  return attributes
}

/** The tag that closes what was opened under a name. */
const closingTag = (written: string): Tag => new Tag(written.trimEnd(), { opens: false, closes: true, written: '' })

/** Tags that follow each other without text; few enough that the same may come again. */
const run = /(?:<[^<>]*>){2,40}/y

/** The end of the run of tags that begins at a place; -1 where none does, or one that is too long to come again. */
export function endOfRun(xml: string, at: number): number {
  run.lastIndex = at
  return run.test(xml) && run.lastIndex - at <= longestRun ? run.lastIndex : -1
}

/** The tags of a run; null where something else stands among them, or a bracket in quotes. */
export function tagsOfRun(written: string): readonly Tag[] | null {
  const tags: Tag[] = []
  for (let at = 0; at < written.length; ) {
    const sign = written.charAt(at + 1)
    if (written.charAt(at) !== '<' || sign === '!' || sign === '?') return null
    const from = sign === '/' ? at + 2 : at + 1
    const end = sign === '/' ? written.indexOf('>', from) : endOfTag(written, from)
    if (end < 0) return null
    tags.push(sign === '/' ? closingTag(written.slice(from, end)) : tagOf(written.slice(from, end)))
    at = end + 1
  }
  return tags
}
