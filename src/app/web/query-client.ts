import { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '#features/accounts/web/session.ts'
import { isLostLine } from '#web-kit/problem.ts'
import { onRefusal } from '#web-kit/request.ts'

/**
 * The cache of what the server said. A lost line is tried again twice; a refusal is final. Where any answer says that the
 * session has ended or needs a second factor, the session is asked for again, which leads to where that is put right.
 */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      // `always`: a lost line is told by the request itself, not guessed from what the browser thinks of the network.
      queries: { staleTime: 5000, networkMode: 'always', retry: (count, error) => isLostLine(error) && count < 2 },
      mutations: { networkMode: 'always' },
    },
  })
  onRefusal(({ code }) => {
    if (code === 'not-signed-in' || code === 'second-factor-needed')
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  })
  return client
}
