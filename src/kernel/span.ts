/** A place in a text: `[start, end)` in UTF-16 units, so that `text.slice(...span)` is what was read. */
export type Span = readonly [start: number, end: number]

/** Whether two places share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
