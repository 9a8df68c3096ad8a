import { decodeLegacy, type LegacyFont } from './legacy/legacy-font.ts'

/** How a stretch of letters looks. */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly legacy: LegacyFont
}

const visible = /\S/g

/**
 * Gathers the runs of one paragraph. Runs in the same legacy font are decoded together, because a VNI vowel and its
 * mark may lie in two runs; a paragraph is bold or italic where at least nine tenths of its letters are.
 */
export class ParagraphText {
  #done = ''
  #open = ''
  #legacy: LegacyFont = null
  #letters = 0
  #bold = 0
  #italic = 0
  /** A legacy encoding that was decoded on the way. */
  decoded: LegacyFont = null

  add(text: string, look: Look): void {
    if (look.legacy !== this.#legacy) {
      this.#flush()
      this.#legacy = look.legacy
    }
    this.#open += text
    if (!look.bold && !look.italic) {
      this.#letters += text.length
      return
    }
    const letters = text.match(visible)?.length ?? 0
    this.#letters += letters
    if (look.bold) this.#bold += letters
    if (look.italic) this.#italic += letters
  }

  get isEmpty(): boolean {
    return this.#done === '' && this.#open === ''
  }

  /** The text so far with what was found about it. */
  finish(): { text: string; bold: boolean; italic: boolean } {
    this.#flush()
    const most = this.#letters * 0.9
    return {
      text: this.#done,
      bold: this.#bold > 0 && this.#bold >= most,
      italic: this.#italic > 0 && this.#italic >= most,
    }
  }

  #flush(): void {
    if (this.#open === '') return
    const text = decodeLegacy(this.#open, this.#legacy)
    if (text !== this.#open) this.decoded = this.#legacy
    this.#done += text
    this.#open = ''
  }
}
