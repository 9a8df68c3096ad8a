import type { Cell } from '../blocks.ts'
import { isTypeLine } from './fixed-lines.ts'

/** The stretches between the bars of one table, each as [first line, past its last line). */
type Stretch = readonly [number, number]

/**
 * Gives the lines of tables their cells, where a table came as text with a bar on a line of its own before each cell
 * and after each row, as it does when copied from the web. A bar that an empty line follows ends the table.
 */
export function cellsOfBars(lines: readonly string[], firstTable: number): (Cell | 'bar' | null)[] {
  const cells: (Cell | 'bar' | null)[] = new Array(lines.length).fill(null)
  let table = firstTable
  let at = 0
  while (at < lines.length) {
    if (lines[at] !== '|') {
      at += 1
      continue
    }
    const bars = barsOfTable(lines, at)
    for (const bar of bars) cells[bar] = 'bar'
    markCells(cells, stretchesBetween(bars, lines), table)
    table += 1
    at = (bars.at(-1) ?? at) + 1
  }
  return cells
}

/** The longest cell, in lines; more between two bars is text between two tables. */
const longestCell = 60

function barsOfTable(lines: readonly string[], from: number): number[] {
  const bars = [from]
  let sinceBar = 0
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    sinceBar += 1
    if (sinceBar > longestCell || isTypeLine(line)) break
    if (line !== '|') continue
    bars.push(at)
    sinceBar = 0
    if ((lines[at + 1] ?? '') === '') break
  }
  return bars
}

function stretchesBetween(bars: readonly number[], lines: readonly string[]): Stretch[] {
  return bars.slice(0, -1).map((bar, index): Stretch => {
    const end = bars[index + 1] ?? lines.length
    let from = bar + 1
    while (from < end && lines[from] === '') from += 1
    return [from, end]
  })
}

const isEmpty = ([from, end]: Stretch): boolean => from >= end

/** The fewest columns for which the stretch after each row is empty; 0 where merged cells leave none. */
function countColumns(stretches: readonly Stretch[]): number {
  const bars = stretches.length + 1
  const most = Math.min(40, bars - 1)
  for (let columns = 1; columns <= most; columns += 1) {
    if (bars % (columns + 1) !== 0) continue
    let fits = true
    for (let at = columns; at < stretches.length; at += columns + 1) {
      const stretch = stretches[at]
      if (stretch && !isEmpty(stretch)) fits = false
    }
    if (fits) return columns
  }
  return 0
}

function markCells(cells: (Cell | 'bar' | null)[], stretches: readonly Stretch[], table: number): void {
  const columns = countColumns(stretches)
  const firstEmpty = stretches.findIndex(isEmpty)
  const width = columns || (firstEmpty > 0 ? firstEmpty : stretches.length)
  let row = 0
  let column = 0
  for (const [from, end] of stretches) {
    const rowIsFull = column >= width
    if (rowIsFull && from >= end) {
      row += 1
      column = 0
      continue
    }
    for (let at = from; at < end; at += 1) cells[at] = { table, row, column }
    column += 1
  }
}
