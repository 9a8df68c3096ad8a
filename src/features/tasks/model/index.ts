export { type AssignmentKind, type AssignmentState, assignmentStates } from './assignment.ts'
