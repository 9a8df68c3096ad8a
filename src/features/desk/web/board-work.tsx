import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { assignmentStateWords, periodInBrackets } from '#features/tasks/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { BoardWork as Work } from '../late-board-contract.ts'
import type { BoardPart } from '../model/board-parts.ts'
import { type BoardAddress, boardAlone } from './board-address.ts'
import style from './board-page.module.css'
import { boardQuery, boardWorkQuery } from './desk-queries.ts'
import { WorkLink } from './work-link.tsx'

const NudgeDialog = lazy(() => import('./nudge-dialog.tsx'))

const partNames: Readonly<Record<BoardPart, string>> = {
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  unacknowledged: 'Chưa tiếp nhận',
  owed: 'Mọi việc còn phải làm',
}

/** Beside the board: the work that a figure counts. */
export function BoardWork({ address, unit }: { address: BoardAddress; unit: string }) {
  const navigate = useNavigate()
  const [isNudging, setNudging] = useState(false)
  const { data: board } = useQuery(boardQuery(address))
  const row = board?.rows.find((each) => each.unit.id === unit)
  const part = address.phan ?? 'late'
  const behind = { unit, whole: address.rieng === undefined && address.viec === undefined, part }
  const work = useInfiniteQuery(boardWorkQuery(address, behind))
  const items = work.data?.pages.flatMap((page) => page.items) ?? []
  const total = work.data?.pages[0]?.total ?? 0
  const name = row?.unit.name ?? items[0]?.unit.name ?? 'Đơn vị'
  const go = (search: BoardAddress) => void navigate({ to: '/ban-lam-viec/cham-han', search })
  const mayNudge = board?.abilities.nudge.allowed === true && part === 'late' && !row?.isSelf
  return (
    <section className={style.panel} aria-label={`Việc của ${name}`}>
      <div className={style.panelHead}>
        <h2>{name}</h2>
        <CloseButton aria-label="Đóng danh sách việc" onClick={() => go(boardAlone(address))} />
      </div>
      <div className={style.panelActions}>
        <NativeSelect
          aria-label="Việc nào"
          value={part}
          data={Object.entries(partNames).map(([value, label]) => ({ value, label }))}
          onChange={(event) => {
            const { phan: _, ...rest } = address
            const chosen = event.currentTarget.value as BoardPart
            go(chosen === 'late' ? rest : { ...rest, phan: chosen })
          }}
        />
        {mayNudge && items.some(({ nudgedToday }) => !nudgedToday) && (
          <Button leftSection={<IconBell size={16} aria-hidden />} onClick={() => setNudging(true)}>
            Đôn đốc
          </Button>
        )}
      </div>
      {work.isError && <ProblemNotice error={work.error} retry={() => void work.refetch()} />}
      {!work.data && !work.isError && <Waiting what="Đang mở danh sách việc…" />}
      {work.data && items.length === 0 && <p className="quiet">Không có việc nào.</p>}
      <ul className={style.work}>
        {items.map((each) => (
          <WorkItem key={each.id} work={each} isOther={each.unit.id !== unit} />
        ))}
      </ul>
      {work.data && items.length > 0 && (
        <ListFoot said={work.hasNextPage ? `${items.length} trong ${total} việc` : `${total} việc`} rest={work} />
      )}
      {isNudging && (
        <Suspense>
          <NudgeDialog address={address} unit={{ name }} behind={behind} onClose={() => setNudging(false)} />
        </Suspense>
      )}
    </section>
  )
}

function WorkItem({ work, isOther }: { work: Work; isOther: boolean }) {
  const { id, text, plan, unit, due, dueWords, state, progress, nudgedToday, isAcknowledged } = work
  return (
    <li>
      <WorkLink id={id}>{text}</WorkLink>
      <span className="quiet">{periodInBrackets(work.period)}</span>
      <div className="small">
        <span className={style.state} data-late={dueWords.startsWith('quá hạn')}>
          {due ? `${writtenDate(due)}: ${dueWords}` : dueWords}
        </span>
        {' · '}
        {isAcknowledged ? assignmentStateWords[state] : 'chưa tiếp nhận'}
        {progress > 0 && ` · ${progress}%`}
        {nudgedToday && ' · đã đôn đốc hôm nay'}
      </div>
      <div className="small quiet">
        {isOther && `${unit.name} · `}
        {plan.sign ?? plan.title}
      </div>
    </li>
  )
}
