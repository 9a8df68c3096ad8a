import { Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { ConfirmDialog } from '#web-kit/confirm-dialog.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { PlanDetail, StepAnswer, StepOffer } from '../contract.ts'
import { planListQuery, usePlanStep } from './plan-queries.ts'

export interface StepDialogProps {
  readonly detail: PlanDetail
  readonly offer: StepOffer
  readonly onClose: () => void
  readonly onDone: (answer: StepAnswer) => void
}

/** What will be, and whether it can be taken back, before a step that asks for nothing else. */
const told: Readonly<Partial<Record<StepOffer['action'], string>>> = {
  submit:
    'Kế hoạch được trình lên người có quyền ký. Trong khi chờ ký, nội dung không sửa được; rút lại được khi cần sửa.',
  'take-back':
    'Kế hoạch trở về bước soạn, người ký không còn thấy trong danh sách chờ ký. Trình lại được bất cứ lúc nào.',
  amend:
    'Một bản sửa đổi được mở từ nội dung đang có hiệu lực. Kế hoạch vẫn có hiệu lực trong khi soạn; các đơn vị chỉ thấy nội dung mới sau khi bản sửa đổi được ban hành.',
  'drop-amendment': 'Bản sửa đổi đang soạn bị xóa, không lấy lại được. Kế hoạch đang có hiệu lực giữ nguyên.',
  discard: 'Dự thảo bị xóa, không lấy lại được. Văn bản đã dùng để lập kế hoạch (nếu có) vẫn còn và lập lại được.',
  reopen: 'Kế hoạch có hiệu lực trở lại, những việc đã thu hồi khi kết thúc được giao lại cho các đơn vị.',
}

/** Asks once more before a step. */
export function ConfirmStepDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const step = usePlanStep(detail.plan.id, onDone)
  return (
    <ConfirmDialog
      title={offer.label}
      yes={offer.label}
      isSending={step.isPending}
      error={step.error}
      onClose={onClose}
      onYes={() => step.mutate({ action: offer.action, ...(offer.action === 'submit' ? revisionOf(detail) : {}) })}
    >
      <p>{told[offer.action]}</p>
    </ConfirmDialog>
  )
}

/** The revision that the person looked at, where what is shown is what the step is about. */
export function revisionOf({ plan, shownVersion, revision }: PlanDetail): { revision?: number } {
  const about = plan.amendment === null ? plan.version : plan.version + 1
  return shownVersion === about ? { revision } : {}
}

/** Why: for returning and closing. */
export function ReasonDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const [reason, setReason] = useState('')
  const step = usePlanStep(detail.plan.id, onDone)
  return (
    <FormDialog
      title={offer.label}
      send={offer.label}
      gap={reason.trim() === '' ? 'Hãy nêu lý do.' : null}
      isSending={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={() => step.mutate({ action: offer.action, reason })}
    >
      {offer.action === 'close' && (
        <p>
          Những việc chưa hoàn thành được thu hồi, các đơn vị được báo lý do. Việc đã hoàn thành giữ nguyên. Kết thúc
          nhầm thì mở lại được.
        </p>
      )}
      <Textarea
        label="Lý do"
        description={offer.action === 'return' ? 'Người soạn đọc lý do này để biết cần sửa gì.' : undefined}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}

/** Which plan takes its place. */
export function ReplaceDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const { plan } = detail
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const list = useInfiniteQuery(planListQuery(plan.unitId ? { donvi: plan.unitId } : {}, 200))
  const step = usePlanStep(plan.id, onDone)
  const others = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ id, state, unitId }) => id !== plan.id && unitId === plan.unitId && (state === 'issued' || state === 'amended'),
  )
  const gap =
    by === ''
      ? 'Hãy chọn kế hoạch thay thế.'
      : reason.trim() === ''
        ? 'Hãy nêu lý do.'
        : isSure
          ? null
          : 'Hãy đánh dấu xác nhận.'
  return (
    <FormDialog
      title={offer.label}
      send="Thay thế"
      gap={gap}
      isSending={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={() => step.mutate({ action: 'replace', by, reason })}
    >
      <NativeSelect
        label="Kế hoạch thay thế"
        description="Kế hoạch đang có hiệu lực của cùng đơn vị."
        required
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        data={[
          {
            value: '',
            label: list.isPending ? 'Đang tìm…' : others.length === 0 ? 'Không có kế hoạch nào khác' : 'Chọn…',
          },
          ...others.map(({ id, sign, title }) => ({ value: id, label: [sign, title].filter(Boolean).join(' – ') })),
        ]}
      />
      <Textarea
        label="Lý do"
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label="Tôi hiểu là việc này không hoàn tác được: những việc chưa hoàn thành theo kế hoạch cũ bị thu hồi."
        checked={isSure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}

/** What is said once a step was taken. */
export function announceStep({ stage, sign, given }: StepAnswer): void {
  const numbers = given
    ? given.assignments > 0
      ? ` Đã giao ${given.assignments} việc cho ${given.units} đơn vị.`
      : ' Chưa có việc nào được giao cho đơn vị cụ thể.'
    : ''
  const nobody = given && given.nobody.length > 0 ? ` ${given.nobody.length} mục chưa giao cho ai.` : ''
  if (sign !== null) announce(`Đã ban hành, số ${sign}.${numbers}${nobody}`)
  else announce(sentences[stage] ?? 'Đã xong.')
}

const sentences: Readonly<Partial<Record<StepAnswer['stage'], string>>> = {
  submitted: 'Đã trình ký.',
  'amendment-submitted': 'Đã trình ký bản sửa đổi.',
  draft: 'Đã rút lại để sửa.',
  amending: 'Bản sửa đổi đang mở để soạn.',
  returned: 'Đã trả lại.',
  'amendment-returned': 'Đã trả lại bản sửa đổi.',
  discarded: 'Đã bỏ dự thảo.',
  closed: 'Kế hoạch đã kết thúc.',
  replaced: 'Kế hoạch đã được thay thế.',
  issued: 'Kế hoạch có hiệu lực.',
  amended: 'Kế hoạch có hiệu lực.',
}
