import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { DayInput, DayInYear } from '../contract.ts'
import { useDayChange } from './day-change.ts'

/** What the notice of the year says of one day: off, or worked in exchange, with the notice itself. */
export default function DayOffDialog(props: {
  day: DayInYear | null
  year: number
  onClose: () => void
  onDone: (day: string) => void
}) {
  const { day: given, year } = props
  const [day, setDay] = useState<string | null>(given?.day ?? null)
  const [kind, setKind] = useState<DayInput['kind']>(given?.kind ?? 'off')
  const [name, setName] = useState(given?.name ?? '')
  const [source, setSource] = useState(given?.own ? given.source : '')
  const saving = useDayChange()
  const gap =
    day === null
      ? 'Hãy nhập ngày.'
      : name.trim() === ''
        ? 'Hãy ghi tên ngày, ví dụ: Nghỉ Tết Âm lịch.'
        : source.trim() === ''
          ? 'Hãy ghi căn cứ: số, ngày của thông báo.'
          : null
  return (
    <FormDialog
      title={given ? 'Sửa ngày nghỉ' : `Thêm ngày nghỉ, ngày làm bù năm ${year}`}
      send="Lưu"
      gap={gap}
      isSending={saving.isPending}
      error={saving.error}
      onClose={props.onClose}
      onSend={() => {
        if (day === null) return
        // Read before the year is shown anew: what the day was is needed to take the change back.
        saving.mutate({ day, to: { kind, name, source } }, { onSuccess: () => props.onDone(day) })
      }}
    >
      <DayField label="Ngày" value={day} onChange={setDay} disabled={given !== null} />
      <NativeSelect
        label="Ngày này"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as DayInput['kind'])}
        data={[
          { value: 'off', label: 'Được nghỉ' },
          { value: 'worked', label: 'Đi làm (làm bù, hoặc không nghỉ)' },
        ]}
      />
      <TextInput
        label="Tên ngày"
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Căn cứ"
        description="Số, ngày, cơ quan của thông báo nghỉ."
        value={source}
        maxLength={300}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
