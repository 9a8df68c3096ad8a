import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleNames } from '#access/roles.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { announce } from '#web-kit/announcement.tsx'
import { DayField } from '#web-kit/day-field.tsx'
import { Dialog } from '#web-kit/dialog.tsx'
import form from '#web-kit/dialog-form.module.css'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { ImportAnswer } from '../contract.ts'
import { pastedPeople } from '../model/index.ts'
import { peopleKey } from './people-queries.ts'
import style from './person-form.module.css'

/** Many people pasted from a table: looked through row by row first, then added all at once or not at all. */
export function PastePeopleDialog(props: { onClose: () => void }) {
  const cache = useQueryClient()
  const [text, setText] = useState('')
  const [from, setFrom] = useState<string | null>(dayOf(new Date()))
  const rows = pastedPeople(text)
  const sending = useMutation({
    mutationFn: (dryRun: boolean) => request<ImportAnswer>('POST', '/api/people/import', { dryRun, from, rows }),
    onSuccess: async ({ added }) => {
      if (added === 0) return
      announce(`Đã thêm ${added} người.`)
      props.onClose()
      await cache.invalidateQueries({ queryKey: peopleKey })
    },
  })
  const change = (next: string) => {
    setText(next)
    sending.reset()
  }
  const checked = sending.data
  const wrong = checked?.rows.filter(({ problems }) => problems.length > 0) ?? []
  const isReady = checked !== undefined && wrong.length === 0
  return (
    <Dialog title="Dán nhiều người từ Excel" wide onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          sending.mutate(!isReady)
        }}
      >
        <Textarea
          label="Các dòng"
          description={`Các cột theo thứ tự: họ tên, thư điện tử, đơn vị (tên hoặc mã định danh), vai trò, chức vụ (nếu có). Vai trò là một trong: ${Object.values(roleNames).join(', ')}.`}
          data-autofocus
          rows={8}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <DayField label="Giữ vai trò từ ngày" required value={from} onChange={setFrom} />
        {sending.isError && <ProblemNotice error={sending.error} />}
        {checked && (
          <p role="status">
            {isReady
              ? `Cả ${checked.rows.length} dòng đều đúng. Chưa có gì được lưu; bấm “Thêm” để lưu tất cả. Người đã thêm thì không xóa được.`
              : `${wrong.length} trong ${checked.rows.length} dòng chưa đúng nên chưa dòng nào được lưu. Hãy sửa rồi kiểm tra lại.`}
          </p>
        )}
        {wrong.length > 0 && <WrongRows rows={wrong} />}
        <div className={form.actions}>
          <Button variant="default" onClick={props.onClose}>
            Đóng
          </Button>
          <Button type="submit" loading={sending.isPending} disabled={rows.length === 0 || from === null}>
            {isReady ? `Thêm ${rows.length} người` : `Kiểm tra ${rows.length} dòng`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function WrongRows(props: { rows: ImportAnswer['rows'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows that scroll must be reached by the keyboard
    <section className={style.problems} aria-label="Các dòng chưa đúng" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ tên</th>
            <th scope="col">Chưa đúng ở đâu</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ row, name, problems }) => (
            <tr key={row}>
              <td className="numeric">{row}</td>
              <td>{name}</td>
              <td className={style.wrong}>{problems.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
