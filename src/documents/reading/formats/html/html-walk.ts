import type { Block } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { formatNumber } from '../format-number.ts'
import type { LegacyFont } from '../legacy/legacy-font.ts'
import { ParagraphText } from '../paragraph-text.ts'
import { type ElementLook, isUnseen, lookInside, plainLook } from './element-look.ts'
import { HtmlTables } from './html-tables.ts'

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const deepest = 5_000

type Attributes = Readonly<Record<string, string>>

interface OpenList {
  readonly ordered: boolean
  readonly format: string
  next: number
}

const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Walks through a page and gathers its paragraphs as a browser shows them. */
export class HtmlWalk {
  readonly blocks: Block[] = []
  readonly tables = new HtmlTables()
  readonly decoded = new Set<LegacyFont>()
  readonly #looks: ElementLook[] = []
  readonly #lists: OpenList[] = []
  #look = plainLook
  #paragraph = new ParagraphText()
  #atBlank = true
  #itemLabel = ''
  #wordLabel = ''
  #skipping = 0
  /** How many blocks there were when the last paragraph began. */
  #before = -1

  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0 || isUnseen(name, attributes)) {
      this.#skipping += 1
      return
    }
    if (blockTags.has(name)) this.#endParagraph()
    if (name === 'p') this.#before = this.blocks.length
    if (this.#looks.length > deepest) throw new UnreadableFile('damaged')
    this.#looks.push(this.#look)
    this.#look = lookInside(this.#look, name, attributes)
    if (name === 'br') this.#add('\n')
    else if (name === 'li') this.#itemLabel = this.#nextLabel(attributes)
    else if (name === 'ol' || name === 'ul') this.#lists.push(newList(name, attributes))
    else this.tables.open(name, attributes)
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    if (blockTags.has(name)) this.#endParagraph()
    // An empty paragraph parts what stands above it from what stands below, as it does in a Word file.
    if (name === 'p' && this.blocks.length === this.#before && !this.tables.cell && !this.#look.role) {
      this.blocks.push({ text: '' })
    }
    const outer = this.#looks.pop() ?? plainLook
    if (this.#look.label && !outer.label) this.#putWordLabel()
    this.#look = outer
    if (name === 'ol' || name === 'ul') this.#lists.pop()
    else if (name === 'li') this.#itemLabel = ''
    else this.tables.close(name)
  }

  text(text: string): void {
    if (this.#skipping > 0) return
    if (this.#look.label) this.#wordLabel += text
    else if (this.#look.preformatted) this.#add(text)
    else {
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
      this.#add(this.#atBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed)
    }
  }

  end(): void {
    this.#endParagraph()
  }

  #add(text: string): void {
    if (text === '') return
    this.#paragraph.add(this.#look.capitals ? text.toUpperCase() : text, this.#look)
    this.#atBlank = text.endsWith(' ') || text.endsWith('\n')
  }

  #endParagraph(): void {
    if (this.#paragraph.isEmpty) return
    const { text, bold, italic } = this.#paragraph.finish()
    if (this.#paragraph.decoded) this.decoded.add(this.#paragraph.decoded)
    this.#paragraph = new ParagraphText()
    this.#atBlank = true
    const { align, role } = this.#look
    const cell = this.tables.cell
    // Pages of old keep paragraphs apart by two line breaks, and every line of preformatted text is one.
    for (const piece of text.split(this.#look.preformatted ? '\n' : /\n[^\S\n]*(?:\n[^\S\n]*)+/)) {
      if (piece.trim() === '') continue
      const label = /^\s*[-+–•]/.test(piece) ? '' : this.#itemLabel
      this.#itemLabel = ''
      this.blocks.push({
        text: label + piece.replace(/^\n+/, '').trimEnd(),
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(align && { align }),
        ...(cell && { cell }),
        ...(role && { role }),
      })
    }
  }

  #nextLabel({ value }: Attributes): string {
    const list = this.#lists.at(-1)
    if (!list?.ordered) return '- '
    if (value !== undefined && /^\d{1,5}$/.test(value)) list.next = Number(value)
    list.next += 1
    return `${formatNumber(list.next - 1, list.format)}. `
  }

  /** Word's bullets are letters of Symbol, Wingdings or Courier: all of them are dashes here. */
  #putWordLabel(): void {
    const label = this.#wordLabel.replace(/[\s\u00a0]+/g, '')
    this.#wordLabel = ''
    if (label !== '') this.#add(/^(?:[·•o§Øüvqè–—\u25a0-\u25ff]|\p{Co})$/u.test(label) ? '- ' : `${label} `)
    this.#atBlank = true
  }
}

function newList(name: string, { type, start }: Attributes): OpenList {
  const first = start !== undefined && /^\d{1,5}$/.test(start) ? Number(start) : 1
  return { ordered: name === 'ol', format: listFormats[type ?? ''] ?? 'decimal', next: first }
}
