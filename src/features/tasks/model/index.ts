export { type AssignmentKind, type AssignmentState, assignmentStates } from './assignment.ts'
export {
  type AssignmentAction,
  type AssignmentRight,
  type AssignmentSide,
  type AssignmentStep,
  assignmentActions,
  assignmentLife,
  assignmentSides,
  besideActions,
  type Circumstances,
  receiverActions,
  restingStates,
  stepsOf,
} from './assignment-life.ts'
export {
  assignmentKindWords,
  assignmentSideWords,
  assignmentStateWords,
  namedPeriod,
  periodAmongOthers,
  periodInBrackets,
  stepWords,
} from './assignment-words.ts'
export { type ChangeField, changeFields } from './carry-over.ts'
export { childDateWarning } from './child-dates.ts'
export { type AssignedDays, datedWork, handedInStates } from './dated-work.ts'
export { changeFieldNames, differenceOf, type FieldDifference, type ItemFace, ownNotes } from './difference.ts'
export { type MarkedRun, markWords } from './difference-words.ts'
export {
  type GivenPiece,
  type ItemCounts,
  type ItemStage,
  type ItemState,
  itemStages,
  itemStageWords,
  itemStateOf,
  itemStateOfCounts,
  itemWants,
} from './item-state.ts'
export {
  type Finding,
  type FindingCode,
  type FindingWeight,
  findingCodes,
  type LaidDay,
  type LaidItem,
  type SimulationSetting,
  simulate,
} from './simulate.ts'
