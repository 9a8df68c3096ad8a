import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { deadlineState, deadlineStateWords } from '#documents/deadlines/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { announce } from '#web-kit/announcement.tsx'
import { type Column, DataTable, InShort } from '#web-kit/data-table.tsx'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { ItemAssignment, ItemFilter, PlanItemView } from '../cascade-contract.ts'
import { type AssignmentState, assignmentStateWords, namedPeriod } from '../model/index.ts'
import { itemAssignmentsQuery, useGivenChanged } from './cascade-queries.ts'
import style from './plan-assignments.module.css'

const NudgeDialog = lazy(() => import('./item-nudge-dialog.tsx'))
const ExtendDialog = lazy(() => import('./item-extend-dialog.tsx'))

const openStates: readonly string[] = ['given', 'doing', 'refused', 'returned']

function DueCell({ row, today }: { row: ItemAssignment; today: string }) {
  const state = deadlineState({ ...row, closed: row.state === 'withdrawn' }, today)
  return (
    <>
      {row.due !== null && <span className="numeric">{writtenDate(row.due)}</span>}
      <span className={state.state === 'late' ? `${style.beside} ${style.late}` : style.beside}>
        {deadlineStateWords(state, row.awaits)}
        {row.firstDue !== null && row.due !== row.firstDue && ` · hạn ban đầu ${writtenDate(row.firstDue)}`}
      </span>
    </>
  )
}

function takenUpWords({ isAcknowledged, isChanged, state }: ItemAssignment): string | null {
  if (!openStates.includes(state)) return null
  if (isChanged) return 'chưa tiếp nhận nội dung sửa đổi'
  return isAcknowledged ? null : 'chưa tiếp nhận'
}

function StateCell({ row }: { row: ItemAssignment }) {
  const { state, progress, parts } = row
  const beside = [
    takenUpWords(row),
    state === 'doing' && progress > 0 && `${progress}%`,
    parts > 0 && `chia ${parts} phần`,
  ].filter(Boolean)
  return (
    <>
      {assignmentStateWords[state as AssignmentState]}
      {beside.length > 0 && <span className={style.beside}>{beside.join(' · ')}</span>}
    </>
  )
}

/** The units that have an item, those due first at the top; some of them may be nudged or given more time at once. */
export default function ItemUnits(props: { planId: string; item: PlanItemView; filter: ItemFilter; mayGive: boolean }) {
  const { planId, item, filter, mayGive } = props
  const found = useInfiniteQuery(itemAssignmentsQuery(planId, item.itemId, filter))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'nudge' | 'extend' | null>(null)
  const changed = useGivenChanged(planId)
  if (found.isError && !found.data) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang xem các đơn vị…" />
  const rows = found.data.pages.flatMap((page) => page.items)
  const today = found.data.pages.at(-1)?.today ?? ''
  if (rows.length === 0) return <EmptyState title="Không có đơn vị nào như vậy" />
  const open = rows.filter(({ state }) => openStates.includes(state))
  const picked = open.filter(({ id }) => chosen.has(id))
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)))
  const done = (words: string) => {
    setDialog(null)
    setChosen(new Set())
    announce(words)
    changed()
  }
  const columns: readonly Column<ItemAssignment>[] = [
    {
      key: 'unit',
      head: 'Đơn vị',
      cell: (row) => (
        <div className={style.unit}>
          {mayGive && (
            <Checkbox
              aria-label={`Chọn ${row.unit.name}`}
              checked={chosen.has(row.id)}
              disabled={!openStates.includes(row.state)}
              onChange={(event) => choose(row.id, event.currentTarget.checked)}
            />
          )}
          <div>
            <Link to={`/nhiem-vu/${row.id}` as string} data-row-link>
              {row.unit.name}
            </Link>
            {row.period !== null && <span className={style.beside}>{namedPeriod(row.period) ?? null}</span>}
            <InShort>
              <DueCell row={row} today={today} />
            </InShort>
          </div>
        </div>
      ),
    },
    { key: 'due', head: 'Hạn', width: '13rem', wideOnly: true, cell: (row) => <DueCell row={row} today={today} /> },
    { key: 'state', head: 'Tình hình', width: '12rem', cell: (row) => <StateCell row={row} /> },
  ]
  return (
    <>
      {mayGive && open.length > 0 && (
        <div className={`${style.chosen} no-print`}>
          <Checkbox
            label={
              picked.length > 0 ? `Đã chọn ${picked.length} việc` : `Chọn cả ${open.length} việc chưa xong đang hiện`
            }
            checked={picked.length === open.length}
            indeterminate={picked.length > 0 && picked.length < open.length}
            onChange={(event) => setChosen(new Set(event.currentTarget.checked ? open.map(({ id }) => id) : []))}
          />
          <Button size="compact-sm" variant="default" disabled={picked.length === 0} onClick={() => setDialog('nudge')}>
            Đôn đốc
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={picked.length === 0}
            onClick={() => setDialog('extend')}
          >
            Đổi hạn
          </Button>
        </div>
      )}
      <DataTable caption={`Đơn vị được giao: ${item.text}`} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <ListFoot said={found.hasNextPage ? `Đang hiện ${rows.length} việc.` : `${rows.length} việc.`} rest={found} />
      <Suspense>
        {dialog === 'nudge' && <NudgeDialog work={picked} onClose={() => setDialog(null)} onDone={done} />}
        {dialog === 'extend' && <ExtendDialog work={picked} onClose={() => setDialog(null)} onDone={done} />}
      </Suspense>
    </>
  )
}
