import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { parseDeadline } from './deadline-value.ts'
import { lastDayOf, shiftMonths } from './stated-days.ts'
import { addWorkingDays, type DaysOff } from './working-days.ts'

/**
 * The last day on which work bound to an event is in time, once the day of the event is known: "sau 10 ngày kể từ khi…",
 * "trong 5 ngày làm việc". Null where the form is bound to no event, or counts in hours.
 */
export function resolveEvent(normalized: string, eventDay: Day, daysOff: DaysOff): Day | null {
  const value = parseDeadline(normalized)
  if (value === null) return null
  switch (value.shape) {
    case 'offset':
    case 'limit':
      return later(eventDay, value.amount, value.unit, daysOff)
    case 'according':
      return eventDay
    case 'before':
      return 'event' in value.point ? shiftDay(eventDay, -1) : null
    case 'by':
    case 'within':
      return 'event' in value.point ? eventDay : null
    case 'between':
      if ('event' in value.end) return eventDay
      return 'event' in value.start && 'date' in value.end ? lastDayOf(value.end.date) : null
    default:
      return null
  }
}

function later(day: Day, amount: number, unit: string, daysOff: DaysOff): Day | null {
  switch (unit) {
    case 'D':
    case 'DAY':
    case 'DAYS':
      return shiftDay(day, amount)
    case 'WD':
    case 'WORKING DAYS':
      return addWorkingDays(day, amount, daysOff)
    case 'W':
    case 'WEEKS':
      return shiftDay(day, amount * 7)
    case 'M':
    case 'MONTHS':
      return shiftMonths(day, amount)
    case 'Y':
    case 'YEARS':
      return shiftMonths(day, amount * 12)
    default:
      return null
  }
}
