import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import style from './issue-dialog.module.css'
import { usePlanParts } from './plan-page-parts.tsx'
import { nextNumberQuery, usePlanStep } from './plan-queries.ts'
import { revisionOf, type StepDialogProps } from './step-dialogs.tsx'

/** Before issuing: the number, what will be given to whom, and what the year's calendar says. Asked to be confirmed, never blocked. */
export default function IssueDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const { plan } = detail
  const [isSeen, setSeen] = useState(false)
  const number = useQuery(nextNumberQuery(plan.id))
  const { IssuePreview, YearOfDeadlines } = usePlanParts()
  const step = usePlanStep(plan.id, onDone)
  return (
    <FormDialog
      title={offer.label}
      send={number.data?.sign ? `Ban hành số ${number.data.sign}` : 'Ban hành'}
      gap={number.data?.problem ?? (isSeen ? null : 'Hãy xem phần giao việc và đánh dấu xác nhận.')}
      isSending={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={() => step.mutate({ action: 'issue', ...revisionOf(detail) })}
    >
      <section aria-labelledby="issue-number">
        <h3 id="issue-number">Số, ký hiệu</h3>
        {number.isPending && <Waiting what="Đang xem sổ đăng ký số…" />}
        {number.error && <ProblemNotice error={number.error} retry={() => void number.refetch()} />}
        {number.data?.problem && <p className={style.warning}>{number.data.problem}</p>}
        {number.data?.remark && <p>{number.data.remark}</p>}
        {number.data?.sign && (
          <p>
            <strong className="numeric">{number.data.sign}</strong>, ngày ban hành là hôm nay.
            {!number.data.opened &&
              ' Sổ của kỳ này chưa mở nên số bắt đầu từ 01. Nếu đơn vị đã dùng số trên giấy, hãy nhờ văn thư mở sổ với số đã dùng gần nhất trước khi ban hành.'}
          </p>
        )}
      </section>
      <section aria-labelledby="issue-given">
        <h3 id="issue-given">Giao việc</h3>
        <IssuePreview planId={plan.id} />
      </section>
      <section aria-labelledby="issue-year">
        <h3 id="issue-year">Thời hạn trong năm</h3>
        <YearOfDeadlines planId={plan.id} />
      </section>
      <Checkbox
        label="Tôi đã xem việc sẽ giao và các lưu ý về thời hạn. Sau khi ban hành, nội dung chỉ đổi được bằng bản sửa đổi."
        checked={isSeen}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
