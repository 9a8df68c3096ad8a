import { firstYear, lastYear } from '#documents/deadlines/days-off.ts'

/** What the address of the page says: the year that is shown. */
export interface DaysOffAddress {
  readonly nam?: number
}

/** The address as far as it can be meant. */
export function readDaysOffAddress({ nam }: Record<string, unknown>): DaysOffAddress {
  const year = Number(nam)
  return Number.isInteger(year) && year >= firstYear && year <= lastYear ? { nam: year } : {}
}
