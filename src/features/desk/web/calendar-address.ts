import { isRealDate, precisionOf } from '#kernel/written-date.ts'

export const calendarViews = ['thang', 'tuan', 'danh-sach'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What the address of the calendar holds: how it is laid out, the day it is opened at, and whose days stand in it. */
export interface CalendarAddress {
  readonly xem?: CalendarView
  readonly ngay?: string
  readonly viec?: 'da-giao'
  readonly kehoach?: string
}

/** What an address names; what is not understood is left out, so that an old link still opens the calendar. */
export function readCalendarAddress(search: Readonly<Record<string, unknown>>): CalendarAddress {
  const { xem, ngay, viec, kehoach } = search
  const view = calendarViews.find((each) => each === xem)
  const isDay = typeof ngay === 'string' && precisionOf(ngay) === 'day' && isRealDate(ngay)
  return {
    ...(view ? { xem: view } : {}),
    ...(isDay ? { ngay } : {}),
    ...(viec === 'da-giao' ? { viec } : {}),
    ...(typeof kehoach === 'string' && /^[0-9a-f-]{36}$/i.test(kehoach) ? { kehoach } : {}),
  }
}
