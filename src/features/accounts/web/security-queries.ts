import { queryOptions } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import type {
  EnrolView,
  InvitationMade,
  OwnSessions,
  PasswordChange,
  PersonSignIn,
  RecoveryCodesView,
  SecurityView,
  SignInPolicy,
} from '../contract.ts'

export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: ({ signal }) => request<SecurityView>('GET', '/api/me/security', undefined, signal),
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['security', 'sessions'],
  queryFn: ({ signal }) => request<OwnSessions>('GET', '/api/me/sessions', undefined, signal),
})

export const signInPolicyQuery = queryOptions({
  queryKey: ['security', 'policy'],
  queryFn: ({ signal }) => request<SignInPolicy>('GET', '/api/settings/second-factor', undefined, signal),
})

export const personSignInQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'sign-in'],
    queryFn: ({ signal }) => request<PersonSignIn>('GET', `/api/people/${personId}/sign-in`, undefined, signal),
    // Until the mail of the invitation is out.
    refetchInterval: ({ state }) => (state.data?.invitation?.mail?.state === 'waiting' ? 3000 : false),
  })

/** Empty for somebody who has no password. */
const ownPassword = (password: string) => (password === '' ? {} : { password })

export const changePassword = (change: PasswordChange) => request<SecurityView>('PUT', '/api/me/password', change)
export const beginSecondFactor = (password: string) =>
  request<EnrolView>('POST', '/api/me/second-factor', ownPassword(password))
export const confirmSecondFactor = (code: string) =>
  request<RecoveryCodesView>('POST', '/api/me/second-factor/confirm', { code })
export const removeSecondFactor = (password: string) =>
  request<SecurityView>('POST', '/api/me/second-factor/remove', ownPassword(password))
export const renewRecoveryCodes = (password: string) =>
  request<RecoveryCodesView>('POST', '/api/me/recovery-codes', ownPassword(password))
export const endSession = (id: string) => request<OwnSessions>('DELETE', `/api/me/sessions/${id}`)
export const endOtherSessions = () => request<OwnSessions>('DELETE', '/api/me/sessions')
export const savePolicy = (policy: SignInPolicy) => request<SignInPolicy>('PUT', '/api/settings/second-factor', policy)
export const invitePerson = (personId: string) => request<InvitationMade>('POST', `/api/people/${personId}/invitation`)
export const doToPerson = (personId: string, what: 'invitation' | 'sessions' | 'second-factor') =>
  request<PersonSignIn>('DELETE', `/api/people/${personId}/${what}`)
