import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { EventInput, EventPreview, EventView, UnitLife, UnitSeries } from '../contract.ts'

export function unitLifeQuery(unitId: string) {
  return queryOptions({
    queryKey: ['organisation', 'life', unitId],
    queryFn: ({ signal }) =>
      request<UnitLife>('GET', `/api/units/${encodeURIComponent(unitId)}/life`, undefined, signal),
  })
}

export function unitSeriesQuery(unitId: string, reported: string, asOf: string) {
  return queryOptions({
    queryKey: ['organisation', 'series', unitId, reported, asOf],
    queryFn: ({ signal }) =>
      request<UnitSeries>(
        'GET',
        withQuery(`/api/units/${encodeURIComponent(unitId)}/series`, { reported, asOf }),
        undefined,
        signal,
      ),
  })
}

export function previewEvent(event: EventInput): Promise<EventPreview> {
  return request('POST', '/api/organisation/events/preview', event)
}

export function doEvent(event: EventInput): Promise<EventView> {
  return request('POST', '/api/organisation/events', event)
}

export function undoEvent(eventId: string): Promise<EventView> {
  return request('POST', `/api/organisation/events/${encodeURIComponent(eventId)}/undo`)
}

/** After an event everything that was shown of the organisation may be another: tree, search, lives. */
export function forgetOrganisation(cache: QueryClient): Promise<void> {
  return cache.invalidateQueries({ queryKey: ['organisation'] })
}
