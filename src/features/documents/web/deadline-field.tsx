import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeadlineForm, DeadlineFormKind } from '#documents/deadlines/deadline-form.ts'
import { deadlineForm, deadlineKinds, normalizedDeadline } from '#documents/deadlines/deadline-form.ts'
import { deadlineWords } from '#documents/deadlines/deadline-words.ts'
import style from './fact-editor.module.css'

const oneDate: readonly DeadlineFormKind[] = ['before', 'by', 'within', 'from']

/** A deadline filled in by kind and dates, read back in words below; `onChange(undefined)` while it says nothing yet. */
export function DeadlineField(props: {
  label: string
  value: string | null
  onChange: (normalized: string | null | undefined) => void
}) {
  const [read] = useState(() => deadlineForm(props.value))
  const [form, setForm] = useState(read)
  const change = (part: Partial<DeadlineForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    props.onChange(normalizedDeadline(next))
  }
  const input = (name: 'first' | 'second' | 'day' | 'months', label: string, placeholder: string) => (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const kinds = read.kind === 'other' ? [...deadlineKinds, { value: 'other', label: 'Giữ như máy đọc' }] : deadlineKinds
  const normalized = normalizedDeadline(form)
  const recurs = form.kind === 'yearly' || form.kind === 'monthly'
  return (
    <fieldset className={style.deadline}>
      <legend>{props.label}</legend>
      <NativeSelect
        aria-label="Kiểu thời hạn"
        data={[...kinds]}
        value={form.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as DeadlineFormKind })}
      />
      {oneDate.includes(form.kind) && input('first', 'Ngày, tháng hoặc năm', '05/11/2026')}
      {form.kind === 'between' && input('first', 'Từ ngày', '01/10/2026')}
      {form.kind === 'between' && input('second', 'Đến ngày', '30/10/2026')}
      {recurs && input('day', 'Ngày trong tháng', 'ngày: 10')}
      {form.kind === 'yearly' && input('months', 'Các tháng', 'tháng: 3, 6, 9, 12')}
      {recurs && (
        <Checkbox
          label="Trước ngày đó"
          checked={form.before}
          onChange={(event) => change({ before: event.currentTarget.checked })}
        />
      )}
      <p className={style.preview} role="status">
        {normalized === undefined
          ? 'Hãy ghi đủ ngày, tháng (ví dụ 05/11/2026).'
          : `Hiểu là: ${deadlineWords(normalized)}.`}
      </p>
    </fieldset>
  )
}
