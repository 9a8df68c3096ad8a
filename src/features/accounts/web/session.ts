import { queryOptions } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { SessionView, SetupInput, SignInInput } from '../contract.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<SessionView>('GET', '/api/session', undefined, signal),
  staleTime: 5 * 60_000,
})

export const signIn = (input: SignInInput) => request<SessionView>('POST', '/api/session', input)
export const signOut = () => request<SessionView>('DELETE', '/api/session')
export const createFirstAdministrator = (input: SetupInput) => request<SessionView>('POST', '/api/setup', input)
