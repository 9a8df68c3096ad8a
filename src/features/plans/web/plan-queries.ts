import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { type Method, request, withQuery } from '#web-kit/request.ts'
import type {
  ComplianceList,
  NextNumber,
  OwedPlans,
  ParentProposals,
  PlanDetail,
  PlanPage,
  StepAnswer,
  StepInput,
} from '../contract.ts'
import type { PlansAddress } from './plan-address.ts'

/** Everything about plans stands under this key, so that one call makes all of it fresh. */
export const plansKey = ['plans'] as const

/** What the server is asked for by the address of the list. */
export function filtersOf({ q, trangthai, hethong, nam, donvi }: PlansAddress) {
  return { q, state: trangthai, line: hethong, year: nam, unit: donvi }
}

export function planListQuery(address: PlansAddress = {}, limit = 50) {
  const filters = filtersOf(address)
  return infiniteQueryOptions({
    queryKey: [...plansKey, 'list', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      request<PlanPage>(
        'GET',
        withQuery('/api/plans', { ...filters, limit, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

const pathOf = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`

export function planQuery(planId: string, version?: number) {
  return queryOptions({
    queryKey: [...plansKey, 'detail', planId, version ?? null],
    queryFn: ({ signal }) => request<PlanDetail>('GET', withQuery(pathOf(planId), { version }), undefined, signal),
  })
}

export function nextNumberQuery(planId: string) {
  return queryOptions({
    queryKey: [...plansKey, 'next-number', planId],
    queryFn: ({ signal }) => request<NextNumber>('GET', `${pathOf(planId)}/next-number`, undefined, signal),
    staleTime: 0,
  })
}

export function complianceQuery(planId: string) {
  return queryOptions({
    queryKey: [...plansKey, 'compliance', planId],
    queryFn: ({ signal }) => request<ComplianceList>('GET', `${pathOf(planId)}/compliance`, undefined, signal),
  })
}

export function parentProposalsQuery(planId: string) {
  return queryOptions({
    queryKey: [...plansKey, 'parent-proposals', planId],
    queryFn: ({ signal }) => request<ParentProposals>('GET', `${pathOf(planId)}/parent-proposals`, undefined, signal),
  })
}

export const owedPlansQuery = queryOptions({
  queryKey: [...plansKey, 'owed'],
  queryFn: ({ signal }) => request<OwedPlans>('GET', '/api/plans/owed', undefined, signal),
})

/** Takes a step of the plan's life and makes all that is shown of plans and of work fresh. */
export function usePlanStep(planId: string, onDone: (answer: StepAnswer) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (input: StepInput) => request<StepAnswer>('POST', `${pathOf(planId)}/steps`, input),
    onSuccess: async (answer) => {
      onDone(answer)
      await cache.invalidateQueries()
    },
    // Somebody else was faster: what is shown is out of date.
    onError: () => void cache.invalidateQueries({ queryKey: plansKey }),
  })
}

/** Sends a change of what stands around a plan; `done` is said when it was done. */
export function usePlanChange(planId: string, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: Method; path: string; body?: unknown; done: string }) =>
      request<unknown>(method, `${pathOf(planId)}${path}`, body),
    onSuccess: async (_, { done }) => {
      announce(done)
      onDone()
      await cache.invalidateQueries({ queryKey: plansKey })
    },
  })
}
