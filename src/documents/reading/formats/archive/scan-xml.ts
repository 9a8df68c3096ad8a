export type Attributes = Readonly<Record<string, string>>

/** A tag as it is written between its brackets, taken apart. */
interface Tag {
  readonly name: string
  readonly attributes: Attributes
  readonly isEmpty: boolean
}

/** What stands in an XML part, piece by piece; a stretch of text may come in several. */
export interface XmlPieces {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  readonly doctype: () => void
}

const noAttributes: Attributes = Object.freeze({})
/** Word writes the same few tags over and over: each spelling is taken apart once. */
const mostKept = 4_000
const longestKept = 300
/** No entity that XML knows is longer. */
const longestEntity = 12

/**
 * Walks through XML from bracket to bracket, in as many chunks as it comes. It knows tags, text, the five entities and
 * character numbers, CDATA, comments and instructions, and nothing else of XML: there is nothing in it to expand.
 * A tag that is never closed ends with the one around it; a closing tag without its opening one is passed over.
 */
export class XmlScan {
  readonly #pieces: XmlPieces
  readonly #tags = new Map<string, Tag>()
  readonly #open: string[] = []
  /** How many tags of a name are open, so that a stray closing tag costs nothing. */
  readonly #counts = new Map<string, number>()
  #rest = ''

  constructor(pieces: XmlPieces) {
    this.#pieces = pieces
  }

  write(chunk: string): void {
    const xml = this.#rest + chunk
    let at = 0
    while (at < xml.length) {
      const bracket = xml.indexOf('<', at)
      if (bracket !== at) {
        const end = bracket < 0 ? endOfWholeText(xml, at) : bracket
        if (end > at) this.#pieces.text(withoutEntities(xml.slice(at, end)))
        at = end
        if (bracket < 0) break
      }
      const next = this.#piece(xml, at)
      if (next < 0) break
      at = next
    }
    this.#rest = xml.slice(at)
  }

  end(): void {
    if (this.#rest && !this.#rest.startsWith('<')) this.#pieces.text(withoutEntities(this.#rest))
    while (this.#open.length > 0) this.#shut()
  }

  #shut(): string {
    const name = this.#open.pop() ?? ''
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    this.#pieces.close(name)
    return name
  }

  /** What begins with the bracket at `at`; its end, or -1 where the chunk ends inside it. */
  #piece(xml: string, at: number): number {
    switch (xml.charCodeAt(at + 1)) {
      case 0x2f: // </
        return this.#closing(xml, at)
      case 0x3f: // <?
        return endBehind(xml, '?>', at + 2)
      case 0x21: // <!
        return this.#declaration(xml, at)
      default:
        return this.#opening(xml, at)
    }
  }

  #closing(xml: string, at: number): number {
    const end = xml.indexOf('>', at + 2)
    if (end < 0) return -1
    const name = xml.slice(at + 2, end).trimEnd()
    let isOpen = (this.#counts.get(name) ?? 0) > 0
    while (isOpen) isOpen = this.#shut() !== name
    return end + 1
  }

  #opening(xml: string, at: number): number {
    const end = endOfTag(xml, at + 1)
    if (end < 0) return -1
    const { name, attributes, isEmpty } = this.#tag(xml.slice(at + 1, end))
    this.#pieces.open(name, attributes)
    if (isEmpty) this.#pieces.close(name)
    else {
      this.#open.push(name)
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
    return end + 1
  }

  #declaration(xml: string, at: number): number {
    if (xml.startsWith('<!--', at)) return endBehind(xml, '-->', at + 4)
    if (!xml.startsWith('<![CDATA[', at)) {
      if (xml.length - at < 9) return -1
      this.#pieces.doctype()
      return endBehind(xml, '>', at + 2)
    }
    const end = xml.indexOf(']]>', at + 9)
    if (end < 0) return -1
    this.#pieces.text(xml.slice(at + 9, end))
    return end + 3
  }

  #tag(written: string): Tag {
    const kept = this.#tags.get(written)
    if (kept) return kept
    const tag = tagOf(written)
    if (written.length <= longestKept && this.#tags.size < mostKept) this.#tags.set(written, tag)
    return tag
  }
}

/** The `>` that ends a tag; one inside quotes does not. -1 where the chunk ends before it. */
function endOfTag(xml: string, from: number): number {
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

function tagOf(written: string): Tag {
  const isEmpty = written.endsWith('/')
  const end = isEmpty ? written.length - 1 : written.length
  let at = 0
  while (at < end && !isBlank(written.charCodeAt(at))) at += 1
  const name = written.slice(0, at)
  return { name, attributes: at < end ? attributesOf(written, at, end) : noAttributes, isEmpty }
}

function attributesOf(written: string, from: number, end: number): Attributes {
  const attributes: Record<string, string> = {}
  let at = from
  while (at < end) {
    const equals = written.indexOf('=', at)
    if (equals < 0 || equals >= end) break
    const name = written.slice(at, equals).trim()
    let open = equals + 1
    while (open < end && isBlank(written.charCodeAt(open))) open += 1
    const shut = written.indexOf(written.charAt(open), open + 1)
    if (shut < 0) break
    attributes[name] = withoutEntities(written.slice(open + 1, shut))
    at = shut + 1
  }
  return attributes
}

function endBehind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Where text that runs to the end of a chunk can be cut, so that no entity is. */
function endOfWholeText(xml: string, from: number): number {
  const amp = xml.lastIndexOf('&')
  return amp >= from && xml.length - amp < longestEntity && xml.indexOf(';', amp) < 0 ? amp : xml.length
}

const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
