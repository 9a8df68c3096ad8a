import { namedDate } from '#kernel/written-date.ts'
import type { DeadlineValue, Recurrence, TimePoint } from './deadline-value.ts'
import { parseDeadline } from './deadline-value.ts'

const unitWords: Readonly<Record<string, string>> = {
  D: 'ngày',
  DAY: 'ngày',
  DAYS: 'ngày',
  WD: 'ngày làm việc',
  'WORKING DAYS': 'ngày làm việc',
  W: 'tuần',
  WEEKS: 'tuần',
  M: 'tháng',
  MONTHS: 'tháng',
  Y: 'năm',
  YEARS: 'năm',
  H: 'giờ',
  HOURS: 'giờ',
}
const weekdayWords: Readonly<Record<string, string>> = {
  MO: 'thứ Hai',
  TU: 'thứ Ba',
  WE: 'thứ Tư',
  TH: 'thứ Năm',
  FR: 'thứ Sáu',
  SA: 'thứ Bảy',
  SU: 'Chủ nhật',
}
const everyWords = { DAILY: 'hằng ngày', WEEKLY: 'hằng tuần', MONTHLY: 'hằng tháng', YEARLY: 'hằng năm' } as const
const periodWords = { DAILY: 'ngày', WEEKLY: 'tuần', MONTHLY: 'tháng', YEARLY: 'năm' } as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function pointWords(point: TimePoint): string {
  if ('issue' in point) return 'ngày ban hành'
  if ('event' in point) return `khi ${point.event}`
  const dayOfYear = /^(\d{2})-(\d{2})$/.exec(point.date)
  return dayOfYear ? `ngày ${dayOfYear[2]}/${dayOfYear[1]}` : namedDate(point.date)
}

/** A day is a day; a month, a quarter or a year is something one is within. */
function withinWords(point: TimePoint): string {
  const words = pointWords(point)
  return words.startsWith('ngày') || words.startsWith('khi') ? words : `trong ${words}`
}

function daysWords(days: readonly number[]): string {
  if (days.length === 0) return ''
  if (days.length === 1 && days[0] === -1) return 'ngày cuối cùng'
  return `${days.length > 1 ? 'các ngày' : 'ngày'} ${days.map((day) => (day === -1 ? 'cuối tháng' : day)).join(', ')}`
}

function monthsWords(months: readonly number[]): string {
  if (months.length === 0) return ''
  return `${months.length > 1 ? 'các tháng' : 'tháng'} ${months.join(', ')}`
}

function weekdaysWords(weekdays: readonly string[]): string {
  return weekdays
    .map((day) => [weekdayWords[day.slice(-2)] ?? day, numberWords[day.slice(0, -2)]].filter(Boolean).join(' '))
    .join(', ')
}

/** "thứ Bảy đầu tiên hằng tháng": which one of its month. */
const numberWords: Readonly<Record<string, string>> = {
  1: 'đầu tiên',
  2: 'tuần thứ hai',
  3: 'tuần thứ ba',
  4: 'tuần thứ tư',
  '-1': 'cuối cùng',
}

/** How often: `hằng năm`, `3 tháng một lần`, `2 lần mỗi tháng`. */
function everyWord({ frequency, interval, months, times }: Recurrence): string {
  if (times > 1) return `${times} lần mỗi ${periodWords[frequency]}`
  if (months.length > 0) return 'hằng năm'
  return interval > 1 ? `${interval} ${periodWords[frequency]} một lần` : everyWords[frequency]
}

function recurrenceWords(rule: Recurrence): string {
  const days = [weekdaysWords(rule.weekdays), daysWords(rule.days)].filter(Boolean).join(', ')
  const months = monthsWords(rule.months)
  const lead = rule.before ? 'trước' : days || !months ? '' : 'trong'
  return [lead, days, months, everyWord(rule)].filter(Boolean).join(' ')
}

function offsetWords(event: string, amount: number, unit: string): string {
  if (amount === 0) return `khi ${event}`
  return `${Math.abs(amount)} ${unitWords[unit] ?? unit.toLowerCase()} ${amount > 0 ? 'sau' : 'trước'} ${event}`
}

function boundsWords(bounds: DeadlineValue | null): string {
  return bounds ? `, ${valueWords(bounds)}` : ''
}

function valueWords(value: DeadlineValue): string {
  switch (value.shape) {
    case 'before':
      return `trước ${pointWords(value.point)}`
    case 'by':
      return `chậm nhất ${withinWords(value.point)}`
    case 'from':
      return `từ ${pointWords(value.point)} trở đi`
    case 'within':
      return withinWords(value.point)
    case 'between':
      return `từ ${pointWords(value.start)} đến ${pointWords(value.end)}${value.openEnd ? ' và những năm sau' : ''}`
    case 'recurring':
      return `${recurrenceWords(value.rule)}${boundsWords(value.bounds)}`
    case 'continuous':
      return `thường xuyên${boundsWords(value.bounds)}`
    case 'offset':
      return offsetWords(value.event, value.amount, value.unit)
    case 'limit':
      return `trong ${value.amount} ${unitWords[value.unit] ?? value.unit.toLowerCase()} sau ${value.event}`
    case 'according':
      return `theo ${value.event}`
    case 'several':
      return value.values.map(valueWords).join('; ')
  }
}

/** A normalized deadline in plain Vietnamese, never as a rule: `<2021-11-05` → `trước ngày 05/11/2021`. */
export function deadlineWords(normalized: string | null): string {
  if (normalized === null || normalized.trim() === '') return 'không ghi thời hạn'
  const value = parseDeadline(normalized)
  return value ? valueWords(value) : normalized
}

/** The same at the start of a sentence or a table cell. */
export function deadlineSentence(normalized: string | null): string {
  return capitalised(deadlineWords(normalized))
}
