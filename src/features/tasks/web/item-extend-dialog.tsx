import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { request } from '#web-kit/request.ts'
import type { ItemAssignment } from '../cascade-contract.ts'

/** The most that one act takes. */
const most = 500

interface BulkAnswer {
  readonly done: number
  readonly refused: readonly { readonly why: string }[]
}

/** Another day for the work chosen; the first day stays on record. */
export default function ItemExtendDialog(props: {
  work: readonly ItemAssignment[]
  onClose: () => void
  onDone: (words: string) => void
}) {
  const [day, setDay] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const sending = useMutation({
    mutationFn: () =>
      request<BulkAnswer>('POST', '/api/assignments/bulk', {
        id,
        ids: props.work.map((row) => row.id),
        action: 'extend',
        day,
        ...(text.trim() === '' ? {} : { text: text.trim() }),
      }),
    onSuccess: ({ done, refused }) =>
      props.onDone(
        `Đã đổi hạn ${done} việc sang ${writtenDate(day ?? '')}.${refused.length > 0 ? ` ${refused.length} việc giữ nguyên: ${refused[0]?.why}` : ''}`,
      ),
  })
  const gap = props.work.length > most ? `Mỗi lần đổi hạn nhiều nhất ${most} việc. Hãy bỏ bớt.` : null
  return (
    <FormDialog
      title={`Đổi hạn ${props.work.length} việc`}
      send="Đổi hạn"
      gap={gap ?? (day === null ? 'Hãy nhập hạn mới.' : null)}
      isSending={sending.isPending}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      <p>Hạn ban đầu của từng việc vẫn được giữ và ghi cạnh hạn mới.</p>
      <DayField label="Hạn mới" value={day} onChange={setDay} required />
      <Textarea
        label="Lý do (không bắt buộc)"
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
