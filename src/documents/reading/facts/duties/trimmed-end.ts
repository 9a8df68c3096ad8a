import { isBlankAt } from '../deadlines/clauses.ts'

/**
 * Where the words of a text end: before the blanks and the given marks that close it. A loop, as an expression of the
 * kind `[…]+$` looks at every place of a long text again and again.
 */
export function trimmedEnd(text: string, marks = ''): number {
  let end = text.length
  while (end > 0) {
    if (!isBlankAt(text, end - 1) && !marks.includes(text.charAt(end - 1))) break
    end -= 1
  }
  return end
}
