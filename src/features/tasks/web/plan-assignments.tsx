import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { announce } from '#web-kit/announcement.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { ItemFilter, PlanItems, PlanItemView } from '../cascade-contract.ts'
import { itemStageWords, itemWants } from '../model/index.ts'
import { planItemsQuery, useGivenChanged } from './cascade-queries.ts'
import type { TargetsPicker } from './give-dialog.tsx'
import style from './plan-assignments.module.css'

const ItemUnits = lazy(() => import('./item-units.tsx'))
const GiveDialog = lazy(() => import('./give-dialog.tsx'))
const EventDialog = lazy(() => import('./event-dialog.tsx'))

const route = getRouteApi('/frame/ke-hoach/$planId')

/** What the list is narrowed to, as the address names it; also which units of an item are shown. */
const filters: readonly { readonly value: string; readonly filter: ItemFilter; readonly label: string }[] = [
  { value: '', filter: 'all', label: 'Tất cả' },
  { value: 'qua-han', filter: 'late', label: 'Quá hạn' },
  { value: 'chua-tiep-nhan', filter: 'unacknowledged', label: 'Chưa tiếp nhận' },
  { value: 'tu-choi', filter: 'refused', label: 'Từ chối' },
  { value: 'cho-duyet', filter: 'submitted', label: 'Chờ duyệt' },
]

/** The address with another place in the list. */
function placeIn<Address extends { readonly loc?: string; readonly muc?: string }>(
  { loc: _, muc: __, ...rest }: Address,
  { loc, muc }: { readonly loc: string | undefined; readonly muc: string | undefined },
) {
  return { ...rest, ...(loc === undefined ? {} : { loc }), ...(muc === undefined ? {} : { muc }) }
}

function fits({ state, unacknowledged }: PlanItemView, filter: ItemFilter): boolean {
  switch (filter) {
    case 'late':
      return state.late > 0
    case 'unacknowledged':
      return unacknowledged > 0
    case 'refused':
      return state.refused > 0
    case 'submitted':
      return state.submitted > 0
    default:
      return true
  }
}

interface Opened {
  readonly item: PlanItemView
  readonly dialog: 'give' | 'event'
}

function dueWords({ firstDue, lastDue, awaits }: PlanItemView): string {
  const days =
    firstDue === null
      ? null
      : firstDue === lastDue
        ? `hạn ${writtenDate(firstDue)}`
        : `hạn từ ${writtenDate(firstDue)} đến ${writtenDate(lastDue ?? firstDue)}`
  const waits = awaits.map(({ event, count }) => `${count} việc chờ: ${event}`)
  return [days ?? (waits.length === 0 ? 'không có hạn' : null), ...waits].filter(Boolean).join(' · ')
}

/** What a plan has given, item by item: where each stands, who has it, who is late; and giving what fell to nobody. */
export default function PlanAssignments(props: {
  planId: string
  isInForce: boolean
  Picker: ComponentType<TargetsPicker>
}) {
  const { planId } = props
  const { loc, muc: open } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = filters.find(({ value }) => value === loc)?.filter ?? 'all'
  const show = (to: { readonly loc: string | undefined; readonly muc: string | undefined }) =>
    void navigate({ search: (before) => placeIn(before, to), replace: true, resetScroll: false })
  const [dialog, setDialog] = useState<Opened | null>(null)
  const changed = useGivenChanged(planId)
  const found = useQuery(planItemsQuery(planId))
  if (found.isError && !found.data) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang xem việc đã giao…" />
  const { items, abilities } = found.data
  const shown = items.filter((item) => fits(item, filter))
  const mayGive = abilities.give.allowed && props.isInForce
  const done = (words: string) => {
    setDialog(null)
    announce(words)
    changed()
  }
  return (
    <>
      <div className={style.bar}>
        <p role="status">{summaryWords(items)}</p>
        <NativeSelect
          label="Chỉ xem"
          value={loc ?? ''}
          data={filters.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => show({ loc: event.currentTarget.value || undefined, muc: open })}
        />
      </div>
      {shown.length === 0 && (
        <EmptyState title={items.length === 0 ? 'Chưa có việc nào để xem' : 'Không có mục nào như vậy'}>
          {items.length === 0 ? 'Kế hoạch này chưa giao việc nào trong phạm vi của bạn.' : 'Hãy chọn xem tất cả.'}
        </EmptyState>
      )}
      <ul className={style.items}>
        {shown.map((item) => (
          <li key={item.itemId} className={style.item}>
            <ItemHead
              item={item}
              isOpen={open === item.itemId}
              onOpen={() => show({ loc, muc: open === item.itemId ? undefined : item.itemId })}
              {...(mayGive ? { onDialog: (which: Opened['dialog']) => setDialog({ item, dialog: which }) } : {})}
            />
            {open === item.itemId && (
              <div className={style.units} id={`units-${item.itemId}`}>
                <Suspense fallback={<Waiting what="Đang xem các đơn vị…" />}>
                  <ItemUnits planId={planId} item={item} filter={filter} mayGive={abilities.give.allowed} />
                </Suspense>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {dialog?.dialog === 'give' && (
          <GiveDialog
            planId={planId}
            item={dialog.item}
            Picker={props.Picker}
            onClose={() => setDialog(null)}
            onDone={done}
          />
        )}
        {dialog?.dialog === 'event' && (
          <EventDialog planId={planId} item={dialog.item} onClose={() => setDialog(null)} onDone={done} />
        )}
      </Suspense>
    </>
  )
}

function summaryWords(items: PlanItems['items']): string {
  const sum = (of: (item: PlanItemView) => number) => items.reduce((total, item) => total + of(item), 0)
  const total = sum(({ state }) => state.total)
  const nobody = items.filter(({ state }) => state.total === 0).length
  return [
    `${items.length} mục, ${total} việc đã giao`,
    `${sum(({ state }) => state.accepted)} việc hoàn thành`,
    sum(({ state }) => state.late) > 0 && `${sum(({ state }) => state.late)} việc quá hạn`,
    sum(({ unacknowledged }) => unacknowledged) > 0 &&
      `${sum(({ unacknowledged }) => unacknowledged)} việc chưa tiếp nhận`,
    nobody > 0 && `${nobody} mục chưa giao cho ai`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function ItemHead(props: {
  item: PlanItemView
  isOpen: boolean
  onOpen: () => void
  onDialog?: (which: Opened['dialog']) => void
}) {
  const { item, isOpen, onDialog } = props
  const { state, unacknowledged, itemId, kind, path, text, leadText } = item
  const wants = [
    ...itemWants(state),
    ...(unacknowledged > 0 && state.stage !== 'given' ? [`${unacknowledged} chưa tiếp nhận`] : []),
  ]
  const isNobodys = state.total === 0
  const giveWords = isNobodys ? 'Giao việc' : 'Giao thêm'
  const openWords = isOpen ? 'Thu lại' : 'Xem đơn vị'
  return (
    <div className={style.head}>
      <div>
        <span className={style.text}>{text}</span>
        <span className={style.beside}>
          {[kind === 'report' ? 'Báo cáo' : path || 'Nhiệm vụ', leadText, isNobodys ? null : dueWords(item)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div>
        <span className={style.stage}>{itemStageWords(state)}</span>
        {!isNobodys && <span className={style.beside}>{state.total} việc</span>}
        {wants.length > 0 && <span className={style.wants}>{wants.join(' · ')}</span>}
      </div>
      <div className={`${style.actions} no-print`}>
        {onDialog && item.awaits.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onDialog('event')}>
            Ghi ngày sự kiện
          </Button>
        )}
        {onDialog && (
          <Button
            size="compact-sm"
            variant={isNobodys ? 'filled' : 'default'}
            aria-label={`${giveWords}: ${text}`}
            onClick={() => onDialog('give')}
          >
            {giveWords}
          </Button>
        )}
        {!isNobodys && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            aria-controls={`units-${itemId}`}
            aria-label={`${openWords}: ${text}`}
            onClick={props.onOpen}
          >
            {openWords}
          </Button>
        )}
      </div>
    </div>
  )
}
