import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { usePlanParts } from './plan-page-parts.tsx'
import { usePlanStep } from './plan-queries.ts'
import { revisionOf, type StepDialogProps } from './step-dialogs.tsx'

/** Sign and date as they stand on the paper, and what recording it gives to whom. */
export default function RecordDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const { plan } = detail
  const { IssuePreview } = usePlanParts()
  const isFirst = plan.amendment === null
  const [sign, setSign] = useState(isFirst && plan.sign && /^\d/.test(plan.sign) ? plan.sign : '')
  const known = isFirst && plan.issueDate && /^\d{4}-\d\d-\d\d$/.test(plan.issueDate) ? plan.issueDate : null
  const [date, setDate] = useState<string | null>(known)
  const step = usePlanStep(plan.id, onDone)
  return (
    <FormDialog
      title={offer.label}
      send="Ghi nhận và giao việc"
      gap={sign.trim() === '' ? 'Hãy ghi số, ký hiệu.' : date === null ? 'Hãy ghi ngày ban hành.' : null}
      isSending={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={() => date && step.mutate({ action: 'record', sign, date, ...revisionOf(detail) })}
    >
      <p>
        Dùng khi kế hoạch đã được ký và ban hành ngoài danvan. Số ghi ở đây được giữ trong sổ đăng ký số của đơn vị nếu
        là số của chính đơn vị. Sau khi ghi nhận, việc được giao ngay cho các đơn vị.
      </p>
      <TextInput
        label="Số, ký hiệu"
        description="Như trên văn bản: 12/KH-STP, hoặc 12-KH/HU với văn bản của Đảng."
        required
        autoComplete="off"
        value={sign}
        onChange={(event) => setSign(event.currentTarget.value)}
        data-autofocus
      />
      <DayField label="Ngày ban hành" required value={date} onChange={setDate} maxDay={dayOf(new Date())} />
      <section aria-labelledby="record-given">
        <h3 id="record-given">Giao việc</h3>
        <IssuePreview planId={plan.id} />
      </section>
    </FormDialog>
  )
}
