export {
  type DatedWork,
  type DeadlineState,
  type DeadlineStateName,
  daysBetween,
  deadlineState,
  deadlineStateNames,
  deadlineStates,
  deadlineStateWords,
  dueWords,
  soonDays,
} from './deadline-state.ts'
export { deadlineSentence, deadlineWords } from './deadline-words.ts'
export { type Occurrence, type OccurrenceSpan, occurrencesOf } from './occurrences.ts'
export { periodWords } from './periods.ts'
export { resolveEvent } from './resolve-event.ts'
export {
  addWorkingDays,
  type DaysOff,
  type DueShift,
  dueShiftNames,
  dueShifts,
  isWeekend,
  isWorkingDay,
  noDaysOff,
  shiftedDue,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.ts'
