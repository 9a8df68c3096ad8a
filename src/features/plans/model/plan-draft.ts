import type { Line } from '#kernel/line-of-authority.ts'
import type { PlanContent } from './plan-content.ts'

/**
 * A plan before it is kept: made of a document, where everything in it was accepted or corrected by a person, or begun
 * here, where `documentId` is null.
 */
export interface PlanDraft {
  readonly documentId: string | null
  /** Left out: a plan of the state. */
  readonly type?: string
  readonly line?: Line
  readonly sign: string | null
  readonly title: string
  readonly issuer: string | null
  readonly issueDate: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly isUmbrella?: boolean
  readonly dueShift?: 'none' | 'before' | 'after'
  readonly content: PlanContent
}
