import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '#features/accounts/web/session.ts'
import { isLostLine, Problem } from '#web-kit/problem.ts'

/**
 * The cache of what the server said. A lost line is tried again twice; a refusal is final. Where an answer says that the
 * session has ended, the session is asked for again, which leads to signing in.
 */
export function makeQueryClient(): QueryClient {
  const heedSession = (error: unknown): void => {
    if (error instanceof Problem && error.code === 'not-signed-in') {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    }
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: heedSession }),
    mutationCache: new MutationCache({ onError: heedSession }),
    defaultOptions: {
      // `always`: a lost line is told by the request itself, not guessed from what the browser thinks of the network.
      queries: { staleTime: 5000, networkMode: 'always', retry: (count, error) => isLostLine(error) && count < 2 },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
