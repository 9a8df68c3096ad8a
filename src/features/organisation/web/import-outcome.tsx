import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import type { ImportAnswer, ImportRow } from '../import-contract.ts'
import style from './import-page.module.css'

const counted = (count: number): string => count.toLocaleString('vi-VN')

function Verdict(props: { answer: ImportAnswer }) {
  const { total, faulty, done } = props.answer
  if (faulty > 0)
    return (
      <p className={style.wrong}>
        <IconAlertTriangle size={20} aria-hidden />
        {`${counted(faulty)} trong ${counted(total)} dòng còn sai. Chưa ghi gì; hãy sửa rồi kiểm tra lại.`}
      </p>
    )
  return (
    <p className={style.right}>
      <IconCircleCheck size={20} aria-hidden />
      {done ? `Đã nhập ${counted(total)} đơn vị.` : `Cả ${counted(total)} dòng đều đúng. Chưa ghi gì.`}
    </p>
  )
}

function Row(props: { row: ImportRow }) {
  const { row, name, kind, superiors, day, problems } = props.row
  return (
    <tr data-wrong={problems.length > 0 || undefined}>
      <td className={style.number}>{row}</td>
      <td>
        <span className={style.name}>{name || '(chưa có tên)'}</span>
        {problems.length > 0 && (
          <ul className={style.problems}>
            {problems.map(({ column, message }) => (
              <li key={`${column} ${message}`}>
                {column ? `Cột “${column}”: ` : ''}
                {message}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-wide-only="true">{kind}</td>
      <td data-wide-only="true">{superiors}</td>
      <td data-wide-only="true">{day ? writtenDate(day) : ''}</td>
    </tr>
  )
}

/** What the check found, row by row, and the way on: to do it, or to what was done. */
export function ImportOutcome(props: { answer: ImportAnswer; doing: boolean; onDo: () => void }) {
  const { answer } = props
  const { total, faulty, done, rows, unknownColumns } = answer
  return (
    <>
      <Verdict answer={answer} />
      {unknownColumns.length > 0 && (
        <p className="quiet small">{`Không dùng đến cột: ${unknownColumns.map((each) => `“${each}”`).join(', ')}.`}</p>
      )}
      {faulty === 0 && !done && (
        <div className={style.do}>
          <Button loading={props.doing} onClick={props.onDo}>
            {`Nhập ${counted(total)} đơn vị`}
          </Button>
          <p className="quiet small">
            Tất cả được ghi trong một lần. Từng việc thành lập hoàn tác được ở trang đơn vị.
          </p>
        </div>
      )}
      {done && <LinkButton to="/don-vi">Mở cây đơn vị</LinkButton>}
      <table className={style.table}>
        <caption className="visually-hidden">Từng dòng của tệp</caption>
        <thead>
          <tr>
            <th scope="col" className={style.number}>
              Dòng
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" data-wide-only="true">
              Loại
            </th>
            <th scope="col" data-wide-only="true">
              Cấp trên
            </th>
            <th scope="col" data-wide-only="true">
              Có từ ngày
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length < total && (
        <p className="quiet small">{`Hiện ${counted(rows.length)} trong ${counted(total)} dòng; các dòng sai đứng trong số này.`}</p>
      )}
    </>
  )
}
