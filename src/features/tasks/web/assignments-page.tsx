import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { BesideList } from '#web-kit/beside-list.tsx'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { AssignmentPage } from '../assignment-contract.ts'
import { AssignmentFilterBar } from './assignment-filter-bar.tsx'
import { AssignmentPanel } from './assignment-panel.tsx'
import { assignmentListQuery, sheetAddress } from './assignment-queries.ts'
import { type AssignmentsAddress, narrows, readAssignmentsAddress, tabs, tabWords } from './assignments-address.ts'
import style from './assignments-page.module.css'
import { AssignmentsTable } from './assignments-table.tsx'
import { BulkBar } from './bulk-bar.tsx'

const route = getRouteApi('/frame/nhiem-vu')

function Tabs(props: { address: AssignmentsAddress }) {
  const { muc = 'don-vi', viec: _, trangthai: _state, han: _due, ...rest } = props.address
  return (
    <nav className={style.tabs} aria-label="Việc theo vai trò của đơn vị">
      {tabs.map((tab) => (
        <Link
          key={tab}
          to="/nhiem-vu"
          search={readAssignmentsAddress({ ...rest, muc: tab })}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={tab === muc ? 'page' : undefined}
        >
          {tabWords[tab]}
        </Link>
      ))}
    </nav>
  )
}

/** The first line: what is owed and how much of it is pressing; each figure is a link to what it is made of. */
function Counts(props: { counts: NonNullable<AssignmentPage['counts']>; address: AssignmentsAddress }) {
  const { counts, address } = props
  const { viec: _, ...rest } = address
  const to = (change: Partial<AssignmentsAddress>) =>
    readAssignmentsAddress({ ...rest, trangthai: undefined, han: undefined, ...change })
  const figures = [
    [counts.late, 'quá hạn', to({ han: 'late' })],
    [counts.unacknowledged, 'chưa tiếp nhận', to({ trangthai: 'chua-nhan' })],
    [counts.states.submitted ?? 0, 'chờ duyệt', to({ trangthai: 'submitted' })],
    [counts.states.returned ?? 0, 'bị trả lại', to({ trangthai: 'returned' })],
    [counts.states.refused ?? 0, 'bị từ chối', to({ trangthai: 'refused' })],
    [counts.states.accepted ?? 0, 'đã hoàn thành', to({ trangthai: 'accepted' })],
  ] as const
  return (
    <ul className={style.counts} aria-label="Tổng số">
      <li>
        <Link to="/nhiem-vu" search={to({})}>
          <strong>{counts.total}</strong> việc
        </Link>
      </li>
      {figures
        .filter(([count]) => count > 0)
        .map(([count, words, search]) => (
          <li key={words} data-late={words === 'quá hạn'}>
            <Link to="/nhiem-vu" search={search}>
              <strong>{count}</strong> {words}
            </Link>
          </li>
        ))}
    </ul>
  )
}

const emptyWords = {
  'don-vi': [
    'Đơn vị chưa được giao việc nào',
    'Khi cấp trên ban hành kế hoạch giao việc cho đơn vị, việc sẽ hiện ở đây.',
  ],
  'da-giao': [
    'Đơn vị chưa giao việc nào',
    'Việc được giao ra khi ban hành kế hoạch, hoặc khi chia nhỏ một việc cho cấp dưới.',
  ],
  'phoi-hop': ['Đơn vị chưa phối hợp việc nào', 'Việc có đơn vị mình phối hợp sẽ hiện ở đây.'],
} as const

function NothingFound(props: { address: AssignmentsAddress }) {
  const tab = props.address.muc ?? 'don-vi'
  if (narrows(props.address)) {
    return (
      <EmptyState title="Không có việc nào khớp">
        Hãy thử ít điều kiện hơn, hoặc{' '}
        <Link to="/nhiem-vu" search={readAssignmentsAddress({ muc: tab })}>
          bỏ mọi điều kiện lọc
        </Link>
        .
      </EmptyState>
    )
  }
  return <EmptyState title={emptyWords[tab][0]}>{emptyWords[tab][1]}</EmptyState>
}

/** What the units owe, gave and help with: a list to work down, details beside it, acts over many at once. */
export function AssignmentsPage() {
  usePageTitle('Nhiệm vụ')
  const address = route.useSearch()
  const navigate = useNavigate()
  const list = useInfiniteQuery(assignmentListQuery(address))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const counts = list.data?.pages[0]?.counts
  const close = () => {
    const { viec: _, ...rest } = address
    void navigate({ to: '/nhiem-vu', search: rest })
  }
  return (
    <PageBody>
      <PageHead
        title="Nhiệm vụ"
        lead="Việc được giao, theo hạn: việc đến hạn trước đứng trước."
        actions={
          <Button
            component="a"
            href={sheetAddress(address)}
            download
            variant="default"
            leftSection={<IconTableExport size={17} aria-hidden />}
          >
            Tải .xlsx
          </Button>
        }
      />
      <Tabs address={address} />
      <div className={style.top} data-open={address.viec !== undefined}>
        {counts && <Counts counts={counts} address={address} />}
        <AssignmentFilterBar key={address.muc ?? 'don-vi'} address={address} />
      </div>
      <BesideList
        isOpen={address.viec !== undefined}
        list={
          <>
            {list.isError && !list.data && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
            {!list.data && !list.isError && <Waiting what="Đang tìm việc…" />}
            {list.data && rows.length === 0 && <NothingFound address={address} />}
            {rows.length > 0 && (
              <>
                <AssignmentsTable rows={rows} address={address} chosen={chosen} onChoose={setChosen} />
                <ListFoot
                  said={list.hasNextPage ? `Đang xem ${rows.length} việc đầu, theo hạn` : `${rows.length} việc`}
                  rest={list}
                />
              </>
            )}
            <BulkBar tab={address.muc ?? 'don-vi'} rows={rows} chosen={chosen} onChoose={setChosen} />
          </>
        }
      >
        {address.viec !== undefined && <AssignmentPanel key={address.viec} id={address.viec} onClose={close} />}
      </BesideList>
    </PageBody>
  )
}
