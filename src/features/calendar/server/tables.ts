import type { Day } from '#kernel/dates/day.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly calendar_day: CalendarDayTable
    readonly calendar_year: CalendarYearTable
  }
}

interface CalendarDayTable {
  readonly day: Day
  readonly kind: 'off' | 'worked'
  readonly name: string
  readonly source: string
  readonly changed_at: Date
}

interface CalendarYearTable {
  readonly year: number
  readonly source: string
  readonly confirmed_at: Date
  readonly confirmed_by: string
}
