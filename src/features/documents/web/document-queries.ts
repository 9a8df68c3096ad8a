import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { DocumentDetail, DocumentFacets, DocumentPage, DocumentSummary } from '../contract.ts'
import type { DocumentFilters } from './document-filters.ts'

/** Everything about documents stands under this key, so that one call makes all of it fresh. */
export const documentsKey = ['documents'] as const

/** Looks again soon while something is being read. */
const whileQueued = (documents: readonly DocumentSummary[]): number | false =>
  documents.some(({ state }) => state === 'queued') ? 1500 : false

/** The list, page after page. */
export function documentListQuery(filters: DocumentFilters, limit = 50) {
  return infiniteQueryOptions({
    queryKey: [...documentsKey, 'list', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      request<DocumentPage>(
        'GET',
        withQuery('/api/documents', { ...filters, limit, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) => whileQueued(query.state.data?.pages.flatMap(({ items }) => items) ?? []),
  })
}

export const documentFacetsQuery = queryOptions({
  queryKey: [...documentsKey, 'facets'],
  queryFn: ({ signal }) => request<DocumentFacets>('GET', '/api/documents/facets', undefined, signal),
  refetchInterval: (query) => (query.state.data?.states.some(({ value }) => value === 'queued') ? 1500 : false),
})

export function documentQuery(documentId: string) {
  return queryOptions({
    queryKey: [...documentsKey, 'detail', documentId],
    queryFn: ({ signal }) =>
      request<DocumentDetail>('GET', `/api/documents/${encodeURIComponent(documentId)}`, undefined, signal),
    refetchInterval: (query) => (query.state.data ? whileQueued([query.state.data.document]) : false),
    // The page keeps its own verdicts while it stands; coming back to the window must not move anything.
    refetchOnWindowFocus: false,
  })
}
