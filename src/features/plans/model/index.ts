export type { Given, IssuedVersion, Recipient } from './cascade.ts'
export {
  type DraftDeadline,
  type EvidenceKind,
  emptyContent,
  evidenceKinds,
  type Inherited,
  type PlanContent,
  type PlanSection,
  type PlanState,
  type PlanTask,
  planStates,
  type ReportDuty,
  type Target,
} from './plan-content.ts'
export type { PlanDraft } from './plan-draft.ts'
