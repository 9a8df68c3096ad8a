import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { NewPlan } from '../../editing-contract.ts'

/** Begins a plan, then goes to where it is written. */
export function useMakePlan(onMade: (planId: string) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (input: NewPlan) => request<{ planId: string }>('POST', '/api/plans', input),
    onSuccess: async ({ planId }) => {
      await cache.invalidateQueries({ queryKey: ['plans', 'list'] })
      onMade(planId)
    },
  })
}
