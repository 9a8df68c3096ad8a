import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { DayInput, DayInYear, YearView } from '../contract.ts'
import { yearQuery } from './calendar-queries.ts'

/** What a day is to be: as a notice says, or again as the law gives it (null). */
export interface DayChange {
  readonly day: string
  readonly to: DayInput | null
}

/** The change that makes a day what it is now. */
export function changeOf({ day, kind, name, source }: DayInYear): DayChange {
  return { day, to: { kind, name, source } }
}

/** Changes a day and shows its year as it is then. */
export function useDayChange() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ day, to }: DayChange) =>
      to === null
        ? request<YearView>('DELETE', `/api/calendar/days/${day}`)
        : request<YearView>('PUT', `/api/calendar/days/${day}`, to),
    onSuccess: (view) => cache.setQueryData(yearQuery(view.year).queryKey, view),
  })
}
