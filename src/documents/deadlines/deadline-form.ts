import { isoFromWritten, writtenDate } from '#kernel/written-date.ts'
import type { TimePoint } from './deadline-value.ts'
import { parseDeadline } from './deadline-value.ts'

export type DeadlineFormKind =
  | 'none'
  | 'before'
  | 'by'
  | 'within'
  | 'from'
  | 'between'
  | 'yearly'
  | 'monthly'
  | 'continuous'
  | 'other'

/** A deadline as a person fills it in: dates as they are written, days and months as numbers. */
export interface DeadlineForm {
  readonly kind: DeadlineFormKind
  readonly first: string
  readonly second: string
  readonly day: string
  readonly months: string
  /** Whether the recurring day itself comes too late. */
  readonly before: boolean
  /** What the machine read where the form has no words for it; kept as it is. */
  readonly other: string
}

/** The kinds in the order of the choice, in words. */
export const deadlineKinds: readonly { readonly value: DeadlineFormKind; readonly label: string }[] = [
  { value: 'none', label: 'Không ghi thời hạn' },
  { value: 'before', label: 'Trước ngày…' },
  { value: 'by', label: 'Chậm nhất…' },
  { value: 'within', label: 'Trong ngày, tháng, quý, năm…' },
  { value: 'from', label: 'Từ … trở đi' },
  { value: 'between', label: 'Từ … đến …' },
  { value: 'yearly', label: 'Hằng năm' },
  { value: 'monthly', label: 'Hằng tháng' },
  { value: 'continuous', label: 'Thường xuyên' },
]

const blankForm: DeadlineForm = { kind: 'none', first: '', second: '', day: '', months: '', before: false, other: '' }
const comparison = { before: '<', by: '<=', within: '', from: '>=' } as const

const dateOf = (point: TimePoint): string | null => ('date' in point ? writtenDate(point.date) : null)

/** The form filled in from a normalized deadline. */
export function deadlineForm(normalized: string | null): DeadlineForm {
  if (normalized === null || normalized === '') return blankForm
  const other: DeadlineForm = { ...blankForm, kind: 'other', other: normalized }
  const filled = filledForm(normalized)
  // Only a form that says the very same is offered; anything else would change what nobody meant to change.
  return filled && normalizedDeadline(filled) === normalized ? filled : other
}

function filledForm(normalized: string): DeadlineForm | null {
  const value = parseDeadline(normalized)
  switch (value?.shape) {
    case 'before':
    case 'by':
    case 'within':
    case 'from': {
      const first = dateOf(value.point)
      return first === null ? null : { ...blankForm, kind: value.shape, first }
    }
    case 'between': {
      const [first, second] = [dateOf(value.start), dateOf(value.end)]
      return first === null || second === null ? null : { ...blankForm, kind: 'between', first, second }
    }
    case 'recurring': {
      const { frequency, months, days, before } = value.rule
      const kind = frequency === 'YEARLY' ? 'yearly' : 'monthly'
      return { ...blankForm, kind, day: days.join(', '), months: months.join(', '), before }
    }
    case 'continuous':
      return { ...blankForm, kind: 'continuous' }
    default:
      return null
  }
}

/** Numbers of a list such as `3, 6, 9`; null where one is out of bounds or no number. */
function numbersOf(text: string, largest: number): readonly number[] | null {
  const numbers = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number)
  return numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= largest) ? numbers : null
}

function recurringRule(form: DeadlineForm): string | undefined {
  const [days, months] = [numbersOf(form.day, 31), numbersOf(form.months, 12)]
  if (!days || !months || (form.kind === 'monthly' && months.length > 0)) return undefined
  const parts = [`FREQ=${form.kind === 'yearly' ? 'YEARLY' : 'MONTHLY'}`]
  if (months.length > 0) parts.push(`BYMONTH=${months.join(',')}`)
  if (days.length > 0) parts.push(`BYMONTHDAY=${days.join(',')}`)
  return parts.join(';') + (form.before && parts.length > 1 ? ' (before)' : '')
}

/** The normalized deadline that a form says: null for none, undefined where something in it is not yet understood. */
export function normalizedDeadline(form: DeadlineForm): string | null | undefined {
  switch (form.kind) {
    case 'none':
      return null
    case 'continuous':
      return 'CONTINUOUS'
    case 'other':
      return form.other
    case 'yearly':
    case 'monthly':
      return recurringRule(form)
    case 'between': {
      const [start, end] = [isoFromWritten(form.first), isoFromWritten(form.second)]
      return start && end && start.slice(0, 4) <= end.slice(0, 4) ? `${start}/${end}` : undefined
    }
    default: {
      const date = isoFromWritten(form.first)
      return date ? `${comparison[form.kind]}${date}` : undefined
    }
  }
}
