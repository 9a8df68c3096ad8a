import { Link } from '@tanstack/react-router'
import { type Column, DataTable, InShort, rowLink } from '#web-kit/data-table.tsx'
import { useShortcuts } from '#web-kit/shortcuts.ts'
import type { AssignmentRow } from '../assignment-contract.ts'
import { namedPeriod } from '../model/index.ts'
import type { AssignmentsAddress } from './assignments-address.ts'
import style from './assignments-page.module.css'
import { DueWords, Progress, StateBadge } from './work-badges.tsx'

/** What of a piece of work wants a word, beside its state. */
function Asks({ row }: { row: AssignmentRow }) {
  const asks = [
    !row.isAcknowledged && row.state !== 'given' && row.state !== 'accepted' && 'nội dung đã sửa, cần tiếp nhận lại',
    row.isExtensionAsked && 'xin gia hạn',
    row.parts > 0 && `${row.partsDone}/${row.parts} phần xong`,
  ].filter(Boolean)
  return asks.length > 0 ? <div className={style.ask}>{asks.join(' · ')}</div> : null
}

/** In a narrow list: what the other columns would say. */
function Short({ row, isGiven }: { row: AssignmentRow; isGiven: boolean }) {
  return (
    <>
      <StateBadge state={row.state} nil={row.nil} /> <DueWords row={row} />
      <div>{isGiven ? row.unit.name : row.giver.name}</div>
    </>
  )
}

function columnsFor(
  address: AssignmentsAddress,
  chosen: ReadonlySet<string>,
  toggle: (id: string) => void,
): readonly Column<AssignmentRow>[] {
  const isGiven = address.muc === 'da-giao'
  // Beside open details there is room for the work alone.
  const isNarrow = address.viec !== undefined
  const columns: Column<AssignmentRow>[] = [
    {
      key: 'choose',
      head: 'Chọn',
      width: '3.6rem',
      cell: (row) => (
        <label className={style.chooser}>
          <input type="checkbox" data-choose={row.id} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} />
          <span className="visually-hidden">Chọn: {row.text}</span>
        </label>
      ),
    },
    {
      key: 'text',
      head: 'Việc',
      cell: (row) => {
        const period = namedPeriod(row.period)
        const from = row.plan.sign ?? row.plan.title
        return (
          <>
            <Link
              to="/nhiem-vu"
              search={{ ...address, viec: row.id }}
              className={rowLink}
              aria-current={address.viec === row.id ? 'true' : undefined}
              data-row-link={row.id}
            >
              <span className={style.text}>
                {row.kind === 'report' && 'Báo cáo'}
                {row.kind === 'report' && (period ? ` ${period}: ` : ': ')}
                {row.text}
              </span>
            </Link>
            <div className={style.beside}>{from}</div>
            {isNarrow ? (
              <Short row={row} isGiven={isGiven} />
            ) : (
              <InShort>
                <Short row={row} isGiven={isGiven} />
              </InShort>
            )}
            <Asks row={row} />
          </>
        )
      },
    },
    {
      key: 'unit',
      head: isGiven
        ? 'Đơn vị thực hiện'
        : address.duoi || address.muc === 'phoi-hop'
          ? 'Đơn vị · nơi giao'
          : 'Nơi giao',
      width: '13rem',
      wideOnly: true,
      cell: (row) => (
        <>
          {(isGiven || address.duoi || address.muc === 'phoi-hop') && <div>{row.unit.name}</div>}
          {!isGiven && (
            <div className={address.duoi || address.muc === 'phoi-hop' ? style.beside : undefined}>
              {row.giver.name}
            </div>
          )}
        </>
      ),
    },
    { key: 'due', head: 'Hạn', width: '10.5rem', wideOnly: true, cell: (row) => <DueWords row={row} /> },
    {
      key: 'state',
      head: 'Trạng thái',
      width: '11rem',
      wideOnly: true,
      cell: (row) => (
        <>
          <StateBadge state={row.state} nil={row.nil} />
          {(row.state === 'doing' || row.state === 'returned') && <Progress percent={row.progress} />}
        </>
      ),
    },
  ]
  return isNarrow ? columns.slice(0, 2) : columns
}

/** The list; j and k go from row to row, x chooses the row, Enter opens its details beside. */
export function AssignmentsTable(props: {
  rows: readonly AssignmentRow[]
  address: AssignmentsAddress
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { rows, address, chosen, onChoose } = props
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  useShortcuts((key) => {
    if (key !== 'x') return false
    const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-choose]')
    const id = row?.dataset.choose
    if (id === undefined) return false
    toggle(id)
    return true
  })
  return (
    <DataTable
      caption="Việc được giao"
      columns={columnsFor(address, chosen, toggle)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
