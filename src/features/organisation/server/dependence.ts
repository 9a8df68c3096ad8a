import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'

/**
 * Asks another part of the program whether something leans on these units from the day on (documents, appointments, …).
 * Answers a Vietnamese sentence that names it and says what to do, or null. Called with the units locked, so that nothing
 * new can come to lean on them meanwhile.
 */
export type DependenceCheck = (
  transaction: OpenTransaction,
  units: readonly string[],
  day: Day,
) => Promise<string | null>
