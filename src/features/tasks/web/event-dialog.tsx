import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { request } from '#web-kit/request.ts'
import type { EventAnswer, PlanItemView } from '../cascade-contract.ts'

/** Says on which day an event was on which days depend: all work that waits for it gets its day. */
export default function EventDialog(props: {
  planId: string
  item: PlanItemView
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { planId, item } = props
  const [event, setEvent] = useState(item.awaits[0]?.event ?? '')
  const [day, setDay] = useState<string | null>(null)
  const waiting = item.awaits.find((each) => each.event === event)?.count ?? 0
  const sending = useMutation({
    mutationFn: () =>
      request<EventAnswer>('POST', `/api/plans/${encodeURIComponent(planId)}/events`, {
        itemId: item.itemId,
        event,
        day,
      }),
    onSuccess: ({ assignments, units, dues }) =>
      props.onDone(`${assignments} việc của ${units} đơn vị có hạn ${dues.map(writtenDate).join(', ')}.`),
  })
  return (
    <FormDialog
      title="Ghi ngày của sự kiện"
      send="Ghi ngày"
      gap={day === null ? 'Hãy nhập ngày diễn ra sự kiện.' : null}
      isSending={sending.isPending}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      <p>{item.text}</p>
      {item.awaits.length > 1 ? (
        <NativeSelect
          label="Sự kiện"
          value={event}
          data={item.awaits.map((each) => each.event)}
          onChange={(change) => setEvent(change.currentTarget.value)}
        />
      ) : (
        <p>
          Sự kiện: <strong>{event}</strong>
        </p>
      )}
      <DayField label="Ngày diễn ra" value={day} onChange={setDay} required />
      <p className="quiet">
        {waiting} việc sẽ có hạn tính từ ngày này. Ghi rồi thì không sửa lại ở đây được; muốn đổi hạn, dùng “Đổi hạn”.
      </p>
    </FormDialog>
  )
}
