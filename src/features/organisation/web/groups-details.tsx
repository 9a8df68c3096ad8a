import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { announce } from '#web-kit/announcement.tsx'
import { DayField } from '#web-kit/day-field.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { GroupDetail } from '../group-contract.ts'
import { draftOf } from './groups-draft.ts'
import { GroupForm } from './groups-form.tsx'
import style from './groups-page.module.css'
import { groupMembersQuery, groupQuery, groupsKey } from './unit-queries.ts'

function Members(props: { group: string; day: string | null }) {
  const { group, day } = props
  const list = useInfiniteQuery(groupMembersQuery(group, day))
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang xem ai có trong nhóm…" />
  const units = list.data.pages.flatMap(({ items }) => items)
  return (
    <section>
      <h3>{`${list.data.pages[0]?.total ?? 0} đơn vị trong nhóm`}</h3>
      <ul className={style.members}>
        {units.map(({ id, name }) => (
          <li key={id}>
            <Link to="/don-vi" search={{ dv: id, ...(day ? { ngay: day } : {}) }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </section>
  )
}

function Ending(props: { group: GroupDetail; onDone: () => void }) {
  const { group } = props
  const [from, setFrom] = useState<string | null>(dayOf(new Date()))
  const cache = useQueryClient()
  const ending = useMutation({
    mutationFn: () => request<GroupDetail>('POST', `/api/unit-groups/${encodeURIComponent(group.id)}/end`, { from }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: groupsKey })
      announce('Nhóm đã ngừng dùng. Muốn dùng lại, hãy bấm “Sửa nhóm” và chọn ngày bắt đầu.')
      props.onDone()
    },
  })
  return (
    <>
      <div className={style.buttons}>
        <DayField label="Ngừng dùng từ ngày" value={from} onChange={setFrom} />
        <Button loading={ending.isPending} disabled={from === null} onClick={() => ending.mutate()}>
          Ngừng dùng nhóm
        </Button>
        <Button variant="default" onClick={props.onDone}>
          Thôi
        </Button>
      </div>
      <p className="quiet small">
        Văn bản và việc đã giao cho nhóm trước ngày đó vẫn giữ nguyên. Nhóm có thể được dùng lại sau.
      </p>
      {ending.isError && <ProblemNotice error={ending.error} />}
    </>
  )
}

function History(props: { group: GroupDetail }) {
  const { versions } = props.group
  return (
    <section>
      <h3>Các lần thay đổi</h3>
      <ul className={style.plain}>
        {[...versions].reverse().map(({ name, from, to, words }) => (
          <li key={from}>
            <strong>{`${writtenDate(from)} – ${to ? `trước ${writtenDate(to)}` : 'nay'}`}</strong>: {name}{' '}
            <span className="quiet small">({words})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One group: its rule in words, who is in it on the day, what it was before; changing and ending it for whoever may. */
export function GroupDetails(props: { group: string; day: string | null }) {
  const { day } = props
  const { data: group, ...asked } = useQuery(groupQuery(props.group, day))
  const [doing, setDoing] = useState<'change' | 'end' | null>(null)
  if (asked.isError && !group) return <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />
  if (!group) return <Waiting what="Đang mở nhóm…" />
  const done = () => setDoing(null)
  if (doing === 'change') {
    return (
      <GroupForm
        group={group.id}
        first={draftOf(group, day ?? dayOf(new Date()))}
        onCancel={done}
        onSaved={({ versions }) => {
          announce(`Đã lưu nhóm “${versions.at(-1)?.name ?? ''}”.`)
          done()
        }}
      />
    )
  }
  const { now, versions } = group
  const isOpen = versions.at(-1)?.to === null
  return (
    <article className={style.details}>
      <header>
        <h2>{now?.name ?? versions.at(-1)?.name ?? 'Nhóm đã thôi dùng'}</h2>
        <p className="quiet">{now ? `${now.words}.` : 'Nhóm này không dùng vào ngày đã chọn.'}</p>
        {now?.owner && <p className="quiet small">Nhóm do {now.owner.name} lập.</p>}
      </header>
      {group.abilities.change.allowed && doing === null && (
        <div className={style.buttons}>
          <Button variant="default" onClick={() => setDoing('change')}>
            Sửa nhóm
          </Button>
          {isOpen && (
            <Button variant="default" onClick={() => setDoing('end')}>
              Ngừng dùng
            </Button>
          )}
        </div>
      )}
      {doing === 'end' && <Ending group={group} onDone={done} />}
      {now && <Members group={group.id} day={day} />}
      {versions.length > 0 && <History group={group} />}
    </article>
  )
}
