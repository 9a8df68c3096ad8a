import { straight } from './drawn-rules.ts'

/** A stretch of letters on a page, as pdf.js gives it; blanks of any width have no letters. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  /** The document's own name of the font; bold and plain letters have different ones. */
  readonly fontName?: string
}

/** Letters that stand together, without a gap wider than a blank; in points, y growing downwards. */
export interface Chunk {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly text: string
}

/** What stands on one height of a page, from left to right. */
export interface PageLine {
  readonly page: number
  readonly y: number
  readonly left: number
  readonly right: number
  /** The size of most of its letters. */
  readonly size: number
  /** The font of all its letters; null where they have several. */
  readonly font: string | null
  readonly chunks: readonly Chunk[]
}

interface Placed extends Chunk {
  readonly y: number
  readonly font: string
}

/** Letters of a page with how far it is turned for reading: 0, 90, 180 or 270 degrees. */
export interface PageText {
  readonly items: readonly TextItem[]
  readonly turned: number
}

/** Says whether a drawn line stands between two places of one height. */
export type Divider = (left: number, right: number, y: number) => boolean

const undivided: Divider = () => false

/** Letters of a page → its lines from top to bottom. */
export function pageLines({ items, turned }: PageText, page: number, divided = undivided): PageLine[] {
  const placed = items.flatMap((item) => place(item, turned)).sort((a, b) => a.y - b.y)
  const rows: Placed[][] = []
  for (const item of placed) {
    const row = rows.at(-1)
    if (row && standsOn(row, item)) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => lineOf(row, page, divided)).filter(({ chunks }) => !chunks.every(isScrap))
}

/** A browser that cuts a line at a page's end leaves the letters of its second font, cut off, on the page before. */
const isScrap = ({ text }: Chunk): boolean => /^[^\p{ASCII}]{1,2}$/u.test(text.trim()) && /\p{L}/u.test(text)

/** What stands for a sign that the file does not say the letter of. */
const unnamed = /(?!\s)\p{Cc}|\ufffd/gu

/** How many signs of a page the file does not say the letter of. */
export const unnamedSigns = ({ items }: PageText): number =>
  items.reduce((sum, { str }) => sum + (str.match(unnamed)?.length ?? 0), 0)

/** A turned page's letters as if it lay straight; null for blanks and for letters written across (watermarks). */
function place({ str: drawn, transform, width, fontName = '' }: TextItem, turned: number): Placed[] {
  const str = drawn.replace(unnamed, '')
  if (str.trim() === '') return []
  const [a = 0, b = 0, , , e = 0, f = 0] = transform
  const size = Math.hypot(a, b)
  const angle = Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90
  if ((((angle - turned) % 360) + 360) % 360 !== 0 || Math.abs(Math.sin(2 * Math.atan2(b, a))) > 0.1) return []
  const [x, y] = straight(e, f, turned)
  return [{ left: x, right: x + width, y, size, text: str, font: fontName }]
}

/**
 * Same height, or nearly so where it stands beside everything there: the columns of a head need not be level, and a
 * raised number of a footnote belongs to its line.
 */
function standsOn(row: readonly Placed[], item: Placed): boolean {
  const first = row[0]
  if (!first) return false
  const size = Math.max(first.size, item.size)
  const apart = item.y - first.y
  if (apart < size * 0.4) return true
  return apart < size * 0.75 && row.every(({ left, right }) => item.left > right - 1 || item.right < left + 1)
}

function lineOf(row: readonly Placed[], page: number, divided: Divider): PageLine {
  const size = mainSize(row)
  const inOrder = [...row]
    .sort((a, b) => a.left - b.left)
    .filter((item, at, all) => !isNoteMark(item, all[at - 1], size))
  const chunks: Chunk[] = []
  for (const { left, right, size: own, text: written, y } of inOrder) {
    const last = chunks.at(-1)
    const gap = last ? left - last.right : 0
    const text = chunks.length === 0 && bullet.test(written) ? '-' : written
    if (!last || gap > size * widestBlank || divided(last.right, left, y)) chunks.push({ left, right, size: own, text })
    else {
      const seam = gap > size * 0.15 && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : ''
      chunks[chunks.length - 1] = { ...last, right: Math.max(right, last.right), text: last.text + seam + text }
    }
  }
  const ys = row.filter((item) => item.size > size * 0.8).map(({ y }) => y)
  return {
    page,
    y: Math.max(...(ys.length > 0 ? ys : row.map(({ y }) => y))),
    left: chunks[0]?.left ?? 0,
    right: Math.max(...chunks.map(({ right }) => right)),
    size,
    font: row.every(({ font }) => font === row[0]?.font) ? (row[0]?.font ?? null) : null,
    chunks,
  }
}

/** A sign of Symbol or Wingdings in front of a line: whatever it looks like, it is a dash here. */
const bullet = /^\s*(?:[·•▪■□●○➢✓§Ø]|\p{Co})\s*$/u

/** Gaps up to this many times the letter size are blanks between words, also in a justified line. */
const widestBlank = 0.8

/** The size that most letters of a row have, to half a point. */
function mainSize(row: readonly Placed[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of row) {
    const slot = Math.round(size * 2) / 2
    letters.set(slot, (letters.get(slot) ?? 0) + text.length)
  }
  let main = 0
  let most = 0
  for (const [size, count] of letters) {
    if (count <= most) continue
    most = count
    main = size
  }
  return main
}

/** A small raised number right behind a word points at a footnote; behind "m" it is a square or cubic metre. */
function isNoteMark(item: Placed, before: Placed | undefined, size: number): boolean {
  if (!before || item.size > size * 0.75 || !/^\s*\[?\d{1,3}\]?\s*$/.test(item.text)) return false
  return item.y < before.y - 1 && item.left - before.right < size * 0.3 && !/m\s*$/.test(before.text)
}

/** The words of a line, blanks of any width as one. */
export function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text.trim()).join(' ')
}
