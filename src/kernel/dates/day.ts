/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`: days compare as texts. */
export type Day = string

const vietnamAheadMilliseconds = 7 * 60 * 60 * 1000

/** The day that a moment falls on in Vietnam, which keeps UTC+7 all year. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + vietnamAheadMilliseconds).toISOString().slice(0, 10)
}

/** The day so many days after (before, where negative). */
export function shiftDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
