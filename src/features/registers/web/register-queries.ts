import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { type Method, request } from '#web-kit/request.ts'
import type { RegisterDetail, RegisterList } from '../contract.ts'

export const registersKey = ['registers'] as const

export const registerListQuery = queryOptions({
  queryKey: [...registersKey, 'list'],
  queryFn: ({ signal }) => request<RegisterList>('GET', '/api/registers', undefined, signal),
})

export function registerQuery(id: string) {
  return queryOptions({
    queryKey: [...registersKey, 'detail', id],
    queryFn: ({ signal }) =>
      request<RegisterDetail>('GET', `/api/registers/${encodeURIComponent(id)}`, undefined, signal),
  })
}

/** Sends a change; `done` is said when it was done. */
export function useRegisterChange<Answer>(onDone: (answer: Answer) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body }: { method: Method; path: string; body?: unknown; done: string }) =>
      request<Answer>(method, path, body),
    onSuccess: async (answer, { done }) => {
      announce(done)
      onDone(answer)
      await cache.invalidateQueries({ queryKey: registersKey })
    },
  })
}
