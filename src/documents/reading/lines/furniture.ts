import type { Line } from './line.ts'

const pageNumber = /^(?:[-–]\s*)?(?:Trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu

/** Numbers that stand closer than so many lines count something else. */
const shortestPage = 15

/**
 * Leaves out what a printed page adds to the text: page numbers that count on one by one, and lines that open or
 * close three pages or more in the same words.
 */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const repeated = repeatedEdges(lines)
  const kept: Line[] = []
  let lastNumber = 0
  let lastAt = 0
  let owed: Line['gap'] | null = null
  for (const [index, line] of lines.entries()) {
    const number = line.cell || !mayEndPageNumber(line.text) ? null : pageNumber.exec(line.text.trim())
    const value = Number(number?.[1] ?? 0)
    const follows = number !== null && (value === lastNumber + 1 || (lastNumber === 0 && value === 2))
    const isPageNumber = follows && (line.page === null ? index - lastAt >= shortestPage : isEdge(lines, index))
    if (isPageNumber) {
      lastNumber = value
      lastAt = index
    }
    if (isPageNumber || (repeated.size > 0 && isEdge(lines, index) && repeated.has(line.text))) {
      owed = 'blank'
      continue
    }
    kept.push(owed && line.gap === 'none' ? { ...line, gap: owed } : line)
    owed = null
  }
  return kept
}

const mayEndPageNumber = (text: string): boolean => '0123456789-– '.includes(text.charAt(text.length - 1))

function isEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page ?? null
  return page !== null && (lines[index - 1]?.page !== page || lines[index + 1]?.page !== page)
}

function repeatedEdges(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (line.page !== null && isEdge(lines, index)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([text, count]) => count >= 3 && text.length < 120).map(([text]) => text))
}
