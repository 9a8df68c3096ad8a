import { Checkbox } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { IssuePreview } from '#features/tasks/cascade-contract.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import style from './issue-dialog.module.css'
import { nextNumberQuery, plansKey, usePlanStep } from './plan-queries.ts'
import { revisionOf, type StepDialogProps } from './step-dialogs.tsx'

const YearOfDeadlines = lazy(() => import('#features/tasks/web/year-of-deadlines.tsx'))

function previewQuery(planId: string) {
  return queryOptions({
    queryKey: [...plansKey, 'issue-preview', planId],
    queryFn: ({ signal }) =>
      request<IssuePreview>('POST', `/api/plans/${encodeURIComponent(planId)}/preview`, {}, signal),
    staleTime: 0,
  })
}

/** To whom what is given: unit by unit for each item, and what falls to nobody. */
function Preview(props: { preview: IssuePreview }) {
  const { preview } = props
  return (
    <>
      <p className={style.total}>
        {preview.isAmendment
          ? `Bản sửa đổi: ${preview.assignments} việc giao mới, ${preview.changed} việc thay đổi, ${preview.withdrawn} việc thu hồi; ${preview.toAcknowledge} việc của ${preview.units} đơn vị sẽ hỏi tiếp nhận lại.`
          : `Sẽ giao ${preview.assignments} việc cho ${preview.units} đơn vị.`}
      </p>
      {preview.nobody.length > 0 && (
        <p className={style.warning}>
          {preview.nobody.length} mục chưa giao cho đơn vị nào. Vẫn ban hành được; giao sau ở mục “Việc đã giao”.
        </p>
      )}
      <ul className={style.items}>
        {preview.items.map(({ itemId, text, count, units, dues, awaits, withoutDay, past }) => (
          <li key={itemId}>
            <p className={style.what}>{text}</p>
            <p className={style.who}>
              {count === 0 ? 'Chưa giao cho ai' : unitsWords(count, units)}
              {dues.length > 0 &&
                ` · hạn ${dues.slice(0, 3).map(writtenDate).join(', ')}${dues.length > 3 ? ` và ${dues.length - 3} ngày khác` : ''}`}
              {awaits.length > 0 && ` · chờ: ${awaits.join('; ')}`}
              {withoutDay > 0 && ' · không có hạn'}
              {past.length > 0 && ` · kỳ đã qua, không giao: ${past.join(', ')}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function unitsWords(count: number, units: readonly { readonly name: string }[]): string {
  const named = units.map(({ name }) => name).join('; ')
  return count > units.length ? `${named} và ${count - units.length} đơn vị khác` : named
}

/** Before issuing: the number, what will be given to whom, and what the year's calendar says. Asked to be confirmed, never blocked. */
export default function IssueDialog({ detail, offer, onClose, onDone }: StepDialogProps) {
  const { plan } = detail
  const [isSeen, setSeen] = useState(false)
  const number = useQuery(nextNumberQuery(plan.id))
  const preview = useQuery(previewQuery(plan.id))
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
        {preview.isPending && <Waiting what="Đang tính việc giao cho các đơn vị…" />}
        {preview.error && <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />}
        {preview.data && <Preview preview={preview.data} />}
      </section>
      <section aria-labelledby="issue-year">
        <h3 id="issue-year">Thời hạn trong năm</h3>
        <Suspense fallback={<Waiting what="Đang xếp thời hạn lên lịch…" />}>
          <YearOfDeadlines planId={plan.id} />
        </Suspense>
      </section>
      <Checkbox
        label="Tôi đã xem việc sẽ giao và các lưu ý về thời hạn. Sau khi ban hành, nội dung chỉ đổi được bằng bản sửa đổi."
        checked={isSeen}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
