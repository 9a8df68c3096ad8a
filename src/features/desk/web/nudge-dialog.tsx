import { Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { BoardAddress } from './board-address.ts'
import style from './board-page.module.css'
import { mostNudged, nudgedWorkQuery, useDone, type WorkBehind } from './desk-queries.ts'

/** What came of it, as the server answers. */
interface NudgeAnswer {
  readonly nudged: readonly string[]
  readonly refused: readonly { readonly why: string }[]
  readonly people: number
  readonly unheard: readonly string[]
}

function sentenceOf({ nudged, refused, people, unheard }: NudgeAnswer): string {
  return [
    `Đã đôn đốc ${nudged.length} việc, ${people} người nhận được.`,
    unheard.length > 0 && `${unheard.length} việc chưa có ai ở đơn vị nhận lời nhắc.`,
    refused.length > 0 && `${refused.length} việc không đôn đốc được: ${refused[0]?.why}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Reminds the people of a unit, and of those below it, of what is late; with a word of one's own where one likes. */
export default function NudgeDialog(props: {
  address: BoardAddress
  unit: { readonly name: string }
  behind: WorkBehind
  onClose: () => void
}) {
  const [note, setNote] = useState('')
  const done = useDone()
  const work = useQuery(nudgedWorkQuery(props.address, props.behind))
  const left = work.data?.items.filter(({ nudgedToday }) => !nudgedToday) ?? []
  const sending = useMutation({
    mutationFn: () =>
      request<NudgeAnswer>('POST', '/api/assignments/nudge', {
        assignmentIds: left.map(({ id }) => id),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: (answer) => {
      done(sentenceOf(answer))
      props.onClose()
    },
  })
  const units = new Set(left.map(({ unit }) => unit.id)).size
  const total = work.data?.total ?? 0
  return (
    <FormDialog
      title={`Đôn đốc ${props.unit.name}`}
      send="Gửi lời đôn đốc"
      gap={work.data && left.length === 0 ? 'Mọi việc quá hạn ở đây đã được đôn đốc hôm nay.' : null}
      isSending={sending.isPending || !work.data}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      {work.isError && <ProblemNotice error={work.error} retry={() => void work.refetch()} />}
      {!work.data && !work.isError && <Waiting what="Đang xem những việc quá hạn…" />}
      {work.data && (
        <p>
          Nhắc {units} đơn vị về {left.length} việc quá hạn
          {left.length < work.data.items.length &&
            `; ${work.data.items.length - left.length} việc đã được nhắc hôm nay`}
          {total > mostNudged &&
            `. Đây là ${mostNudged} việc chậm nhất trong ${total} việc; mỗi lần nhắc nhiều nhất ${mostNudged} việc`}
          . Lời nhắc được ghi vào lịch sử từng việc và không rút lại được.
        </p>
      )}
      <Textarea
        className={style.note}
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
