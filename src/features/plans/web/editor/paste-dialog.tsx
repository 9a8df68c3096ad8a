import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { OutlineRow } from '../../model/edit-outline.ts'
import { type ColumnRole, columnRoles, guessColumns, rowsOfTable } from '../../model/edit-paste.ts'
import { understood } from './deadlines-field.tsx'
import style from './editor.module.css'
import { newItemId } from './new-item-id.ts'

const roleWords: Readonly<Record<ColumnRole, string>> = {
  text: 'Nội dung',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  deadline: 'Thời hạn',
  none: 'Bỏ qua',
}
const shown = 6

/** A table from a spreadsheet: what each column is taken for, shown before anything is taken. */
export default function PasteDialog(props: {
  cells: readonly (readonly string[])[]
  year: number
  under: number
  onTake: (rows: readonly OutlineRow[]) => void
  onClose: () => void
}) {
  const [table, setTable] = useState(() => guessColumns(props.cells))
  const rows = rowsOfTable(table, { year: props.year, under: props.under, nextId: newItemId })
  const tasks = rows.flatMap((row) => (row.kind === 'task' ? [row.task] : []))
  const unread = tasks.flatMap(({ deadlines }) => deadlines).filter(({ normalized }) => normalized === null).length
  const setRole = (at: number, role: ColumnRole) =>
    setTable({
      ...table,
      columns: table.columns.map((each, index) =>
        index === at ? role : each === role && role !== 'none' ? 'none' : each,
      ),
    })
  const gap = !table.columns.includes('text')
    ? 'Hãy chọn cột chứa nội dung nhiệm vụ.'
    : rows.length === 0
      ? 'Bảng không có dòng nào lấy được.'
      : null
  return (
    <FormDialog
      title="Dán bảng thành nhiệm vụ"
      send={`Lấy ${rows.length} mục`}
      gap={gap}
      isSending={false}
      error={null}
      onSend={() => props.onTake(rows)}
      onClose={props.onClose}
    >
      <p>
        Xem mỗi cột là gì rồi bấm lấy. {table.hasHead ? 'Dòng đầu là tên cột nên không lấy. ' : ''}
        Lấy rồi vẫn hoàn tác được bằng Ctrl + Z.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard */}
      <section className={style.pasted} aria-label="Bảng đã dán" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.columns.map((role, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                <th key={at} scope="col">
                  <NativeSelect
                    aria-label={`Cột ${at + 1} là`}
                    size="xs"
                    value={role}
                    data={columnRoles.map((each) => ({ value: each, label: roleWords[each] }))}
                    onChange={(event) => setRole(at, event.currentTarget.value as ColumnRole)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, shown).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <tr key={at}>
                {table.columns.map((role, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                  <td key={column} data-unused={role === 'none' || undefined}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p role="status" className={style.hint}>
        {table.rows.length > shown && `Đang hiện ${shown} trong ${table.rows.length} dòng. `}
        {rows.length - tasks.length > 0 && `${rows.length - tasks.length} đề mục, `}
        {tasks.length} nhiệm vụ.{' '}
        {unread > 0 && `${unread} thời hạn chưa hiểu là ngày nào, sẽ giữ nguyên chữ để bạn sửa.`}
        {tasks[0]?.deadlines[0] && ` Ví dụ dòng đầu: ${understood(tasks[0].deadlines[0])}`}
      </p>
    </FormDialog>
  )
}
