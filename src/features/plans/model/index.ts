export type { Given, IssuedVersion, Recipient } from './cascade.ts'
export { countChanges, saySame } from './edit-changes.ts'
export { type ContentProblem, contentLimits, problemsOfContent } from './edit-limits.ts'
export { newPlanTypes, skeletonContent } from './edit-skeleton.ts'
export { inheritItems, lastDayOf, laterThanAbove } from './inherit-items.ts'
export {
  type DraftDeadline,
  type EvidenceKind,
  emptyContent,
  evidenceKinds,
  type Inherited,
  isUnread,
  type PlanContent,
  type PlanSection,
  type PlanState,
  type PlanTask,
  planStates,
  type ReportDuty,
  type Target,
} from './plan-content.ts'
export type { PlanDraft } from './plan-draft.ts'
export {
  type AmendmentState,
  amendmentStates,
  editedVersion,
  endStages,
  findStep,
  isInForce,
  type PlanAction,
  type PlanStage,
  type PlanStep,
  planActions,
  planLife,
  planStages,
  type StageAfter,
  type StoredStage,
  stageOf,
  stepsFrom,
  storedAfter,
  verbOfAction,
  versionToIssue,
  wasIssued,
} from './plan-life.ts'
export { planStateWords, stageWords, stepWords } from './plan-words.ts'
export { isSoundTarget } from './sound-target.ts'
