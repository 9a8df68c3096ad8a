/** A column of a table whose first row is the head. */
export interface DrawnTable {
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * An official document as its parts, before it is drawn as Word.
 * In `body` a string is one paragraph; one that begins with a form feed stands on a new page, as the second half of a
 * paragraph does that a page cut in two.
 */
export interface DrawnDocument {
  readonly name: string
  readonly layout: 'state' | 'party'
  /** Superior body first, the issuer last. */
  readonly issuers: readonly string[]
  /** The whole line, e.g. `Số: 12/KH-SYT`; the number may be blank. */
  readonly signLine: string
  readonly placeAndDate: string
  readonly type: string
  readonly title: readonly string[]
  readonly body: readonly (string | DrawnTable)[]
  readonly recipients: readonly string[]
  /** Authority and title, one line each. */
  readonly authority: readonly string[]
  readonly signerName: string
}
