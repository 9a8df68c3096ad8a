import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { request } from '#web-kit/request.ts'
import type { BulkAnswer } from '../assignment-contract.ts'
import { bulkAct } from './assignment-queries.ts'
import type { BulkDeed } from './bulk-deeds.ts'
import { useWorkParts } from './work-parts.tsx'

interface NudgeAnswer {
  readonly nudged: readonly string[]
  readonly refused: readonly { readonly id: string; readonly why: string }[]
}

const owesWords: readonly BulkDeed[] = ['return', 'reassign', 'withdraw']

/** What an act over many pieces of work still has to be told: why, by when, to whom. */
export default function BulkDialog(props: {
  deed: BulkDeed
  label: string
  stepId: string
  ids: readonly string[]
  onClose: () => void
  onDone: (answer: BulkAnswer | null) => void
}) {
  const { deed, ids } = props
  const { UnitPicker } = useWorkParts()
  const [text, setText] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null)
  const words = text.trim()
  const sending = useMutation({
    mutationFn: async (): Promise<BulkAnswer | null> => {
      if (deed === 'nudge') {
        const body = { assignmentIds: ids, ...(words ? { note: words } : {}) }
        const answer = await request<NudgeAnswer>('POST', '/api/assignments/nudge', body)
        announce(
          `Đã đôn đốc ${answer.nudged.length} việc${answer.refused[0] ? `; ${answer.refused.length} việc không: ${answer.refused[0].why}` : ''}.`,
        )
        return null
      }
      return bulkAct({
        id: props.stepId,
        ids,
        action: deed,
        ...(words ? { text: words } : {}),
        ...(day ? { day } : {}),
        ...(unit ? { unitId: unit.id } : {}),
      })
    },
    onSuccess: props.onDone,
  })
  const gap =
    deed === 'extend' && day === null
      ? 'Hãy chọn hạn mới.'
      : deed === 'reassign' && unit === null
        ? 'Hãy chọn đơn vị nhận việc.'
        : owesWords.includes(deed) && words === ''
          ? 'Hãy nêu lý do.'
          : null
  return (
    <FormDialog
      title={`${props.label}: ${ids.length} việc`}
      send={props.label}
      gap={gap}
      isSending={sending.isPending}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      {deed === 'extend' && (
        <DayField
          label="Hạn mới"
          value={day}
          onChange={setDay}
          required
          description="Hạn ban đầu vẫn được giữ và ghi cạnh hạn mới."
        />
      )}
      {deed === 'reassign' && <UnitPicker label="Đơn vị nhận việc" value={unit} onChange={setUnit} required />}
      <Textarea
        label={deed === 'nudge' || deed === 'extend' ? 'Lời nhắn' : 'Lý do'}
        withAsterisk={owesWords.includes(deed)}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {deed === 'withdraw' && (
        <p className="quiet small">
          Những phần việc đã giao tiếp cho cấp dưới cũng được thu hồi. Hoàn tác được ngay sau đó.
        </p>
      )}
    </FormDialog>
  )
}
