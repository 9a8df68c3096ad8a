/** Where an assignment stands between the unit that gave it and the unit that leads it. */
export const assignmentStates = ['given', 'doing', 'refused', 'submitted', 'returned', 'accepted', 'withdrawn'] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** A copy of a task, or one period of a report duty. */
export type AssignmentKind = 'task' | 'report'
