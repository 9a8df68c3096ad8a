export type { DraftDeadline, DraftDuty, DraftTask, PlanDraft } from './plan-draft.ts'
