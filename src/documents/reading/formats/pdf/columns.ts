import { type Chunk, type PageLine, textOf } from './page-lines.ts'

/** Lines that stand in columns: from `start` up to `end` in the page's lines, cut at `gutters` (x, left to right). */
export interface ColumnRegion {
  readonly start: number
  readonly end: number
  readonly gutters: readonly number[]
}

interface Strip {
  readonly from: number
  readonly to: number
}

/** In letter sizes: what is wide enough to begin a gutter, and what it may be narrowed to by other lines. */
const widestWordGap = 1.5
const narrowestGutter = 0.7

/** Finds the stretches of a page's lines that are set in columns: heads, feet with recipients and signer, tables. */
export function findColumns(lines: readonly PageLine[], centre: number): ColumnRegion[] {
  const regions: ColumnRegion[] = []
  for (let start = 0; start < lines.length; start += 1) {
    const region = regionFrom(lines, start, centre)
    if (!region) continue
    regions.push(region)
    start = region.end - 1
  }
  return regions
}

function regionFrom(lines: readonly PageLine[], start: number, centre: number): ColumnRegion | null {
  const first = lines[start]
  if (!first) return null
  let strips = gapsOf(first, first.size * widestWordGap)
  if (strips.length === 0) return null
  let end = start + 1
  for (; end < lines.length; end += 1) {
    const line = lines[end]
    const before = lines[end - 1]
    if (!line || !before) break
    const left = narrowed(strips, line)
    if (left.length === 0) break
    const crossed = left.some((strip) => line.left < strip.from && line.right > strip.to)
    if (!crossed && !belongs(line, lines.slice(start, end), left, centre)) break
    strips = left
  }
  const real = strips.filter((strip) => isGutter(strip, lines.slice(start, end), first.size))
  if (real.length === 0 || (real.length === 1 && isLabelColumn(real, lines.slice(start, end)))) return null
  return { start, end, gutters: real.map(({ from, to }) => (from + to) / 2) }
}

/** A strip that lines stand on both sides of, two or more of them, or one with far more room than a blank number needs. */
function isGutter({ from, to }: Strip, lines: readonly PageLine[], size: number): boolean {
  const crossing = lines.filter(({ left, right }) => left < from && right > to).length
  return crossing >= 2 || to - from >= size * 3
}

const itemLabel = /^(?:[-–+*•]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]*)$/u

/** Labels of a list with their text at a tab's distance are no column. */
function isLabelColumn([gutter]: readonly Strip[], lines: readonly PageLine[]): boolean {
  return lines.every(({ chunks }) => {
    const left = chunks.filter(({ right }) => gutter && right < gutter.to)
    return left.length === 0 || (left.length === 1 && itemLabel.test(textOf(left)))
  })
}

function gapsOf(line: PageLine, least: number): Strip[] {
  const gaps: Strip[] = []
  for (const [at, { left }] of line.chunks.entries()) {
    const before = line.chunks[at - 1]
    if (before && left - before.right >= least) gaps.push({ from: before.right, to: left })
  }
  return gaps
}

/** What a line leaves free of the strips found so far; a line beside a strip leaves it whole. */
function narrowed(strips: readonly Strip[], line: PageLine): Strip[] {
  const free = [
    { from: Number.NEGATIVE_INFINITY, to: line.left },
    ...gapsOf(line, line.size * narrowestGutter),
    { from: line.right, to: Number.POSITIVE_INFINITY },
  ]
  return strips.flatMap((strip) =>
    free
      .map(({ from, to }) => ({ from: Math.max(strip.from, from), to: Math.min(strip.to, to) }))
      .filter(({ from, to }) => to - from >= line.size * narrowestGutter),
  )
}

/** Whether a line on one side only still is part of a column: under it, near it, and not a title in mid-page. */
function belongs(line: PageLine, above: readonly PageLine[], strips: readonly Strip[], centre: number): boolean {
  const gutter = strips[0]
  if (!gutter) return false
  const isRight = line.left >= gutter.to - 1
  const column = above
    .map(({ chunks, y }) => ({ y, chunks: chunks.filter((chunk) => isRight === chunk.left >= gutter.to - 1) }))
    .filter(({ chunks }) => chunks.length > 0)
  const lefts = column.map(({ chunks }) => chunks[0]?.left ?? 0)
  const rights = column.map(({ chunks }) => chunks.at(-1)?.right ?? 0)
  const middle = (line.left + line.right) / 2
  const last = above.at(-1)
  if (!last || column.length === 0) return false
  const centred = column.some((_, at) => Math.abs(((lefts[at] ?? 0) + (rights[at] ?? 0)) / 2 - middle) < line.size)
  if (Math.abs(middle - centre) < line.size && !centred) return false
  const levelled = lefts.some((left) => Math.abs(left - line.left) < line.size / 3)
  // A browser prints the recipients of a table with a blank line between them.
  const isItem = levelled && /^[-–+•]\s/u.test(textOf(line.chunks))
  const room = line.y - last.y < line.size * (isRight ? 9 : isItem ? 3.2 : 2.2)
  const within = line.left > Math.min(...lefts) - 3 && line.right < Math.max(...rights) + line.size * 4
  return room && (centred || levelled || (within && (isRight || line.y - last.y < line.size * 1.6)))
}

/** The column of a chunk among the gutters, from 0. */
export function columnOf({ left, right }: Chunk, gutters: readonly number[]): number {
  const middle = (left + right) / 2
  const at = gutters.findIndex((gutter) => middle < gutter)
  return at < 0 ? gutters.length : at
}
