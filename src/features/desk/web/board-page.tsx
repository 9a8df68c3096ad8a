import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { BesideList } from '#web-kit/beside-list.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { withQuery } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { whyQuery } from '#web-kit/why.ts'
import type { Board } from '../late-board-contract.ts'
import { type BoardAddress, boardAlone, boardFilters, readBoardAddress } from './board-address.ts'
import { BoardFilterBar } from './board-filter-bar.tsx'
import style from './board-page.module.css'
import { BoardTable } from './board-table.tsx'
import { boardLead } from './board-words.ts'
import { BoardWork } from './board-work.tsx'
import { boardQuery } from './desk-queries.ts'

const route = getRouteApi('/frame/ban-lam-viec/cham-han')

/** The way from one's own unit down to the one at which the board is opened. */
function Way({ board, address }: { board: Board; address: BoardAddress }) {
  if (board.way.length === 0 || !board.unit) return null
  return (
    <nav className={style.way} aria-label="Đường từ đơn vị của bạn">
      <ol>
        {board.way.map(({ id, name }) => (
          <li key={id}>
            <Link to="/ban-lam-viec/cham-han" search={{ ...boardAlone(address), donvi: id }}>
              {name}
            </Link>
          </li>
        ))}
        <li aria-current="page">{board.unit.name}</li>
      </ol>
    </nav>
  )
}

function OwnAlone({ address }: { address: BoardAddress }) {
  const maySeeGiven = useQuery(whyQuery({ kind: 'giving', verb: 'see' })).data?.allowed ?? false
  return (
    <EmptyState title="Ở đây bạn chỉ thấy việc của riêng đơn vị mình">
      Vai trò của bạn không xem việc của các đơn vị cấp dưới.{' '}
      {maySeeGiven && (
        <>
          <Link to="/ban-lam-viec/cham-han" search={readBoardAddress({ ...boardAlone(address), viec: 'da-giao' })}>
            Xem việc do đơn vị bạn giao
          </Link>
          , hoặc{' '}
        </>
      )}
      <Link to="/">{maySeeGiven ? 'việc' : 'Việc'} của đơn vị bạn ở Bàn làm việc</Link>.
    </EmptyState>
  )
}

/** Nothing below is in sight, and nothing late of one's own either: the figures would say that all is well. */
function seesOwnAlone({ scope, way, total, rows }: Board, address: BoardAddress): boolean {
  return (
    scope === 'below' &&
    address.donvi === undefined &&
    way.length === 0 &&
    total.owed === 0 &&
    rows.length <= 1 &&
    total.units <= 1
  )
}

function BoardList({ address }: { address: BoardAddress }) {
  const { data: board, error, isError, refetch } = useQuery(boardQuery(address))
  if (isError && !board) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!board) return <Waiting what="Đang đếm việc của các đơn vị…" />
  if (seesOwnAlone(board, address)) {
    return <OwnAlone address={address} />
  }
  if (board.total.owed === 0 && board.rows.length <= 1) {
    return (
      <EmptyState title="Không còn việc nào phải làm">
        Việc được giao và chưa nộp sẽ hiện ở đây theo từng đơn vị.
      </EmptyState>
    )
  }
  return <BoardTable board={board} address={address} />
}

/** Who is late, level by level, with the work behind each figure beside it. */
export default function BoardPage() {
  usePageTitle('Việc chậm hạn')
  const address = route.useSearch()
  const { data: board } = useQuery(boardQuery(address))
  return (
    <PageBody>
      <PageHead
        title="Việc chậm hạn"
        lead={board ? boardLead(board) : 'Ai đang chậm, chậm bao nhiêu, theo từng cấp.'}
        actions={
          <Button
            component="a"
            variant="default"
            leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
            href={withQuery('/api/late-board/export', boardFilters(address))}
          >
            Tải .xlsx
          </Button>
        }
      />
      <BoardFilterBar address={address} />
      {board && <Way board={board} address={address} />}
      <BesideList list={<BoardList address={address} />} isOpen={address.xem !== undefined}>
        {address.xem !== undefined && <BoardWork key={address.xem} address={address} unit={address.xem} />}
      </BesideList>
    </PageBody>
  )
}
