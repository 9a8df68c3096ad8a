/** The number of a sign, with its letter or part ("30c", "66.7"). */
export interface SignNumber {
  readonly printed: string
  readonly start: number
}

/** A letter directly behind the figures: 30c; capitals are only these two. */
const isSuffix = (code: number): boolean => isSmall(code) || code === 0x111 || code === 65 || code === 66
const mostFigures = 5
const mostPartFigures = 3
/** What no number begins behind: it would be the tail of something longer. */
const joinsBefore = /[\p{L}\d/.,:\-–]/u
const numberWordBefore = /[sS][ốỐ]:?$/u

/**
 * The number that ends directly before the slash at `slash`, a few blanks between them or none, not beginning before
 * `from`; null where none does.
 */
export function readNumberBefore(text: string, slash: number, from: number): SignNumber | null {
  let end = slash
  while (end > from && slash - end < 4 && isBlank(text.charCodeAt(end - 1))) end -= 1
  const hasSuffix = isSuffix(text.charCodeAt(end - 1)) && isFigure(text.charCodeAt(end - 2))
  const whole = backOverFigures(text, hasSuffix ? end - 1 : end, from)
  const figures = (hasSuffix ? end - 1 : end) - whole
  if (figures === 0 || figures > mostFigures) return null
  const start = figures <= mostPartFigures ? beforePart(text, whole, from) : whole
  if (start > 0 && joinsBefore.test(text.charAt(start - 1))) {
    if (!numberWordBefore.test(text.slice(Math.max(0, start - 3), start))) return null
  }
  return { printed: text.slice(start, end), start }
}

/** "66.7": the figures behind the dot are a part of number 66. */
function beforePart(text: string, at: number, from: number): number {
  if (text.charAt(at - 1) !== '.') return at
  const start = backOverFigures(text, at - 1, from)
  return start < at - 1 && at - 1 - start <= mostFigures ? start : at
}

function backOverFigures(text: string, end: number, from: number): number {
  let start = end
  while (start > from && end - start <= mostFigures && isFigure(text.charCodeAt(start - 1))) start -= 1
  return start
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 160
}
