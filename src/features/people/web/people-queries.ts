import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { type Method, request, withQuery } from '#web-kit/request.ts'
import type { ActingPeople, ActingPlaces, PersonContact, PersonDetail, PersonPage } from '../contract.ts'
import type { PeopleFilters } from './people-filters.ts'

/** Everything about people stands under this key, so that one call makes all of it fresh. */
export const peopleKey = ['people'] as const

/** The list, page after page. */
export function peopleListQuery({ q, vai, donvi, duoi, nghi }: PeopleFilters) {
  const filters = { q, role: vai, unit: donvi, below: duoi, left: nghi }
  return infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      request<PersonPage>(
        'GET',
        withQuery('/api/people', { ...filters, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** The first people whose name holds these words. */
export function peopleNamedQuery(words: string) {
  return queryOptions({
    queryKey: [...peopleKey, 'named', words],
    queryFn: ({ signal }) =>
      request<PersonPage>('GET', withQuery('/api/people', { q: words, limit: 20 }), undefined, signal),
    placeholderData: keepPreviousData,
  })
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: [...peopleKey, 'detail', id],
    queryFn: ({ signal }) => request<PersonDetail>('GET', `/api/people/${encodeURIComponent(id)}`, undefined, signal),
  })
}

/** Asked for by a person's own click alone: each look is written into the log. */
export const readContact = (id: string) =>
  request<PersonContact>('GET', `/api/people/${encodeURIComponent(id)}/contact`)

export function actingPeopleQuery(unit: string) {
  return queryOptions({
    queryKey: [...peopleKey, 'acting', unit],
    queryFn: ({ signal }) =>
      request<ActingPeople>('GET', `/api/units/${encodeURIComponent(unit)}/people`, undefined, signal),
  })
}

export const actingPlacesQuery = queryOptions({
  queryKey: ['acting-places'],
  queryFn: ({ signal }) => request<ActingPlaces>('GET', '/api/acting-places', undefined, signal),
  staleTime: 60_000,
})

/** What a form sends, and what is said when it was done. */
export interface Command {
  readonly method: Method
  readonly path: string
  readonly body?: unknown
  readonly done: string
}

/** Sends a command that answers a person as they now stand, shows them so, and makes the lists fresh. */
export function usePersonCommand(onDone: (person: PersonDetail) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: Command) => request<PersonDetail>(method, path, body),
    onSuccess: async (person, { done }) => {
      announce(done)
      onDone(person)
      await cache.invalidateQueries({ queryKey: peopleKey })
    },
  })
}
