import { queryOptions } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { EditedContent, ProposalsAnswer, TargetsAnswer } from '../../editing-contract.ts'
import type { Target } from '../../model/index.ts'

/** What is to be edited; never taken from memory, since others may have saved meanwhile. */
export function editedQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', 'edited', planId],
    queryFn: ({ signal }) =>
      request<EditedContent>('GET', `/api/plans/${encodeURIComponent(planId)}/content`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  })
}

/** How targets are called and who they are today, in the order asked. */
export function describeQuery(targets: readonly Target[]) {
  return queryOptions({
    queryKey: ['plan-targets', targets],
    queryFn: ({ signal }) => request<TargetsAnswer>('POST', '/api/plan-targets', { targets }, signal),
    staleTime: 60_000,
  })
}

/** Whom words of a plan may mean. */
export function proposalsQuery(planId: string, words: readonly string[]) {
  return queryOptions({
    queryKey: ['plans', 'proposals', planId, words],
    queryFn: ({ signal }) =>
      request<ProposalsAnswer>('POST', `/api/plans/${encodeURIComponent(planId)}/target-proposals`, { words }, signal),
    staleTime: 300_000,
  })
}
