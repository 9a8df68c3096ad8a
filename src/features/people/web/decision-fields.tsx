import { TextInput } from '@mantine/core'
import { DayField } from '#web-kit/day-field.tsx'
import style from './person-form.module.css'

export interface DecisionDraft {
  readonly sign: string
  readonly date: string | null
}

export const noDecision: DecisionDraft = { sign: '', date: null }

/** The paper that decides, where there is one. */
export function DecisionFields(props: { value: DecisionDraft; onChange: (decision: DecisionDraft) => void }) {
  const { value, onChange } = props
  return (
    <div className={style.row}>
      <TextInput
        label="Số, ký hiệu văn bản (nếu có)"
        placeholder="15/QĐ-UBND"
        maxLength={100}
        value={value.sign}
        onChange={(event) => onChange({ ...value, sign: event.currentTarget.value })}
      />
      <DayField label="Ngày văn bản" clearable value={value.date} onChange={(date) => onChange({ ...value, date })} />
    </div>
  )
}
