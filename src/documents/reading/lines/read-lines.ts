import type { Block, Cell } from '../blocks.ts'
import { cellsOfBars } from './bars.ts'
import { edgeRow } from './edge-rows.ts'
import { isRule } from './fixed-lines.ts'
import type { Line } from './line.ts'
import { type MarkState, unmark } from './marks.ts'
import { isDoubleSpaced, withoutSpacing } from './spacing.ts'
import { splitTabRows } from './tab-rows.ts'

/** One line of a block, before its marks are read. */
interface RawLine {
  readonly text: string
  readonly block: Block
  readonly cell: Cell | null
}

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
const oddBlank = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const oddOrInvisible = /[\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/
/** Composed letters, figures and marks of Western and Vietnamese text, tabs and plain blanks: nothing here is mended. */
const mayNeedCleaning = /[^\t\x20-\x7e\xa1-\xac\xae-\u024f\u1e00-\u1eff\u2010-\u2027]/
const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/
const barRow = /^\s*\|?[^|]*(?:\|[^|]*)+$/
const openRow = /^[^|]+\s\|\s[^|]+$/
const barRule = /^[\s|:-]+$/

function cleanLine(text: string): string {
  const plain = text.trimEnd()
  return plain.length < 20 && plain.endsWith('|') && plain.trimStart() === '|' ? '|' : plain
}

/** The lines of one block, its characters composed, blanks plain and invisible marks gone. */
function linesOf(text: string): readonly string[] {
  if (!mayNeedCleaning.test(text)) return [text]
  const composed = text.normalize('NFC')
  const plain = oddOrInvisible.test(composed) ? composed.replace(invisible, '').replace(oddBlank, ' ') : composed
  return lineEnd.test(plain) ? plain.split(lineEnd) : [plain]
}

function splitBlocks(blocks: readonly Block[]): RawLine[] {
  const lines: RawLine[] = []
  for (const block of blocks) {
    if (block.role === 'header' || block.role === 'footer') continue
    const cell = block.cell ?? null
    for (const text of linesOf(block.text)) lines.push({ text: cleanLine(text), block, cell })
  }
  return isDoubleSpaced(lines) ? withoutSpacing(lines) : lines
}

/** How many lines further down a row that was left open may be closed by its bar. */
const openReach = 12

/** Rows written on one line, `| a | b |`, `a | b |` or `a | b`: one line for each cell; the last may go on below. */
function splitBarRows(lines: readonly RawLine[], firstTable: number): RawLine[] {
  const split: RawLine[] = []
  let table = firstTable
  let row = 0
  let inTable = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    if (line.cell || line.text === '|' || !line.text.includes('|') || !barRow.test(line.text)) {
      if (inTable) table += 1
      inTable = false
      row = 0
      split.push(line)
      continue
    }
    inTable = true
    const edge = edgeRow(lines, at)
    if (edge) {
      for (const piece of edge) split.push({ ...line, text: piece.text, cell: { table, row, column: piece.column } })
      at = edge.at(-1)?.at ?? at
      row += 1
      continue
    }
    if (barRule.test(line.text)) continue
    const goesOnTo = openRow.test(line.text) ? closingBar(lines, at) : at
    const cells = line.text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
    for (const [column, text] of cells.entries()) {
      for (const part of text.split(/<br\s*\/?>/i))
        split.push({ ...line, text: part.trim(), cell: { table, row, column } })
    }
    for (const below of lines.slice(at + 1, goesOnTo + 1)) {
      split.push({
        ...below,
        text: below.text.replace(/\s*\|\s*$/, ''),
        cell: { table, row, column: cells.length - 1 },
      })
    }
    at = goesOnTo
    row += 1
  }
  return split
}

/** The line that closes the row left open at `from`; `from` itself where none does. */
function closingBar(lines: readonly RawLine[], from: number): number {
  for (let at = from + 1; at < lines.length && at <= from + openReach; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text.length > 120 || text === '|') return from
    if (text.includes('|')) return /^[^|]+\|\s*$/.test(text) && !/^\s*[-–+]/.test(text) ? at : from
  }
  return from
}

function giveCells(lines: readonly RawLine[]): RawLine[] {
  let next = 0
  for (const { cell } of lines) if (cell && cell.table >= next) next = cell.table + 1
  const tabbed = splitTabRows(lines, next + 3000)
  const rows = tabbed.some((line) => line.text.includes('|')) ? splitBarRows(tabbed, next + 1000) : tabbed
  if (!rows.some((line) => line.text === '|')) return [...rows]
  const cells = cellsOfBars(
    rows.map((line) => line.text),
    next + 2000,
  )
  return rows.map((line, at) => {
    const cell = cells[at]
    if (cell === 'bar') return { ...line, text: '|' }
    return cell && !line.cell ? { ...line, cell } : line
  })
}

const sameCell = (a: Cell | null, b: Cell | null): boolean =>
  a === b || (a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column)

const onlyStars = /^\s*[*_]+(?:\s+[*_]+)*\s*$/

/** A line of nothing but stars: the closing mark of an open run, or a rule, or an empty line between marks. */
function closesRun(text: string, state: MarkState): boolean {
  const stars = text.trim()
  return (state.bold && (stars === '**' || stars === '***')) || (state.italic && stars === '*')
}

/** Blocks → their lines with cells and weights, headers and footers left out, empty lines and rules as gaps. */
export function readLines(blocks: readonly Block[]): Line[] {
  const state: MarkState = { bold: false, italic: false }
  const lines: Line[] = []
  let gap: Line['gap'] = 'hard'
  let cell: Cell | null = null
  let block: Block | null = null
  const part = (kind: Line['gap']): void => {
    if (gap !== 'hard') gap = kind
    state.bold = false
    state.italic = false
  }
  for (const raw of giveCells(splitBlocks(blocks))) {
    if (!sameCell(raw.cell, cell) || raw.text === '|') part('hard')
    cell = raw.cell
    if (raw.text === '|') continue
    const isStars = onlyStars.test(raw.text)
    if (isStars && closesRun(raw.text, state)) {
      state.bold = false
      state.italic = false
      continue
    }
    if (isStars) part(/\S\s+\S/.test(raw.text) ? 'blank' : 'hard')
    else if (raw.text === '') part('blank')
    else if (isRule(raw.text)) part('hard')
    else {
      if (raw.block.role === 'note' && raw.block !== block) part('hard')
      const line = readLine(raw, state, gap)
      if (line.text === '') continue
      lines.push(line)
      gap = 'none'
      block = raw.block
    }
  }
  return lines
}

/** Marks of the web, tabs, runs of blanks: a line without them is as it will be, but for the blank before it. */
const mayNeedReading = /[*_\\[`#\t]| {2}/

function plainLine({ text: loose, block, cell }: RawLine, state: MarkState, gap: Line['gap']): Line {
  const text = loose.trim()
  return {
    text,
    boldLead: block.bold || state.bold ? text.length : 0,
    italic: (block.italic ?? false) || state.italic,
    boldOpen: state.bold,
    align: block.align ?? null,
    cell,
    page: block.page ?? null,
    note: block.role === 'note',
    gap,
  }
}

function readLine(raw: RawLine, state: MarkState, gap: Line['gap']): Line {
  if (!mayNeedReading.test(raw.text)) return plainLine(raw, state, gap)
  const { text: loose, boldLead: looseLead, italic } = unmark(raw.text, state)
  const trimmed = loose.trim()
  const squeezes = trimmed.includes('  ') || trimmed.includes('\t')
  const keepsGaps = loose.includes('\t') || loose.includes('   ')
  const text = keepsGaps ? loose.trimEnd() : squeezes ? trimmed.replace(blanks, ' ') : trimmed
  const { bold = false, italic: blockItalic = false, align = null, page = null } = raw.block
  return {
    text,
    boldLead: bold ? text.length : boldLeadIn(text, loose, looseLead, squeezes),
    italic: blockItalic || italic,
    boldOpen: state.bold,
    align,
    cell: raw.cell,
    page,
    note: raw.block.role === 'note',
    gap,
  }
}

const blanks = /[ \t]+/g

/** The bold start of `loose`, counted in the cleaned `text`. */
function boldLeadIn(text: string, loose: string, looseLead: number, squeezes: boolean): number {
  if (looseLead === 0) return 0
  if (looseLead >= loose.length) return text.length
  const lead = loose.slice(0, looseLead).trim()
  return Math.min(text.length, (squeezes ? lead.replace(blanks, ' ') : lead).length)
}
