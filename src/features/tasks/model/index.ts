export { type AssignmentKind, type AssignmentState, assignmentStates } from './assignment.ts'
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
