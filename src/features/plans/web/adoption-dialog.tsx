import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { ComplianceRow } from '../contract.ts'
import { usePlanChange } from './plan-queries.ts'

/** States the plan that a unit issued on paper. */
export default function AdoptionDialog(props: { planId: string; unit: ComplianceRow['unit']; onClose: () => void }) {
  const [sign, setSign] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const change = usePlanChange(props.planId, props.onClose)
  return (
    <FormDialog
      title={`Kế hoạch của ${props.unit.name}`}
      send="Ghi nhận"
      gap={sign.trim() === '' ? 'Hãy ghi số, ký hiệu.' : date === null ? 'Hãy ghi ngày ban hành.' : null}
      isSending={change.isPending}
      error={change.error}
      onClose={props.onClose}
      onSend={() =>
        change.mutate({
          method: 'PUT',
          path: `/adoptions/${props.unit.id}`,
          body: { sign, date },
          done: 'Đã ghi kế hoạch của đơn vị. Bỏ ghi được ngay tại dòng ấy.',
        })
      }
    >
      <p>Dùng khi đơn vị đã ban hành kế hoạch của mình nhưng kế hoạch ấy không có trong danvan.</p>
      <TextInput
        label="Số, ký hiệu"
        required
        autoComplete="off"
        value={sign}
        onChange={(event) => setSign(event.currentTarget.value)}
        data-autofocus
      />
      <DayField label="Ngày ban hành" required value={date} onChange={setDate} maxDay={dayOf(new Date())} />
    </FormDialog>
  )
}
