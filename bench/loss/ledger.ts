/** What was sent and what was acknowledged, as the sender remembers it; the judge of what the program kept. */

export interface SentUpload {
  readonly sha256: string
  readonly fileName: string
  readonly text: string
  /** The document's id once it was acknowledged; null while nobody knows. */
  id: string | null
}

/** Verdicts on one fact of one document. Each text of a correction is sent once, so that it tells which one it is. */
export interface SentReview {
  readonly documentId: string
  readonly factId: string
  readonly text: string
  acknowledged: boolean
}

export interface Ledger {
  readonly uploads: SentUpload[]
  readonly reviews: SentReview[]
}

/** The verdict that must hold for a fact: the last acknowledged, or a later one that was under way. */
export function allowedTexts(reviews: readonly SentReview[]): ReadonlySet<string> {
  const last = reviews.findLastIndex(({ acknowledged }) => acknowledged)
  return new Set(reviews.slice(Math.max(last, 0)).map(({ text }) => text))
}
