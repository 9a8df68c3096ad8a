import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { AssignmentDetail, AssignmentStepAnswer } from '../assignment-contract.ts'
import { childDateWarning } from '../model/index.ts'
import { useStep } from './assignment-queries.ts'
import style from './assignment-view.module.css'
import { useWorkParts } from './work-parts.tsx'

/** Passes the work on to units below, or to the unit itself: the same words and day for each, a part for each. */
export default function SplitDialog(props: {
  detail: AssignmentDetail
  stepId: string
  onClose: () => void
  onDone: (answer: AssignmentStepAnswer) => void
}) {
  const { assignment: work } = props.detail
  const { UnitsPicker } = useWorkParts()
  const [units, setUnits] = useState<readonly { id: string; name: string }[]>([])
  const [text, setText] = useState(work.text)
  const [due, setDue] = useState<string | null>(null)
  const step = useStep(work.id, 'parts', props.onDone)
  const gap = units.length === 0 ? 'Hãy chọn đơn vị nhận phần việc.' : text.trim() === '' ? 'Hãy ghi nội dung.' : null
  const warning = childDateWarning(work.due, due)
  return (
    <FormDialog
      title="Chia nhỏ, giao tiếp cho cấp dưới"
      send={units.length > 1 ? `Giao cho ${units.length} đơn vị` : 'Giao'}
      gap={gap}
      isSending={step.isPending}
      error={step.error}
      onSend={() =>
        step.mutate({
          id: props.stepId,
          revision: work.revision,
          parts: units.map(({ id }) => ({ unitId: id, text: text.trim(), due })),
        })
      }
      onClose={props.onClose}
    >
      <UnitsPicker
        label="Đơn vị nhận"
        value={units}
        onChange={setUnits}
        description="Đơn vị cấp dưới, hoặc chính đơn vị mình. Mỗi đơn vị nhận một phần."
      />
      <Textarea
        label="Nội dung phần việc"
        withAsterisk
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DayField
        label="Hạn của phần việc"
        value={due}
        onChange={setDue}
        clearable
        description="Hạn của việc chung giữ nguyên."
      />
      {warning && (
        <p className={style.warning} role="status">
          {warning}
        </p>
      )}
    </FormDialog>
  )
}
