export { type Change, unitsOfChanges } from './change.ts'
export type { DecidingDocument, Handover, Heir, NewUnit, OrganisationEvent } from './event.ts'
export { eventTitle, shareWords } from './event-words.ts'
export { type GroupCriteria, type GroupPlace, ruleWords, type SavedRule, usualGroups } from './group-rule.ts'
export { endedLevels, isOrganId, levelHolds } from './law.ts'
export {
  ancestorsOf,
  findSuperior,
  findVersion,
  holdsOn,
  linksBelow,
  livesFrom,
  type Organisation,
} from './organisation.ts'
export { OrganisationStore } from './organisation-store.ts'
export { type EventPlan, planEvent, subjectsOf, unitsOfEvent } from './plan-event.ts'
export { type GroupStep, planGroupChange, planGroupEnd } from './plan-group-change.ts'
export { problemsOfUndo } from './plan-undo.ts'
export { type EventProblem, eventProblem } from './problem.ts'
export { type Share, sharesAsOf } from './series.ts'
export type { Succession, SuperiorLink, UnitFace, UnitKind, UnitLevel, UnitStatus, UnitVersion } from './unit.ts'
export { unitKinds, unitLevels, unitStatuses } from './unit.ts'
export { placeWords, type UnitAround } from './unit-around.ts'
export { faceFieldNames, kindNames, levelNames, statusNames } from './unit-words.ts'
