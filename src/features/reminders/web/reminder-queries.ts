import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { request, withQuery } from '#web-kit/request.ts'
import type { MailStanding, ReadInput, ReminderPage, SettingInput, SettingView, UnreadView } from '../contract.ts'
import { type RemindersAddress, shownBy } from './reminders-address.ts'

/** How often the bell asks whether there is anything new. */
const bellMilliseconds = 60_000

/** Everything of this feature that messages change lies below this key. */
export const remindersKey = ['reminders'] as const

export const unreadQuery = queryOptions({
  queryKey: [...remindersKey, 'unread'],
  queryFn: ({ signal }) => request<UnreadView>('GET', '/api/me/reminders/unread', undefined, signal),
  refetchInterval: bellMilliseconds,
  staleTime: bellMilliseconds / 2,
})

/** The list, page after page. */
export function reminderListQuery(address: RemindersAddress) {
  const show = shownBy(address)
  return infiniteQueryOptions({
    queryKey: [...remindersKey, 'list', show],
    queryFn: ({ pageParam, signal }) =>
      request<ReminderPage>(
        'GET',
        withQuery('/api/me/reminders', { show, after: pageParam ?? undefined }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

export const settingQuery = queryOptions({
  queryKey: [...remindersKey, 'setting'],
  queryFn: ({ signal }) => request<SettingView>('GET', '/api/me/reminders/setting', undefined, signal),
})

export const mailQuery = queryOptions({
  queryKey: ['mail'],
  queryFn: ({ signal }) => request<MailStanding>('GET', '/api/mail', undefined, signal),
})

export const markRead = (input: ReadInput) => request<UnreadView>('POST', '/api/me/reminders/read', input)
export const saveSetting = (input: SettingInput) => request<SettingView>('PUT', '/api/me/reminders/setting', input)
export const sendMailAgain = () => request<MailStanding>('POST', '/api/mail/again')
