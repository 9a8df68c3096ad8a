import { queryOptions } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type { AcceptInput, InvitationView, ProviderView, SessionView, SetupInput, SignInInput } from '../contract.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<SessionView>('GET', '/api/session', undefined, signal),
  staleTime: 5 * 60_000,
})

export const signIn = (input: SignInInput) => request<SessionView>('POST', '/api/session', input)
export const showSecondFactor = (code: string) => request<SessionView>('POST', '/api/session/second-factor', { code })
export const signOut = () => request<SessionView>('DELETE', '/api/session')
export const createFirstAdministrator = (input: SetupInput) => request<SessionView>('POST', '/api/setup', input)
export const lookAtInvitation = (token: string) => request<InvitationView>('POST', '/api/invitation', { token })
export const acceptInvitation = (input: AcceptInput) => request<SessionView>('POST', '/api/invitation/accept', input)

/** Goes to the agency's identity provider; the browser leaves this page. */
export async function goToProvider(errand: { next?: string; invitation?: string }): Promise<void> {
  const { url } = await request<ProviderView>('POST', '/api/session/provider', errand)
  location.assign(url)
}
