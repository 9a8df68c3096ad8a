import { useMutation } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import { useDone } from './desk-queries.ts'
import { lastAct } from './desk-undo.tsx'

interface BatchAnswer {
  readonly batchId: string
  readonly done: number
  readonly refused: readonly { readonly why: string }[]
}

/** One safe step on pieces of work as one act that can be taken back: taking up, or accepting what was handed in. */
export function useQuickStep(action: 'acknowledge' | 'accept') {
  const done = useDone()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const answer = await request<BatchAnswer>('POST', '/api/assignments/bulk', {
        id: crypto.randomUUID(),
        ids,
        action,
      })
      const [first] = answer.refused
      if (answer.done === 0 && first) throw new Error(first.why)
      return answer
    },
    onSuccess: ({ batchId, done: count, refused }) => {
      const words = action === 'acknowledge' ? `Đã tiếp nhận ${count} việc.` : `Đã duyệt ${count} việc.`
      lastAct.set({ batchId, words })
      done(refused.length > 0 ? `${words} ${refused.length} việc chưa làm được: ${refused[0]?.why}` : words)
    },
  })
}
