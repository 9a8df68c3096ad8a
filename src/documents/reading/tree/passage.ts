import type { FoundDate } from '#kernel/dates/find-dates.ts'
import type { DocumentKind, Section } from '../contract.ts'
import type { Hints } from '../hints/hints.ts'
import type { Paragraph, SourceText } from '../lines/source-text.ts'

/** The part of a document that a paragraph belongs to. `outside`: a web page's menu, counters, its own date. */
export type Zone =
  | 'head'
  | 'title'
  | 'opening'
  | 'body'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'annex'
  | 'notes'
  | 'outside'

/** A paragraph with its place in the document's tree. */
export interface Passage extends Paragraph {
  readonly zone: Zone
  /** Path of the innermost labelled section or item that it is or lies in; '' before the first. */
  readonly path: string
  /** Its own label as printed, without marks: `I`, `2.1`, `a`, `-`, `+`; null where it has none. */
  readonly label: string | null
  /** Where its words begin behind the label. */
  readonly bodyAt: number
  /** What it may hold, so that the constructs need not look for what it cannot. */
  readonly hints: Hints
  /** Everything in it that is written as a date; several constructs ask for them. */
  readonly dates: readonly FoundDate[]
}

/** A document's tree: the stage between lines and facts. */
export interface Outline {
  readonly source: SourceText
  readonly kind: DocumentKind
  readonly passages: readonly Passage[]
  readonly sections: readonly Section[]
}
