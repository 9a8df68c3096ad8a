import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { PlanDetail, PlanPage } from '../contract.ts'

export function planListQuery(limit = 50) {
  return infiniteQueryOptions({
    queryKey: ['plans', 'list', limit],
    queryFn: ({ pageParam, signal }) =>
      request<PlanPage>('GET', withQuery('/api/plans', { limit, after: pageParam ?? undefined }), undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', 'detail', planId],
    queryFn: ({ signal }) => request<PlanDetail>('GET', `/api/plans/${encodeURIComponent(planId)}`, undefined, signal),
  })
}
