import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Board, BoardCounts, BoardRow } from '../late-board-contract.ts'
import type { BoardPart } from '../model/board-parts.ts'
import { type BoardAddress, boardAlone } from './board-address.ts'
import style from './board-page.module.css'

const NudgeDialog = lazy(() => import('./nudge-dialog.tsx'))

/** A figure that leads to the work it counts; `—` stands for none. */
function Figure(props: { row: BoardRow; part: BoardPart; count: number; what: string; address: BoardAddress }) {
  const { row, part, count, address } = props
  if (count === 0) return <span className={style.zero}>0</span>
  return (
    <Link
      to="/ban-lam-viec/cham-han"
      search={{
        ...boardAlone(address),
        xem: row.unit.id,
        ...(part === 'late' ? {} : { phan: part }),
        ...(row.isSelf ? { rieng: 1 as const } : {}),
      }}
      className={`${style.figure} ${part === 'late' ? style.late : ''}`}
      aria-label={`${count} việc ${props.what} của ${row.unit.name}`}
    >
      {count}
    </Link>
  )
}

function UnitCell({ row, address }: { row: BoardRow; address: BoardAddress }) {
  const { unit, isSelf, below, units } = row
  if (isSelf || below === 0) {
    return (
      <>
        {unit.name}
        {isSelf && <span className={style.beside}>riêng đơn vị này</span>}
      </>
    )
  }
  return (
    <>
      <Link to="/ban-lam-viec/cham-han" search={{ ...boardAlone(address), donvi: unit.id }} data-row-link>
        {unit.name}
      </Link>
      <span className={style.beside}>
        {row.unitsLate > 0 ? `${row.unitsLate} trong ${units} đơn vị có việc quá hạn` : `${units} đơn vị`}
      </span>
    </>
  )
}

const shortNames = ['Quá hạn', 'Sắp đến hạn', 'Chưa tiếp nhận', 'Còn hạn'] as const

function Cells({
  counts,
  cell,
}: {
  counts: BoardCounts
  cell: (part: BoardPart, count: number, what: string) => React.ReactNode
}) {
  return (
    <>
      <td>{cell('late', counts.late, 'quá hạn')}</td>
      <td>{cell('soon', counts.soon, 'sắp đến hạn')}</td>
      <td>{cell('unacknowledged', counts.unacknowledged, 'chưa tiếp nhận')}</td>
      <td data-wide-only>{counts.inTime}</td>
    </>
  )
}

/** The units of one level, the worst first, and what the figures cover in all. */
export function BoardTable({ board, address }: { board: Board; address: BoardAddress }) {
  const [nudged, setNudged] = useState<BoardRow | null>(null)
  const { total, rows, more } = board
  return (
    <>
      <table className={style.table}>
        <caption className="visually-hidden">Việc còn phải làm theo đơn vị, chậm nhiều nhất trước</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {shortNames.map((name) => (
              <th key={name} scope="col" data-wide-only={name === 'Còn hạn' ? true : undefined}>
                {name}
              </th>
            ))}
            <th scope="col" className="no-print">
              Hôm nay
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id} data-open={row.unit.id === address.xem}>
              <th scope="row">
                <UnitCell row={row} address={address} />
              </th>
              <Cells
                counts={row}
                cell={(part, count, what) => (
                  <Figure row={row} part={part} count={count} what={what} address={address} />
                )}
              />
              <td className="no-print">
                <NudgeCell row={row} allowed={board.abilities.nudge.allowed} onNudge={() => setNudged(row)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              Cộng {total.units} đơn vị
              {more > 0 && <span className={style.beside}>còn {more} đơn vị, ít việc hơn, không hiện ở đây</span>}
            </th>
            <Cells counts={total} cell={(_, count) => count} />
            <td className="no-print">{total.nudged > 0 && `đã đôn đốc ${total.nudged}`}</td>
          </tr>
        </tfoot>
      </table>
      {nudged && (
        <Suspense>
          <NudgeDialog
            address={address}
            unit={nudged.unit}
            behind={{ unit: nudged.unit.id, whole: !nudged.isSelf && board.scope === 'below', part: 'late' }}
            onClose={() => setNudged(null)}
          />
        </Suspense>
      )}
    </>
  )
}

/** A reminder goes to whoever is late and was not reminded today of everything. */
function NudgeCell(props: { row: BoardRow; allowed: boolean; onNudge: () => void }) {
  const { row } = props
  const left = row.late - row.nudged
  return (
    <>
      {row.nudged > 0 && <span className={style.beside}>đã đôn đốc {row.nudged} việc</span>}
      {props.allowed && !row.isSelf && left > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Đôn đốc ${row.unit.name} về ${left} việc quá hạn`}
          onClick={props.onNudge}
        >
          <IconBell size={15} aria-hidden />
          <span className={style.nudgeWords}>Đôn đốc</span>
        </Button>
      )}
    </>
  )
}
