/** A part of a paragraph that says one thing: between semicolons and full stops. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** Whether a semicolon, not a full stop, stands before it: it goes on the sentence. */
  readonly goesOn: boolean
}

const abbreviation = /(?:^|[\s(/])(?:TP|Tp|TT|TS|ThS|PGS|GS|BS|VP|P|TX|Q|H|X|ĐC|Đ\/c|KT|TM|TL|\p{Lu})$/u

const mark = /[;.()]/g
const [opening, closing, point, semicolon] = [0x28, 0x29, 0x2e, 0x3b]

/** Splits a paragraph from `from` on; brackets hold together, and an abbreviation's point ends nothing. */
export function splitClauses(text: string, from: number): Clause[] {
  const clauses: Clause[] = []
  let start = from
  let goesOn = false
  let depth = 0
  mark.lastIndex = from
  while (mark.test(text)) {
    const at = mark.lastIndex - 1
    const code = text.charCodeAt(at)
    if (code === opening) depth += 1
    else if (code === closing) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (code === semicolon || (code === point && isFullStop(text, at)))) {
      if (at > start) clauses.push({ start, end: at, goesOn })
      goesOn = code === semicolon
      start = at + 1 + blanksAt(text, at + 1)
    }
  }
  if (start < text.length) clauses.push({ start, end: text.length, goesOn })
  return clauses
}

function isFullStop(text: string, at: number): boolean {
  if (at === text.length - 1) return true
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
