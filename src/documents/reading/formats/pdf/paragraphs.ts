import type { Block } from '../../blocks.ts'
import { closesBracket } from '../../lines/joins.ts'
import { type PageLine, textOf } from './page-lines.ts'

/** The box in which the running text of a page stands. */
export interface TextArea {
  readonly left: number
  readonly right: number
}

/** The leftmost edge at which a fair part of the long lines begin, and the rightmost that a fair part reach. */
export function textAreaOf(lines: readonly PageLine[]): TextArea {
  const long = lines.filter(({ left, right, size }) => right - left > size * 20)
  const few = long.length > 0 ? long : lines
  return { left: -outermost(few.map(({ left }) => -left)), right: outermost(few.map(({ right }) => right)) }
}

/** The highest value that a seventh of all lie within three points of: one line that sticks out is no margin. */
function outermost(values: readonly number[]): number {
  const down = [...values].sort((a, b) => b - a)
  const fair = Math.max(1, Math.ceil(values.length / 7))
  const at = down.findIndex((value, index) => value - (down[index + fair - 1] ?? Number.NEGATIVE_INFINITY) <= 3)
  return down[Math.max(0, at)] ?? 0
}

/** A paragraph while its lines are gathered. */
interface Growing {
  text: string
  readonly first: PageLine
  last: PageLine
}

const label = /^(?:[-–+*•]\s|(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]\s|Điều\s\d|\(\d+\)\s)/u
/** A rule drawn with signs. */
const ornament = /^[-–—_=*.~\s]{3,}$/u
/** In letter sizes: two lines of a text set wide, with nothing on the one between. */
const emptyLine = 2.3
const capital = /^[“"]?\p{Lu}/u
const ended = /[.;:!?…/]["”’)]*$/u

/** Running lines, of one page or of several, → paragraphs: by indents, short lines and room between lines. */
export class Paragraphs {
  readonly blocks: Block[] = []
  #growing: Growing | null = null
  #leading = 1.5
  #bottom: PageLine | null = null

  /** Adds a line that stands in `area`. */
  add(line: PageLine, area: TextArea): void {
    const text = textOf(line.chunks)
    if (text === '') return
    const open = this.#growing
    if (open && this.#goesOn(open, line, text, area)) {
      if (line.page === open.last.page) this.#leading = (line.y - open.last.y) / line.size
      open.text += ` ${text}`
      open.last = line
      this.#bottom = line
      return
    }
    this.end()
    // An empty line parts what stands above it from what stands below, as it does in a Word file.
    if (this.#bottom?.page === line.page && line.y - this.#bottom.y > line.size * emptyLine)
      this.blocks.push({ text: '' })
    this.#bottom = line
    this.#growing = { text, first: line, last: line }
    this.#align = alignOf(line, area)
  }

  #align: Block['align']

  /** Closes the paragraph at hand: something else stands between it and what follows. */
  end(): void {
    const open = this.#growing
    this.#growing = null
    if (!open) return
    const align = this.#align
    this.blocks.push({ text: open.text, page: open.first.page, ...(align && open.first === open.last && { align }) })
  }

  #goesOn({ first, last, text: before }: Growing, line: PageLine, text: string, area: TextArea): boolean {
    if (Math.abs(line.size - last.size) > 1 || ornament.test(text) || ornament.test(before)) return false
    const full = last.right > area.right - last.size * 2.5 || (!ended.test(before) && hadNoRoom(last, line, area))
    if (!full || alignOf(line, area) === 'center') return false
    // The next item of a list stands where the one above began, whether that came to an end or not.
    const isLabelled = label.test(text) && !closesBracket(before, text)
    if (isLabelled && label.test(before) && Math.abs(line.left - first.left) < 3) return false
    const indent = line.left - area.left
    if (line.page !== last.page) return !ended.test(before) && indent < line.size * 0.8 && !isLabelled
    if (line.y - last.y > line.size * (this.#leading + 0.45)) return false
    const isIndented = indent >= line.size * 0.8
    // Two first lines, one below the other: a paragraph of one full line has come to its end.
    if (isIndented && first === last && ended.test(before) && capital.test(text)) return false
    if (!isIndented || Math.abs(line.left - last.left) < 3) return !(isLabelled && startsAnew(line, last, before))
    return !ended.test(before) && !isLabelled && !changesFont(last, line)
  }
}

/** A label at the same indent as the line above, which has come to an end, is the next item of a list. */
const startsAnew = (line: PageLine, last: PageLine, before: string): boolean =>
  ended.test(before) && line.left > last.left - 3

/** Whether the first word of the line below was too long for the room that the line above left, as a date or a sign is. */
function hadNoRoom(above: PageLine, below: PageLine, area: TextArea): boolean {
  const text = textOf(below.chunks)
  const first = text.indexOf(' ')
  if (first < 0 || below.left - area.left > below.size * 0.8) return false
  const word = ((below.right - below.left) / text.length) * first
  return above.right + above.size * 0.25 + word > area.right - above.size * 0.5
}

/** A title in bold letters that fills its line, and the indented line below it. */
const changesFont = (above: PageLine, below: PageLine): boolean =>
  above.font !== null && below.font !== null && above.font !== below.font

/** Centred where both margins are alike and wide. */
function alignOf({ left, right, size }: PageLine, area: TextArea): Block['align'] {
  const before = left - area.left
  const after = area.right - right
  return before > size * 2.7 && after > size * 2.7 && Math.abs(before - after) < size * 1.2 ? 'center' : undefined
}
