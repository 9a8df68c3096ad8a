import type { PlanContent } from './plan-content.ts'

/** A plan made of a document, before it is kept: everything in it was accepted or corrected by a person. */
export interface PlanDraft {
  readonly documentId: string
  readonly sign: string | null
  readonly title: string
  readonly issuer: string | null
  readonly issueDate: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly content: PlanContent
}
