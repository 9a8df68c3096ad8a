import { DatePicker } from '@mantine/dates'
import 'dayjs/locale/vi'
import '@mantine/dates/styles.layer.css'

/** The calendar of a day field: weeks begin on Monday. Fetched when it is first opened, for most people type. */
export default function DayCalendar(props: {
  value: string | null
  onChange: (day: string | null) => void
  minDay?: string
  maxDay?: string
}) {
  return (
    <DatePicker
      value={props.value}
      onChange={props.onChange}
      locale="vi"
      firstDayOfWeek={1}
      monthLabelFormat="[Tháng] M, YYYY"
      {...(props.value ? { defaultDate: props.value } : {})}
      {...(props.minDay ? { minDate: props.minDay } : {})}
      {...(props.maxDay ? { maxDate: props.maxDay } : {})}
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
