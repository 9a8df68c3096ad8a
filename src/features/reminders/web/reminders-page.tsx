import { Button } from '@mantine/core'
import { IconChecks, IconSettings } from '@tabler/icons-react'
import { type UseMutationResult, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { announce } from '#web-kit/announcement.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { ReadInput, UnreadView } from '../contract.ts'
import { ReminderItem } from './reminder-item.tsx'
import { markRead, reminderListQuery, remindersKey, unreadQuery } from './reminder-queries.ts'
import type { RemindersAddress } from './reminders-address.ts'
import style from './reminders-page.module.css'

const route = getRouteApi('/frame/loi-nhac')

const views: readonly { readonly label: string; readonly address: RemindersAddress }[] = [
  { label: 'Tất cả', address: {} },
  { label: 'Chưa đọc', address: { xem: 'chua-doc' } },
  { label: 'Việc phải làm', address: { xem: 'viec' } },
  { label: 'Tin', address: { xem: 'tin' } },
]

function Views() {
  return (
    <nav className={style.views} aria-label="Lời nhắc được xem">
      {views.map(({ label, address }) => (
        <Link key={label} to="/loi-nhac" search={address} activeOptions={{ exact: true }}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

type Reading = UseMutationResult<UnreadView, Error, ReadInput>

/** Marks messages; the list and the bell follow. */
function useReading(): Reading {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: markRead,
    onSuccess: (after) => {
      cache.setQueryData(unreadQuery.queryKey, after)
      void cache.invalidateQueries({ queryKey: [...remindersKey, 'list'] })
    },
    onError: (error) => announce(sentenceOf(error)),
  })
}

function NothingThere(props: { chosen: RemindersAddress['xem'] }) {
  if (props.chosen === 'chua-doc') return <EmptyState title="Bạn đã đọc hết lời nhắc" />
  return (
    <EmptyState title="Chưa có lời nhắc nào">
      Việc được giao cho đơn vị bạn, hạn sắp đến hoặc đã quá, và những thay đổi cần biết sẽ hiện ở đây.
    </EmptyState>
  )
}

function List(props: { address: RemindersAddress; reading: Reading }) {
  const list = useInfiniteQuery(reminderListQuery(props.address))
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang mở lời nhắc…" />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <NothingThere chosen={props.address.xem} />
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      <ul className={style.list}>
        {items.map((reminder) => (
          <ReminderItem
            key={reminder.id}
            reminder={reminder}
            onRead={(read) => props.reading.mutate({ ids: [reminder.id], read })}
          />
        ))}
      </ul>
      <ListFoot
        said={list.hasNextPage ? `Đang xem ${items.length} lời nhắc` : `${items.length} lời nhắc`}
        rest={list}
      />
    </>
  )
}

function leadOf(unread: number | undefined): string {
  if (unread === undefined) return 'Việc được giao, hạn phải làm và những thay đổi cần biết.'
  return unread === 0 ? 'Bạn đã đọc hết.' : `${unread} lời nhắc chưa đọc.`
}

/** "Lời nhắc": what the program told the person, the newest first. */
export default function RemindersPage() {
  usePageTitle('Lời nhắc')
  const address = route.useSearch()
  const reading = useReading()
  const { data } = useQuery(unreadQuery)
  return (
    <PageBody>
      <PageHead
        title="Lời nhắc"
        lead={leadOf(data?.unread)}
        actions={
          <>
            <LinkButton to="/loi-nhac/thiet-lap" variant="default" leftSection={<IconSettings size={17} aria-hidden />}>
              Cách nhận lời nhắc
            </LinkButton>
            <Button
              variant="default"
              leftSection={<IconChecks size={17} aria-hidden />}
              disabled={data?.unread === 0}
              loading={reading.isPending && 'upTo' in reading.variables}
              onClick={() => reading.mutate({ upTo: new Date().toISOString() })}
            >
              Đánh dấu đã đọc hết
            </Button>
          </>
        }
      />
      <Views />
      <List address={address} reading={reading} />
    </PageBody>
  )
}
