import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type {
  AssignmentDetail,
  AssignmentPage,
  AssignmentStepAnswer,
  BulkAnswer,
  Evidence,
  UndoAnswer,
} from '../assignment-contract.ts'
import { type AssignmentsAddress, askedOf } from './assignments-address.ts'

/** Everything about given work stands under this key, so that one call makes all of it fresh. */
export const assignmentsKey = ['assignments'] as const

const pathOf = (id: string) => `/api/assignments/${encodeURIComponent(id)}`

/** The list, page after page. */
export function assignmentListQuery(address: AssignmentsAddress) {
  const asked = askedOf(address)
  return infiniteQueryOptions({
    queryKey: [...assignmentsKey, 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      request<AssignmentPage>(
        'GET',
        withQuery('/api/assignments', { ...asked, limit: 100, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Where the list leaves as a sheet. */
export const sheetAddress = (address: AssignmentsAddress): string =>
  withQuery('/api/assignments/export', askedOf(address))

export function assignmentQuery(id: string) {
  return queryOptions({
    queryKey: [...assignmentsKey, 'detail', id],
    queryFn: ({ signal }) => request<AssignmentDetail>('GET', pathOf(id), undefined, signal),
  })
}

/** Makes lists, boards and the desk fresh after something was done. */
export function useFresh(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await Promise.all(
      [assignmentsKey, ['desk'], ['late-board'], ['given-by-plan']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )
  }
}

/** What a step or the parts of a split send; `id` is made once for a form, so that sending it again does nothing twice. */
export type Sent = Readonly<Record<string, unknown>> & { readonly id: string }

/** Sends a step (or parts) and shows the work as it then stands. */
export function useStep(id: string, kind: 'steps' | 'parts', onDone: (answer: AssignmentStepAnswer) => void) {
  const cache = useQueryClient()
  const fresh = useFresh()
  return useMutation({
    mutationFn: (body: Sent) => request<AssignmentStepAnswer>('POST', `${pathOf(id)}/${kind}`, body),
    onSuccess: async (answer) => {
      cache.setQueryData(assignmentQuery(id).queryKey, answer.detail)
      onDone(answer)
      await fresh()
    },
  })
}

export const bulkAct = (body: Sent) => request<BulkAnswer>('POST', '/api/assignments/bulk', body)

export const undoBatch = (batchId: string) =>
  request<UndoAnswer>('POST', `/api/assignments/batches/${encodeURIComponent(batchId)}/undo`)

export const addLink = (id: string, link: Sent) => request<{ items: Evidence[] }>('POST', `${pathOf(id)}/links`, link)

export const dropEvidence = (id: string, evidenceId: string, step: string) =>
  request<{ items: Evidence[] }>(
    'DELETE',
    withQuery(`${pathOf(id)}/evidence/${encodeURIComponent(evidenceId)}`, { step }),
  )

export const evidenceAddress = (id: string, evidenceId: string, inline = false): string =>
  `${pathOf(id)}/evidence/${encodeURIComponent(evidenceId)}${inline ? '?inline=true' : ''}`

export const uploadAddress = (id: string): string => `${pathOf(id)}/evidence`
