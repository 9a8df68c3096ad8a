/** The rows of a .csv (RFC 4180) with the line on which each begins, of a text that comes in parts; one row is kept at a time. */
export async function* csvRows(parts: AsyncIterable<string>): AsyncGenerator<{ cells: string[]; line: number }> {
  const state = { cells: [] as string[], cell: '', quoted: false, afterQuote: false, line: 1, begun: 1 }
  for await (const part of parts) {
    let start = 0
    for (let index = 0; index < part.length; index += 1) {
      const character = part[index]
      if (character === '\n') state.line += 1
      if (state.quoted) {
        if (character !== '"') continue
        state.cell += part.slice(start, index)
        start = index + 1
        state.quoted = false
        state.afterQuote = true
        continue
      }
      if (character === '"') {
        // Two quotes within a quoted cell are one that belongs to it.
        state.cell += part.slice(start, index) + (state.afterQuote ? '"' : '')
        start = index + 1
        state.quoted = true
        state.afterQuote = false
        continue
      }
      state.afterQuote = false
      if (character !== ',' && character !== '\n') continue
      state.cells.push(state.cell + part.slice(start, index))
      state.cell = ''
      start = index + 1
      if (character === ',') continue
      yield endOfRow(state)
    }
    state.cell += part.slice(start)
  }
  if (state.cell !== '' || state.cells.length > 0) {
    state.cells.push(state.cell)
    yield endOfRow(state)
  }
}

function endOfRow(state: { cells: string[]; line: number; begun: number }): { cells: string[]; line: number } {
  const last = state.cells.length - 1
  const cells = state.cells.map((text, index) => (index === last ? text.replace(/\r$/, '') : text))
  const row = { cells, line: state.begun }
  state.cells = []
  state.begun = state.line
  return row
}
