/** A piece of a row whose cells go over several lines: its words, the line it stands on, its column. */
export interface RowPiece {
  readonly text: string
  readonly at: number
  readonly column: number
}

/** The longest row, in lines: a foot with its recipients and the space for a hand. */
const longestRow = 40
const opens = /^\s*\|\s*[^\s|][^|]*$/
const closes = /\|\s*$/

/**
 * A row with a bar only at its start, between its cells and at its end, each cell over several lines:
 * `| a⏎b | c⏎d |`. Null where none begins at `from`.
 */
export function edgeRow(lines: readonly { readonly text: string }[], from: number): RowPiece[] | null {
  if (!opens.test(lines[from]?.text ?? '')) return null
  const pieces: RowPiece[] = []
  let column = 0
  for (let at = from; at < lines.length && at < from + longestRow; at += 1) {
    const line = lines[at]?.text ?? ''
    if (at > from && (line === '|' || /^\s*\|/.test(line))) return null
    const isLast = at > from && closes.test(line)
    const parts = line
      .replace(/^\s*\|/, '')
      .replace(closes, '')
      .split('|')
    for (const [index, part] of parts.entries()) {
      if (index > 0) column += 1
      pieces.push({ text: part.trim(), at, column })
    }
    if (isLast) return column > 0 ? pieces : null
  }
  return null
}
