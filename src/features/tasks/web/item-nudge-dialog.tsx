import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { request } from '#web-kit/request.ts'
import type { ItemAssignment } from '../cascade-contract.ts'

/** The most that one nudge takes. */
const most = 500

/** What came of it, as the server answers. */
interface NudgeAnswer {
  readonly nudged: readonly string[]
  readonly refused: readonly { readonly why: string }[]
  readonly people: number
}

/** Reminds the people of units of the work chosen, with a word of one's own where one likes. */
export default function ItemNudgeDialog(props: {
  work: readonly ItemAssignment[]
  onClose: () => void
  onDone: (words: string) => void
}) {
  const [note, setNote] = useState('')
  const units = new Set(props.work.map(({ unit }) => unit.id)).size
  const sending = useMutation({
    mutationFn: () =>
      request<NudgeAnswer>('POST', '/api/assignments/nudge', {
        assignmentIds: props.work.map(({ id }) => id),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: ({ nudged, refused, people }) =>
      props.onDone(
        `Đã đôn đốc ${nudged.length} việc, ${people} người nhận được.${refused.length > 0 ? ` ${refused.length} việc không đôn đốc được: ${refused[0]?.why}` : ''}`,
      ),
  })
  return (
    <FormDialog
      title="Đôn đốc"
      send="Gửi lời đôn đốc"
      gap={props.work.length > most ? `Mỗi lần đôn đốc nhiều nhất ${most} việc. Hãy bỏ bớt.` : null}
      isSending={sending.isPending}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      <p>
        Nhắc {units} đơn vị về {props.work.length} việc. Lời nhắc được ghi vào lịch sử từng việc và không rút lại được.
      </p>
      <Textarea
        label="Lời nhắn kèm theo (không bắt buộc)"
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
