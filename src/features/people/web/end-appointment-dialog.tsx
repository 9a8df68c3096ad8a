import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { AppointmentView } from '../contract.ts'
import { usePersonCommand } from './people-queries.ts'
import { heldWords } from './role-words.ts'

/** Ends one role from a day on. */
export function EndAppointmentDialog(props: { appointment: AppointmentView; onClose: () => void }) {
  const { appointment } = props
  const [from, setFrom] = useState<string | null>(dayOf(new Date()))
  const ending = usePersonCommand(props.onClose)
  return (
    <FormDialog
      title="Thôi giữ vai trò"
      send="Kết thúc vai trò"
      gap={from === null ? 'Hãy chọn ngày.' : null}
      isSending={ending.isPending}
      error={ending.error}
      onClose={props.onClose}
      onSend={() =>
        ending.mutate({
          method: 'POST',
          path: `/api/appointments/${appointment.id}/end`,
          body: { from },
          done: 'Đã kết thúc vai trò. Hoàn tác được ngay tại vai trò ấy.',
        })
      }
    >
      <p>{heldWords(appointment)}</p>
      <DayField label="Thôi giữ từ ngày" required value={from} onChange={setFrom} />
      <p className="quiet">
        Ủy quyền làm thay ở vai trò này cũng kết thúc theo. Việc kết thúc hoàn tác được; ủy quyền thì phải làm lại.
      </p>
    </FormDialog>
  )
}
