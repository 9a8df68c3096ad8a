import { Button, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { ConfirmDialog } from '#web-kit/confirm-dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { momentWords } from '#web-kit/moment-words.ts'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { Feed, MadeFeed } from '../feed-contract.ts'
import { useDeskParts } from './desk-parts.tsx'
import { feedsQuery, makeFeed, withdrawFeed } from './desk-queries.ts'
import style from './feeds-page.module.css'

const nameOf = ({ unit }: Pick<Feed, 'unit'>): string => unit?.name ?? 'Việc của tôi (mọi đơn vị tôi làm việc)'

/** Addresses by which a phone's or an office's calendar shows what is due, by itself. */
export default function FeedsPage() {
  usePageTitle('Đăng ký lịch')
  const cache = useQueryClient()
  const feeds = useQuery(feedsQuery)
  const [made, setMade] = useState<MadeFeed | null>(null)
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const { UnitPicker } = useDeskParts()
  const making = useMutation({
    mutationFn: makeFeed,
    onSuccess: (feed) => {
      setMade(feed)
      setUnit(null)
      void cache.invalidateQueries({ queryKey: feedsQuery.queryKey })
    },
  })
  const hasOwn = feeds.data?.items.some((feed) => feed.unit === null) ?? false
  return (
    <PageBody>
      <PageHead
        title="Đăng ký lịch"
        lead="Xem hạn công việc ngay trong lịch của điện thoại hoặc của Outlook, Google: lấy một địa chỉ, rồi thêm địa chỉ ấy vào lịch của bạn (“Đăng ký lịch”, “Thêm lịch từ URL”)."
      />
      {made && <MadeAddress feed={made} />}
      <section className={style.section} aria-labelledby="lay-dia-chi">
        <h2 id="lay-dia-chi">Lấy địa chỉ mới</h2>
        <p className="quiet">
          Ai có địa chỉ cũng xem được lịch ấy, nên đừng chuyển cho người khác. Lịch chỉ có những việc bạn được xem,
          không có tên người nào.
        </p>
        {!hasOwn && (
          <Button className={style.own} loading={making.isPending} onClick={() => making.mutate(null)}>
            Lấy địa chỉ lịch “Việc của tôi”
          </Button>
        )}
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (unit) making.mutate(unit.id)
          }}
        >
          <UnitPicker label="Hoặc lịch của một đơn vị mà bạn xem được việc" value={unit} onChange={setUnit} />
          <Button type="submit" variant="default" disabled={unit === null} loading={making.isPending}>
            Lấy địa chỉ
          </Button>
        </form>
        {making.isError && <ProblemNotice error={making.error} />}
      </section>
      <section className={style.section} aria-labelledby="dia-chi-dang-dung">
        <h2 id="dia-chi-dang-dung">Địa chỉ đang dùng được</h2>
        {feeds.isPending && <Waiting what="Đang xem các địa chỉ…" />}
        {feeds.isError && <ProblemNotice error={feeds.error} retry={() => void feeds.refetch()} />}
        {feeds.data?.items.length === 0 && <p className="quiet">Chưa có địa chỉ nào.</p>}
        <ul className={style.feeds}>
          {feeds.data?.items.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onRenew={() => making.mutate(feed.unit?.id ?? null)} />
          ))}
        </ul>
        <p>
          <Link to="/lich" activeOptions={{ exact: true }}>
            Về lịch
          </Link>
        </p>
      </section>
    </PageBody>
  )
}

/** The address is told once; the program keeps nothing by which it could tell it again. */
function MadeAddress({ feed }: { feed: MadeFeed }) {
  const copy = () =>
    navigator.clipboard.writeText(feed.url).then(
      () => announce('Đã chép địa chỉ lịch.'),
      () => announce('Trình duyệt không cho chép; hãy chọn địa chỉ rồi chép bằng Ctrl+C.'),
    )
  return (
    <section className={style.made} aria-labelledby="dia-chi-moi">
      <h2 id="dia-chi-moi">Địa chỉ lịch: {nameOf(feed)}</h2>
      <p>Hãy chép lại ngay: địa chỉ chỉ hiện một lần này. Mất thì lấy địa chỉ mới.</p>
      <div className={style.form}>
        <TextInput label="Địa chỉ" readOnly value={feed.url} onFocus={(event) => event.currentTarget.select()} />
        <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          Chép
        </Button>
        <Button component="a" variant="default" href={feed.url.replace(/^https?:/, 'webcal:')}>
          Mở bằng lịch trên máy này
        </Button>
      </div>
    </section>
  )
}

function FeedRow({ feed, onRenew }: { feed: Feed; onRenew: () => void }) {
  const cache = useQueryClient()
  const [asked, setAsked] = useState<'renew' | 'withdraw' | null>(null)
  const withdrawing = useMutation({
    mutationFn: withdrawFeed,
    onSuccess: () => {
      announce('Địa chỉ ấy không dùng được nữa.')
      setAsked(null)
      void cache.invalidateQueries({ queryKey: feedsQuery.queryKey })
    },
  })
  return (
    <li>
      <div>
        <strong>{nameOf(feed)}</strong>
        <p className="quiet small">
          Lấy lúc {momentWords(feed.madeAt)} ·{' '}
          {feed.fetchedAt ? `lịch cập nhật gần nhất lúc ${momentWords(feed.fetchedAt)}` : 'chưa lịch nào dùng'}
        </p>
      </div>
      <div className={style.actions}>
        <Button size="compact-sm" variant="default" onClick={() => setAsked('renew')}>
          Đổi địa chỉ
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked('withdraw')}>
          Thu hồi
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={asked === 'renew' ? 'Đổi địa chỉ lịch' : 'Thu hồi địa chỉ lịch'}
          yes={asked === 'renew' ? 'Đổi địa chỉ' : 'Thu hồi'}
          isSending={withdrawing.isPending}
          error={withdrawing.error}
          onYes={() => {
            if (asked === 'withdraw') return withdrawing.mutate(feed)
            setAsked(null)
            onRenew()
          }}
          onClose={() => setAsked(null)}
        >
          <p>
            Những lịch đang dùng địa chỉ cũ của “{nameOf(feed)}” sẽ không cập nhật nữa. Địa chỉ cũ không dùng lại được.
          </p>
        </ConfirmDialog>
      )}
    </li>
  )
}
