import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import 'dayjs/locale/vi'
import '@mantine/dates/styles.layer.css'
import { isoFromWritten, precisionOf } from '#kernel/written-date.ts'

/** The day that a person typed, `dd/mm/yyyy`; null while it is none. */
function dayOfTyped(typed: string): string | null {
  const iso = isoFromWritten(typed)
  return iso !== null && precisionOf(iso) === 'day' ? iso : null
}

/** A day of the calendar (ISO, or null for none), typed as `dd/mm/yyyy` or chosen from a calendar that begins on Monday. */
export function DayField(props: {
  label: string
  value: string | null
  onChange: (day: string | null) => void
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  minDay?: string
  maxDay?: string
  disabled?: boolean
  className?: string
}) {
  const { label, value, onChange, minDay, maxDay, clearable = false, required = false, disabled = false } = props
  return (
    <DateInput
      label={label}
      value={value}
      onChange={onChange}
      locale="vi"
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder="dd/mm/yyyy"
      dateParser={dayOfTyped}
      clearable={clearable}
      withAsterisk={required}
      disabled={disabled}
      description={props.description}
      error={props.error}
      popoverProps={{ withinPortal: false }}
      monthLabelFormat="[Tháng] M, YYYY"
      {...(props.className ? { className: props.className } : {})}
      {...(minDay ? { minDate: minDay } : {})}
      {...(maxDay ? { maxDate: maxDay } : {})}
      {...(clearable ? { clearButtonProps: { 'aria-label': 'Bỏ ngày đã chọn' } } : {})}
      ariaLabels={{
        monthLevelControl: 'Chọn tháng',
        yearLevelControl: 'Chọn năm',
        nextMonth: 'Tháng sau',
        previousMonth: 'Tháng trước',
        nextYear: 'Năm sau',
        previousYear: 'Năm trước',
        nextDecade: 'Mười năm sau',
        previousDecade: 'Mười năm trước',
      }}
    />
  )
}
