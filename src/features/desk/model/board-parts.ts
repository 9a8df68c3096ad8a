/** Which part of what is still owed: `below` a unit in a line, or what one's own unit has `given`, whoever gets it. */
export const boardScopes = ['below', 'given'] as const
export type BoardScope = (typeof boardScopes)[number]

/** Which of the work behind the board is asked for. */
export const boardParts = ['late', 'soon', 'unacknowledged', 'owed'] as const
export type BoardPart = (typeof boardParts)[number]
