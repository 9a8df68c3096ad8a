import type { Block } from '../../blocks.ts'
import type { Opened, XmlHandler } from '../archive/parse-xml.ts'
import type { LegacyFont } from '../legacy/legacy-font.ts'
import type { ListLabels } from '../lists/count-labels.ts'
import { ParagraphText } from '../paragraph-text.ts'
import { type OpenParagraph, shownAs } from './open-paragraph.ts'
import { passedOver, symbolOf } from './printed-elements.ts'
import { readParagraphLook, readRunLook, type Styles } from './styles.ts'
import { TableWalk } from './table-walk.ts'

export const noteKinds = ['footnote', 'endnote'] as const

/** What a walk through the parts of one file shares. */
export interface WalkSetting {
  readonly styles: Styles
  readonly labels: ListLabels
  readonly blocks: Block[]
  /** Legacy encodings met in fonts on the way. */
  readonly decoded: Set<LegacyFont>
  /** Kinds of notes that the text refers to. */
  readonly notes: Set<(typeof noteKinds)[number]>
}

/** Walks through the part of the text or of notes and puts its paragraphs into `setting.blocks`. */
export class DocumentWalk implements XmlHandler {
  readonly #setting: WalkSetting
  readonly #role: Block['role']
  readonly #tables: TableWalk
  readonly #paragraphs: OpenParagraph[] = []
  /** One for each open field: whether its instruction is still being read. */
  readonly #fields: boolean[] = []
  #paragraph: OpenParagraph | null = null
  #skipping = 0
  #inText = false
  #inParagraphLook = false
  #inRunLook = false
  #page = 1
  #freshPage = true
  #noteIsReal = true

  constructor(setting: WalkSetting, role?: Block['role']) {
    this.#setting = setting
    this.#role = role
    this.#tables = new TableWalk(setting.blocks)
  }

  open = (name: string, element: Opened): void => {
    if (this.#skipping > 0 || passedOver.has(name)) {
      this.#skipping += 1
      return
    }
    if (this.#inRunLook) {
      if (this.#paragraph) readRunLook(this.#paragraph.run, name, element)
      return
    }
    if (this.#inParagraphLook) {
      // The mark of the paragraph has letters of its own, which nobody sees.
      if (name === 'w:rPr') this.#skipping = 1
      else if (this.#paragraph) readParagraphLook(this.#paragraph.look, name, element)
      return
    }
    this.#begin(name, element)
  }

  close = (name: string): void => {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = false
        break
      case 'w:rPr':
        this.#inRunLook = false
        break
      case 'w:pPr':
        this.#inParagraphLook = false
        break
      case 'w:p':
        this.#endParagraph()
        break
      default:
        this.#tables.close(name)
    }
  }

  text = (text: string): void => {
    if (this.#inText && this.#skipping === 0) this.#add(text)
  }

  #begin(name: string, element: Opened): void {
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = true
        break
      case 'w:r':
        if (this.#paragraph) {
          this.#paragraph.run = {}
          this.#paragraph.shown = null
        }
        break
      case 'w:rPr':
        this.#inRunLook = true
        break
      case 'w:pPr':
        this.#inParagraphLook = true
        break
      case 'w:p':
        if (this.#paragraph) this.#paragraphs.push(this.#paragraph)
        this.#paragraph = { look: {}, text: new ParagraphText(), run: {}, page: this.#page, shown: null }
        break
      case 'w:footnote':
      case 'w:endnote':
        // Separators of notes have a type; real notes have none.
        this.#noteIsReal = element.attributes['w:type'] === undefined || element.attributes['w:type'] === 'normal'
        break
      case 'w:fldChar':
        this.#field(element.attributes['w:fldCharType'])
        break
      default:
        if (!this.#sign(name, element)) this.#tables.open(name, element)
    }
  }

  /** Elements that stand for one printed sign, or for a break. */
  #sign(name: string, element: Opened): boolean {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t')
        return true
      case 'w:br':
        if (element.attributes['w:type'] === 'page') this.#turnPage()
        else this.#add('\n')
        return true
      case 'w:cr':
        this.#add('\n')
        return true
      case 'w:lastRenderedPageBreak':
        // Word writes it behind a page break of its own accord too: that is one page, not two.
        if (!this.#freshPage) this.#turnPage()
        return true
      case 'w:footnoteReference':
        this.#setting.notes.add('footnote')
        return true
      case 'w:endnoteReference':
        this.#setting.notes.add('endnote')
        return true
      case 'w:noBreakHyphen':
        this.#add('-')
        return true
      case 'w:sym':
        this.#add(symbolOf(element))
        return true
      default:
        return false
    }
  }

  #turnPage(): void {
    this.#page += 1
    this.#freshPage = true
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = false
    else if (type === 'end') this.#fields.pop()
  }

  #add(text: string): void {
    const paragraph = this.#paragraph
    if (!paragraph || text === '' || this.#fields.includes(true)) return
    paragraph.shown ??= shownAs(paragraph, this.#setting.styles)
    if (paragraph.shown.hidden) return
    if (this.#freshPage) paragraph.page = paragraph.text.isEmpty ? this.#page : paragraph.page
    this.#freshPage = false
    paragraph.text.add(paragraph.shown.capitals ? text.toUpperCase() : text, paragraph.shown)
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = this.#paragraphs.pop() ?? null
    if (!paragraph || !this.#noteIsReal) return
    const { look } = paragraph
    const { text, bold, italic } = paragraph.text.finish()
    if (this.#role && text.trim() === '') return
    if (paragraph.text.decoded) this.#setting.decoded.add(paragraph.text.decoded)
    const style = this.#setting.styles.of(look.style ?? this.#setting.styles.defaultParagraph)
    const list = { ...style.list, ...look.list }
    const label = list.id && list.id !== '0' ? this.#setting.labels.next(list.id, list.level ?? 0) : ''
    const align = look.align ?? style.align
    const cell = this.#tables.cell
    this.#setting.blocks.push({
      text: text.trim() === '' ? '' : label + text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(align && { align }),
      ...(cell && { cell }),
      ...(this.#role ? { role: this.#role } : { page: paragraph.page }),
    })
  }
}
