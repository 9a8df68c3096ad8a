/** A part of a paragraph that says one thing: between semicolons and full stops. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Whether a semicolon, not a full stop, stands before it: it goes on the sentence. */
  readonly goesOn: boolean
}

const mark = /[;.()]/gu
const abbreviation = /(?:^|[\s(/])(?:TP|Tp|TT|TS|ThS|PGS|GS|BS|VP|P|TX|Q|H|X|ĐC|Đ\/c|KT|TM|TL|\p{Lu})$/u

/** Splits a paragraph from `from` on; brackets hold together, and an abbreviation's point ends nothing. */
export function splitClauses(text: string, from: number): Clause[] {
  const clauses: Clause[] = []
  let start = from
  let goesOn = false
  let depth = 0
  mark.lastIndex = from
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const at = match.index
    if (match[0] === '(') depth += 1
    else if (match[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (match[0] === ';' || isFullStop(text, at))) {
      if (at > start) clauses.push({ start, end: at, goesOn })
      goesOn = match[0] === ';'
      start = at + 1 + blanksAt(text, at + 1)
    }
  }
  if (start < text.length) clauses.push({ start, end: text.length, goesOn })
  return clauses
}

function isFullStop(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 4)
  if (next.trim() === '') return true
  return /^\s+[\p{Lu}“"*(-]/u.test(next) && !abbreviation.test(text.slice(Math.max(0, at - 5), at))
}

/** How many blanks stand at a place. */
export function blanksAt(text: string, at: number): number {
  let count = 0
  while (isBlankAt(text, at + count)) count += 1
  return count
}

/** Whether a blank stands at a place; the plain cases are told without an expression. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0xa0) return code === 0x20 || (code >= 9 && code <= 13)
  return /^\s/u.test(text.charAt(at))
}
