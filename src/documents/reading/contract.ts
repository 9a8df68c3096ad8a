import type { Span } from '#kernel/span.ts'

/** The name and version of the shape below; it changes whenever a field changes its meaning. */
export const readingFormat = 'danvan/reading@1'

export type DocumentKind =
  | 'plan'
  | 'report'
  | 'decision'
  | 'directive'
  | 'guidance'
  | 'conclusion'
  | 'letter'
  | 'news'
  | 'other'

/** A piece of the text, with the place it was read from. */
export interface Fact {
  readonly text: string
  readonly span: Span
}

/** The document's own sign, without blanks; a blank number is `/KH-STP` with `number: null`. */
export interface SignFact extends Fact {
  readonly number: string | null
  readonly symbol: string
}

/** `date`: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the rest is blank. */
export interface DateFact extends Fact {
  readonly date: string
}

/** The time that a plan covers; ISO dates at the precision the text states. */
export interface PeriodFact extends Fact {
  readonly from: string | null
  readonly to: string | null
}

/** Another document cited; `text` is the fullest mention, `mentions` the places of all of them. */
export interface Reference extends Fact {
  readonly type: string | null
  readonly sign: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly mentions: readonly Span[]
}

/** A labelled heading or item; `path` is the labels as printed joined by `/`, e.g. `II/2/2.1`, `IV/3/a`. */
export interface Section extends Fact {
  readonly path: string
  readonly level: number
  readonly label: string
}

/** A leaf item that asks for action; `deadlines` are indexes into `Reading.deadlines`. */
export interface TaskFact extends Fact {
  readonly path: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly deadlines: readonly number[]
}

export interface Responsibility extends Fact {
  readonly unit: string
  readonly role: string
  readonly section: string | null
}

export type DeadlineKind = 'absolute' | 'periodic' | 'relative'

/**
 * A deadline. One with `to` asks for a report: `from` gives, `to` receives, `via` passes it on.
 * `normalized` is null where a duty has no date.
 */
export interface Deadline extends Fact {
  readonly kind: DeadlineKind
  readonly normalized: string | null
  readonly what: string | null
  readonly from: string | null
  readonly to: string | null
  readonly via: string | null
}

export interface Signer {
  readonly authority: string | null
  readonly title: string | null
  readonly name: string | null
  readonly span: Span
}

/** Something that a person must look at. */
export interface ReadingProblem {
  readonly code: string
  readonly message: string
  readonly span: Span | null
}

export interface ReadingSource {
  readonly name: string
  readonly sha256: string
  readonly mediaType: string
  readonly encoding: string
  readonly ocr: boolean
}

/** What the machine found in one document; never edited, only reviewed. */
export interface Reading {
  readonly format: typeof readingFormat
  readonly source: ReadingSource
  /** NFC; paragraphs separated by `\n`. Every span is a place in it. */
  readonly text: string
  readonly kind: DocumentKind
  readonly sign: SignFact | null
  readonly issueDate: DateFact | null
  readonly place: Fact | null
  readonly type: Fact | null
  readonly issuer: Fact | null
  readonly parentIssuer: Fact | null
  readonly title: Fact | null
  readonly period: PeriodFact | null
  readonly references: readonly Reference[]
  readonly sections: readonly Section[]
  readonly tasks: readonly TaskFact[]
  readonly responsibilities: readonly Responsibility[]
  readonly deadlines: readonly Deadline[]
  readonly recipients: readonly Fact[]
  readonly signer: Signer | null
  readonly problems: readonly ReadingProblem[]
}
