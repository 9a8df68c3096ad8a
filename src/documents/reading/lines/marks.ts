/** Whether bold and italic marks are open, carried from line to line within one paragraph of the web text. */
export interface MarkState {
  bold: boolean
  italic: boolean
}

/** A line without its marks of the web (`**`, `*`, `__`, `\_`, links), and how much of its start is bold. */
export interface Unmarked {
  readonly text: string
  readonly boldLead: number
  readonly italic: boolean
}

const possibleMark = /[*_\\[`#]/
const link = /!?\[([^\][]{1,300})\]\([^()\s]{1,500}\)/g
const heading = /^\s*#{1,6}\s+/
const escapable = '*_-.#[]()!>+`|~\\'

/** A footnote star in brackets or a product of figures is no mark. */
function isLiteralStar(line: string, at: number, width: number): boolean {
  const before = line[at - 1] ?? ''
  const after = line[at + width] ?? ''
  return (before === '(' && after === ')') || (/\d/.test(before) && /\d/.test(after))
}

/** A star that begins a line, stands before a blank and has no partner is a bullet. */
function isBullet(line: string, state: MarkState): boolean {
  return !state.italic && /^\s*\*\s+\S/.test(line) && line.indexOf('*') === line.lastIndexOf('*')
}

function takePlain(line: string, state: MarkState): Unmarked {
  return { text: line, boldLead: state.bold ? line.length : 0, italic: state.italic }
}

/** Reads one line and moves `state`; the caller resets `state` where a paragraph ends. */
export function unmark(source: string, state: MarkState): Unmarked {
  if (!possibleMark.test(source)) return takePlain(source, state)
  let line = source.includes('](') ? source.replace(link, '$1') : source
  const isHeading = heading.test(line)
  if (isHeading) line = line.replace(heading, '')
  if (isBullet(line, state)) return takePlain(line, state)
  return scan(line, state, isHeading)
}

function scan(line: string, state: MarkState, isHeading: boolean): Unmarked {
  let text = ''
  let boldLead = -1
  let italic = true
  let inked = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? ''
    const width = line[at + 1] === char ? 2 : 1
    if (char === '\\' && escapable.includes(line[at + 1] ?? ' ')) {
      text += line[at + 1]
      at += 1
      continue
    }
    if (char === '*' && !isLiteralStar(line, at, width)) {
      if (width === 2) state.bold = !state.bold
      else state.italic = !state.italic
      at += width - 1
      continue
    }
    if (char === '_' && width === 2 && line[at + 2] !== '_' && line[at - 1] !== '_') {
      at += 1
      continue
    }
    if (char.trim() !== '') {
      inked = true
      if (!state.bold && !isHeading && boldLead < 0) boldLead = text.length
      if (!state.italic) italic = false
    }
    text += char
  }
  return { text, boldLead: boldLead < 0 ? (inked ? text.length : 0) : boldLead, italic: inked && italic }
}
