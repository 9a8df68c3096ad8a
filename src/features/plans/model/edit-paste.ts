import { readTimeValue } from '#documents/reading/facts/deadlines/time-values.ts'
import { blankTask, deepestLevel, type OutlineRow, sectionRow, taskRow } from './edit-outline.ts'
import type { DraftDeadline, PlanTask } from './plan-content.ts'

/** A paragraph as it was copied; `depth` of a list item without a label in its text (1 the outermost), else 0. */
export interface PastedLine {
  readonly text: string
  readonly depth: number
}

const soft = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** Bullets of symbol fonts, as Word hands them over. */
const symbolBullet = /^[\uf0a7\uf0b7\uf0d8\uf0fc·•▪◦■●○§ü]\s*/u

/** The text without what Word leaves in it: soft hyphens, joiners, runs of blanks, bullets of symbol fonts. */
export function cleanLine(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(soft, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
  return plain.replace(symbolBullet, '- ').trim()
}

/** How labels rank, the outermost first; a label's own depth comes on top. */
const labels: readonly (readonly [RegExp, (label: string) => number])[] = [
  [/^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVX]+|\d+)\s*[.:)–-]?\s+/iu, () => 0],
  [/^[IVXL]+[.)/:]\s*/u, () => 1],
  [/^\d+(?:\.\d+)+[.)]?\s+/u, (label) => 1 + label.split('.').filter((part) => /\d/.test(part)).length],
  [/^\d{1,3}[.)/]\s*(?!\d)/u, () => 2],
  [/^[a-zđ][.)]\s+/u, () => 6],
  [/^[-–—]\s*/u, () => 7],
  [/^[+*]\s*/u, () => 8],
]
const unlabelled = 9

interface Labelled {
  readonly text: string
  readonly rank: number
}

function labelled({ text, depth }: PastedLine): Labelled {
  const line = cleanLine(text)
  for (const [pattern, rankOf] of labels) {
    const label = pattern.exec(line)?.[0]
    if (label) return { text: line.slice(label.length).trim(), rank: rankOf(label) }
  }
  return { text: line, rank: depth > 0 ? Math.min(unlabelled - 1, 1 + depth) : unlabelled }
}

/**
 * Pasted paragraphs as headings and tasks: what has something below it, and everything numbered I, II, is a heading; the
 * rest are tasks. A paragraph without a number below a heading is the heading's own text; where nothing is numbered each
 * paragraph is a task. `under` is the level of the heading that they are pasted below (0: none).
 */
export function rowsOfLines(lines: readonly PastedLine[], under: number, nextId: () => string): readonly OutlineRow[] {
  const found = lines.map(labelled).filter(({ text }) => text !== '')
  if (found.every(({ rank }) => rank === unlabelled)) return found.map(({ text }) => taskRow(blankTask(nextId(), text)))
  const rows: OutlineRow[] = []
  const open: number[] = []
  found.forEach(({ text, rank }, at) => {
    if (rank === unlabelled) {
      addParagraph(rows, text, nextId)
      return
    }
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop()
    const next = found.slice(at + 1).find((each) => each.rank !== unlabelled)
    const isHeading = rank <= 1 || (next !== undefined && next.rank > rank)
    const base = (open[0] ?? rank) <= 1 ? 0 : under
    const level = base + open.length + 1
    const isBeside = besideHeading(rows, level)
    if ((!isHeading && !isBeside) || level > deepestLevel) {
      rows.push(taskRow(blankTask(nextId(), text)))
      return
    }
    rows.push(sectionRow(nextId(), level, isHeading ? text : firstClause(text)))
    // Between headings a task would fall to the one before it: it gets a heading of its own.
    if (isHeading) open.push(rank)
    else rows.push(taskRow(blankTask(nextId(), text)))
  })
  return rows
}

/** Whether a heading of this level stands before, below the same one. */
function besideHeading(rows: readonly OutlineRow[], level: number): boolean {
  const before = rows.findLast((row) => row.kind === 'section' && row.section.level <= level)
  return before?.kind === 'section' && before.section.level === level
}

/** The beginning of a text, short enough for a heading. */
function firstClause(text: string): string {
  const clause = /^.{1,80}?(?=[.:;]|$)/su.exec(text)?.[0] ?? text
  return clause.length < 80 ? clause : `${text.slice(0, text.lastIndexOf(' ', 80))}…`
}

/** A paragraph without a number goes on with the heading right before it; behind a task it is a task of its own. */
function addParagraph(rows: OutlineRow[], text: string, nextId: () => string): void {
  const last = rows.at(-1)
  if (last?.kind !== 'section') {
    rows.push(taskRow(blankTask(nextId(), text)))
    return
  }
  const { section } = last
  rows[rows.length - 1] = { ...last, section: { ...section, text: [section.text, text].filter(Boolean).join('\n') } }
}

/** What a column of a pasted table holds. */
export const columnRoles = ['text', 'lead', 'support', 'deadline', 'none'] as const
export type ColumnRole = (typeof columnRoles)[number]

const heads: readonly (readonly [RegExp, ColumnRole])[] = [
  [/phối hợp/iu, 'support'],
  [/thời (?:hạn|gian)|tiến độ|hoàn thành|hạn/iu, 'deadline'],
  [/chủ trì|thực hiện|phụ trách|đơn vị|cơ quan/iu, 'lead'],
  [/nội dung|nhiệm vụ|công việc|hoạt động|tên/iu, 'text'],
]

/** A pasted table with what its columns seem to hold; `hasHead`: its first row names them. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly ColumnRole[]
  readonly hasHead: boolean
}

/** Each role once, the first column that asks for it. */
function once(roles: readonly ColumnRole[]): ColumnRole[] {
  return roles.map((role, at) => (roles.indexOf(role) === at ? role : 'none'))
}

/** Guesses what the columns hold: by the names in the first row, or by what stands in them. */
export function guessColumns(cells: readonly (readonly string[])[]): PastedTable {
  const rows = cells.map((row) => row.map(cleanLine)).filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const roleOfHead = (cell: string): ColumnRole =>
    cell.length > 60 ? 'none' : (heads.find(([pattern]) => pattern.test(cell))?.[1] ?? 'none')
  const byHead = once(Array.from({ length: width }, (_, at) => roleOfHead(rows[0]?.[at] ?? '')))
  if (byHead.filter((role) => role !== 'none').length >= Math.min(2, width)) {
    return { rows: rows.slice(1), columns: byHead, hasHead: true }
  }
  return { rows, columns: byContent(rows, width), hasHead: false }
}

function byContent(rows: readonly (readonly string[])[], width: number): ColumnRole[] {
  const lengths = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0))
  const longest = lengths.indexOf(Math.max(...lengths))
  const isTime = (at: number) => {
    const filled = rows.flatMap((row) => row[at] || [])
    return filled.length > 0 && filled.filter((cell) => timesIn(cell, null).length > 0).length * 2 > filled.length
  }
  return once(
    lengths.map((_, at): ColumnRole => {
      if (at === longest) return 'text'
      if (isTime(at)) return 'deadline'
      return at === longest + 1 ? 'lead' : at === longest + 2 ? 'support' : 'none'
    }),
  )
}

function timesIn(words: string, year: number | null) {
  return readTimeValue(words, { year, recurs: false }, null)
}

/** Words for a time as deadlines; what is no time stands as words without a day. */
export function deadlinesOfWords(words: string, year: number | null): readonly DraftDeadline[] {
  const text = words.trim()
  if (text === '') return []
  const times = timesIn(text, year)
  if (times.length === 0) return [{ text, kind: 'absolute', normalized: null }]
  return times.map(({ kind, normalized }) => ({ text, kind, normalized }))
}

const names = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The rows of a pasted table as headings (a row that only its text column fills, with a Roman number) and tasks. */
export function rowsOfTable(
  { rows, columns }: PastedTable,
  options: { readonly year: number | null; readonly under: number; readonly nextId: () => string },
): readonly OutlineRow[] {
  const { year, under, nextId } = options
  const cell = (row: readonly string[], role: ColumnRole): string => row[columns.indexOf(role)] ?? ''
  return rows.flatMap((row): OutlineRow[] => {
    const words = cell(row, 'text')
    const others = (['lead', 'support', 'deadline'] as const).map((role) => cell(row, role))
    const { text, rank } = labelled({ text: words, depth: 0 })
    const number = row.find((each, at) => columns[at] === 'none' && each !== '') ?? ''
    if (text === '' && others.every((each) => each === '')) return []
    if (others.every((each) => each === '') && (rank <= 1 || /^[IVXL]+[.)]?$/u.test(number))) {
      return [sectionRow(nextId(), Math.min(deepestLevel, rank <= 1 || under === 0 ? 1 : under + 1), text)]
    }
    const task: PlanTask = {
      ...blankTask(nextId(), text),
      leadText: names(cell(row, 'lead')),
      supportText: names(cell(row, 'support')),
      deadlines: deadlinesOfWords(cell(row, 'deadline'), year),
    }
    return [taskRow(task)]
  })
}
