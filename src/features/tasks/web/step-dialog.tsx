import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { AssignmentDetail, AssignmentOffer, AssignmentStepAnswer } from '../assignment-contract.ts'
import type { AssignmentAction } from '../model/index.ts'
import { useStep } from './assignment-queries.ts'
import { useDraftText } from './draft-text.ts'
import { FigureFields, readFigures, type TypedFigure } from './figure-fields.tsx'
import { useWorkParts } from './work-parts.tsx'

const withDay: readonly AssignmentAction[] = ['ask-extension', 'grant-extension', 'extend']
const withFigures: readonly AssignmentAction[] = ['progress', 'contribute', 'submit']

const textLabels: Partial<Readonly<Record<AssignmentAction, string>>> = {
  progress: 'Đã làm được gì',
  submit: 'Kết quả thực hiện',
  contribute: 'Phần đã phối hợp',
  ask: 'Câu hỏi',
  answer: 'Nội dung trả lời',
  'grant-extension': 'Lời nhắn',
  extend: 'Lời nhắn',
  'ask-extension': 'Lý do xin gia hạn',
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** One step that is told by words, figures, a day or a unit. What is written is kept until it is sent. */
export default function StepDialog(props: {
  detail: AssignmentDetail
  offer: AssignmentOffer
  stepId: string
  onClose: () => void
  onDone: (answer: AssignmentStepAnswer) => void
}) {
  const { detail, offer, onClose } = props
  const { action, label, reason } = offer
  const { assignment: work } = detail
  const { UnitPicker } = useWorkParts()
  const [text, setText, forget] = useDraftText(`${work.id}.${action}`)
  const asked = detail.extensions.find(({ granted }) => granted === null)
  const [day, setDay] = useState<string | null>(action === 'grant-extension' ? (asked?.toDay ?? null) : null)
  const [percent, setPercent] = useState(String(work.progress))
  const [figures, setFigures] = useState<readonly TypedFigure[]>([])
  const [nil, setNil] = useState(false)
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null)
  const step = useStep(work.id, 'steps', (answer) => {
    forget()
    props.onDone(answer)
  })
  const read = withFigures.includes(action) ? readFigures(figures) : []
  const words = text.trim()
  const owesWords = reason || nil
  const isPercent = /^\d{1,3}$/.test(percent) && Number(percent) <= 100
  const gap =
    withDay.includes(action) && day === null
      ? 'Hãy chọn ngày.'
      : action === 'reassign' && unit === null
        ? 'Hãy chọn đơn vị nhận việc.'
        : action === 'progress' && !isPercent
          ? 'Mức độ hoàn thành là số từ 0 đến 100.'
          : action === 'progress' && words === '' && Number(percent) === work.progress && read?.length === 0
            ? 'Chưa có gì mới để ghi: hãy đổi mức độ, ghi việc đã làm hoặc thêm số liệu.'
            : read === null
              ? 'Mỗi số liệu cần có tên và một con số.'
              : owesWords && words === ''
                ? `Hãy ghi ${lowered(textLabels[action] ?? 'Lý do')}.`
                : null
  const send = () =>
    step.mutate({
      id: props.stepId,
      action,
      revision: work.revision,
      ...(words ? { text: words } : {}),
      ...(day ? { day } : {}),
      ...(unit ? { unitId: unit.id } : {}),
      ...(action === 'progress' ? { percent: Number(percent) } : {}),
      ...(read && read.length > 0 ? { figures: read } : {}),
      ...(nil ? { nil } : {}),
    })
  const unfinished = detail.parts.items.filter(({ state }) => state !== 'accepted' && state !== 'withdrawn').length
  return (
    <FormDialog
      title={label}
      send={label}
      gap={gap}
      isSending={step.isPending}
      error={step.error}
      onSend={send}
      onClose={onClose}
    >
      {action === 'submit' && unfinished > 0 && (
        <p role="alert">
          Còn {unfinished} phần việc giao cho cấp dưới chưa hoàn thành. Vẫn nộp được nếu đã đủ kết quả chung.
        </p>
      )}
      {action === 'submit' && detail.mayBeNil && (
        <Checkbox
          label="Không phát sinh: trong kỳ không có gì để báo cáo"
          checked={nil}
          onChange={(event) => setNil(event.currentTarget.checked)}
        />
      )}
      {action === 'progress' && (
        <TextInput
          label="Mức độ hoàn thành (%)"
          inputMode="numeric"
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value.trim())}
        />
      )}
      {withDay.includes(action) && (
        <DayField
          label={action === 'ask-extension' ? 'Xin gia hạn đến' : 'Hạn mới'}
          value={day}
          onChange={setDay}
          required
          description="Hạn ban đầu vẫn được giữ và ghi cạnh hạn mới."
        />
      )}
      {action === 'reassign' && <UnitPicker label="Đơn vị nhận việc" value={unit} onChange={setUnit} required />}
      <Textarea
        label={textLabels[action] ?? 'Lý do'}
        withAsterisk={owesWords}
        description="Giữ lại trên máy này cho đến khi gửi được."
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {withFigures.includes(action) && !nil && <FigureFields figures={figures} onChange={setFigures} />}
    </FormDialog>
  )
}
