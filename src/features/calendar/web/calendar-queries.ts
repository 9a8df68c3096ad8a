import { queryOptions } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { YearView } from '../contract.ts'

export const calendarKey = ['calendar'] as const

/** The days off of a year. */
export function yearQuery(year: number) {
  return queryOptions({
    queryKey: [...calendarKey, year],
    queryFn: ({ signal }) => request<YearView>('GET', `/api/calendar/years/${year}`, undefined, signal),
    staleTime: 60_000,
  })
}
