import { type PageLine, textOf } from './page-lines.ts'

const pageNumber = /^[-–]?\s*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–]?$/iu
const note = /^\[?\d{1,3}(?:[\]\s.)]|(?=\p{Lu}))/u

/** What a page prints around and under its text. */
export interface PageParts {
  readonly body: readonly PageLine[]
  readonly numbers: readonly PageLine[]
  readonly notes: readonly PageLine[]
}

/** Parts a page's lines: its number at the very top or bottom, and small print at its foot that begins with a number. */
export function partPage(lines: readonly PageLine[], bodySize: number): PageParts {
  const numbers: PageLine[] = []
  let start = 0
  let end = lines.length
  const first = lines[0]
  const last = lines.at(-1)
  if (first && isNumber(first, lines[1])) {
    numbers.push(first)
    start = 1
  }
  if (last && end > start && isNumber(last, lines.at(-2))) {
    numbers.push(last)
    end -= 1
  }
  const notesFrom = firstNote(lines.slice(start, end), bodySize)
  const body = lines.slice(start, end)
  return { body: body.slice(0, notesFrom), numbers, notes: body.slice(notesFrom) }
}

/** A bare number alone on its line; one level with other words, or right above text at the left, is not. */
function isNumber(line: PageLine, next: PageLine | undefined): boolean {
  if (line.chunks.length !== 1 || !pageNumber.test(textOf(line.chunks))) return false
  return !next || Math.abs(next.left - line.left) > line.size * 2
}

function firstNote(lines: readonly PageLine[], bodySize: number): number {
  let at = lines.length
  while (at > 0 && (lines[at - 1]?.size ?? bodySize) < bodySize * 0.87) at -= 1
  while (at < lines.length && !note.test(textOf(lines[at]?.chunks ?? []))) at += 1
  const above = lines[at - 1]
  const first = lines[at]
  // Small print without room above it is the tail of a table or of the recipients.
  return above && first && first.y - above.y < first.size * 1.3 ? lines.length : at
}

/** The size in which most letters of a document are set. */
export function bodySizeOf(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, chunks } of lines) {
    const slot = Math.round(size * 2) / 2
    letters.set(slot, (letters.get(slot) ?? 0) + textOf(chunks).length)
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [12, 0])[0]
}
