import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { AuditHead, AuditPage } from '../contract.ts'
import { type AuditAddress, filterOf } from './audit-address.ts'

/** The list, page after page. */
export function auditListQuery(address: AuditAddress) {
  const filter = filterOf(address)
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      request<AuditPage>(
        'GET',
        withQuery('/api/audit/entries', { ...filter, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

export const auditHeadQuery = queryOptions({
  queryKey: ['audit', 'head'],
  queryFn: ({ signal }) => request<AuditHead | null>('GET', '/api/audit/head', undefined, signal),
})

interface NamedPeople {
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

/** The first people whose name holds these words, as far as one may see people at all. */
export function namedPeopleQuery(words: string) {
  return queryOptions({
    queryKey: ['audit', 'people', words],
    queryFn: ({ signal }) =>
      request<NamedPeople>('GET', withQuery('/api/people', { q: words, limit: 20 }), undefined, signal),
    placeholderData: keepPreviousData,
  })
}

/** What a unit of the address is called. */
export function unitNameQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', 'unit-name', id],
    queryFn: ({ signal }) => request<NamedPeople>('GET', withQuery('/api/units/named', { ids: id }), undefined, signal),
  })
}
