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
  restingStates,
  stepsOf,
} from './assignment-life.ts'
export {
  assignmentKindWords,
  assignmentSideWords,
  assignmentStateWords,
  periodWords,
  stepWords,
} from './assignment-words.ts'
export { childDateWarning } from './child-dates.ts'
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
