import { withoutEntities } from './entities.ts'
import { type Attributes, endOfRun, endOfTag, type Opened, type Tag, tagOf, tagsOfRun } from './tags.ts'

export type { Attributes, Opened }

/** What stands in an XML part, piece by piece; a stretch of text may come in several. */
export interface XmlPieces {
  readonly open: (name: string, element: Opened) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  readonly doctype: () => void
}

/** Word writes the same few tags, and the same runs of tags between two texts, over and over: each is taken apart once. */
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
  /** Runs seen once, those taken apart when they came again, and null for those that must be read tag by tag. */
  readonly #runs = new Map<string, readonly Tag[] | null | 'seen'>()
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
        const behind = this.#run(xml, at)
        if (behind > 0) {
          at = behind
          continue
        }
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
    this.#close(xml.slice(at + 2, end).trimEnd())
    return end + 1
  }

  #opening(xml: string, at: number): number {
    const end = endOfTag(xml, at + 1)
    if (end < 0) return -1
    this.#hear(this.#tag(xml.slice(at + 1, end)))
    return end + 1
  }

  #hear(tag: Tag): void {
    const { name, opens, closes } = tag
    if (!opens) {
      this.#close(name)
      return
    }
    this.#pieces.open(name, tag)
    if (closes) this.#pieces.close(name)
    else {
      this.#open.push(name)
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
  }

  /** The innermost open element is nearly always the one that is closed; a stray closing tag is passed over. */
  #close(name: string): void {
    if (this.#open.at(-1) === name) this.#shut()
    else {
      let isOpen = (this.#counts.get(name) ?? 0) > 0
      while (isOpen) isOpen = this.#shut() !== name
    }
  }

  /** Hears a whole run of tags behind a text, where it came before; its end, or -1. */
  #run(xml: string, at: number): number {
    const end = endOfRun(xml, at)
    if (end < 0) return -1
    const written = xml.slice(at, end)
    const kept = this.#runs.get(written)
    if (kept === undefined) {
      if (this.#runs.size < mostKept) this.#runs.set(written, 'seen')
      return -1
    }
    const tags = kept === 'seen' ? tagsOfRun(written) : kept
    if (kept === 'seen') this.#runs.set(written, tags)
    if (tags === null) return -1
    // An iterator for each run is a tenth of all that reading a long file leaves for the collector of garbage.
    for (let each = 0; each < tags.length; each += 1) this.#hear(tags[each] as Tag)
    return end
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

function endBehind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Where text that runs to the end of a chunk can be cut, so that no entity is. */
function endOfWholeText(xml: string, from: number): number {
  const amp = xml.lastIndexOf('&')
  return amp >= from && xml.length - amp < longestEntity && xml.indexOf(';', amp) < 0 ? amp : xml.length
}
