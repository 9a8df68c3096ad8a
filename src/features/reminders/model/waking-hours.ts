import { type Day, dayOf, shiftDay } from '#kernel/dates/day.ts'

/** Hours of the day in Vietnam, 0 to 23: quiet from the first, no longer quiet from the second. The same: never quiet. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

/** The usual ones: after work and before it. */
export const usualQuietHours: QuietHours = { from: 20, to: 7 }

/** The hour of the day in Vietnam at which the digest goes out, in minutes after midnight: 07:30. */
export const digestMinutes = 7 * 60 + 30

const minuteMilliseconds = 60_000

/** A moment of a day in Vietnam. */
export function momentOn(day: Day, minutesAfterMidnight: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutesAfterMidnight * minuteMilliseconds)
}

/** The hour of the day in Vietnam. */
export function hourOf(moment: Date): number {
  return Math.floor((moment.getTime() - momentOn(dayOf(moment), 0).getTime()) / (60 * minuteMilliseconds))
}

export function isQuiet(hour: number, { from, to }: QuietHours): boolean {
  return from <= to ? from <= hour && hour < to : from <= hour || hour < to
}

/** Days ahead among which a working day is looked for; no holiday lasts as long. */
const farthest = 30

/**
 * The first moment from `now` on at which somebody may be sent a mail: not in their quiet hours, not on a day off. Minutes
 * count: within a waking hour it is `now` itself, otherwise the beginning of the next one.
 */
export function nextWaking(now: Date, quiet: QuietHours, isDayOff: (day: Day) => boolean): Date {
  const today = dayOf(now)
  const works = (day: Day) => !isDayOff(day)
  if (works(today) && !isQuiet(hourOf(now), quiet)) return now
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const day = shiftDay(today, ahead)
    if (!works(day)) continue
    for (let hour = 0; hour < 24; hour += 1) {
      const moment = momentOn(day, hour * 60)
      if (moment > now && !isQuiet(hour, quiet)) return moment
    }
  }
  return now
}
