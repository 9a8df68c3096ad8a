/** A deadline as it stands in a plan: its words, its kind, and its normal form as the reading contract gives it. */
export interface DraftDeadline {
  readonly text: string
  readonly kind: string
  readonly normalized: string | null
}

export interface DraftTask {
  readonly factId: string
  readonly path: string
  readonly text: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly deadlines: readonly DraftDeadline[]
}

export interface DraftDuty {
  readonly factId: string
  readonly what: string | null
  readonly from: string | null
  readonly to: string | null
  readonly via: string | null
  readonly deadline: DraftDeadline
}

/** A plan before it is made: everything in it was accepted or corrected by a person. */
export interface PlanDraft {
  readonly documentId: string
  readonly sign: string | null
  readonly title: string
  readonly issuer: string | null
  readonly issueDate: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly tasks: readonly DraftTask[]
  readonly duties: readonly DraftDuty[]
}
