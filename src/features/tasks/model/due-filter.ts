/** What a list of work is narrowed to by its day. */
export const dueFilters = ['late', 'today', 'soon', 'later', 'none'] as const
export type DueFilter = (typeof dueFilters)[number]
