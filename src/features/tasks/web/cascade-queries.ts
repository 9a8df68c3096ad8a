import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { AssignmentDifference, IssuePreview, ItemAssignments, ItemFilter, PlanItems } from '../cascade-contract.ts'

const key = 'given-by-plan'
const planPath = (planId: string) => `/api/plans/${encodeURIComponent(planId)}`

export function planItemsQuery(planId: string) {
  return queryOptions({
    queryKey: [key, planId, 'items'],
    queryFn: ({ signal }) => request<PlanItems>('GET', `${planPath(planId)}/items`, undefined, signal),
  })
}

export function itemAssignmentsQuery(planId: string, itemId: string, filter: ItemFilter) {
  return infiniteQueryOptions({
    queryKey: [key, planId, 'item', itemId, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ItemAssignments>(
        'GET',
        withQuery(`${planPath(planId)}/items/${encodeURIComponent(itemId)}/assignments`, {
          filter,
          after: pageParam ?? undefined,
          limit: 100,
        }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** What issuing would give; worked out afresh whenever it is looked at. */
export function issuePreviewQuery(planId: string) {
  return queryOptions({
    queryKey: [key, planId, 'preview'],
    queryFn: ({ signal }) => request<IssuePreview>('POST', `${planPath(planId)}/preview`, undefined, signal),
    staleTime: 0,
  })
}

export function differenceQuery(assignmentId: string) {
  return queryOptions({
    queryKey: ['assignments', assignmentId, 'difference'],
    queryFn: ({ signal }) =>
      request<AssignmentDifference>(
        'GET',
        `/api/assignments/${encodeURIComponent(assignmentId)}/difference`,
        undefined,
        signal,
      ),
  })
}

/** Whatever is shown of work is asked for again, after something was done to what a plan gave. */
export function useGivenChanged(planId: string): () => void {
  const cache = useQueryClient()
  return () => {
    void cache.invalidateQueries({ queryKey: [key, planId] })
    void cache.invalidateQueries({ queryKey: ['assignments'] })
    void cache.invalidateQueries({ queryKey: ['plans'] })
  }
}
