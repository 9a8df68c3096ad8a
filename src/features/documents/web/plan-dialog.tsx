import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { announce } from '#web-kit/announcement.tsx'
import { Dialog } from '#web-kit/dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { MadePlan } from '../contract.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import { documentsKey } from './document-queries.ts'
import style from './plan-dialog.module.css'
import { useReviewDesk, useReviewedCount } from './review-context.ts'

const planned = new Set(['tasks', 'duties', 'deadlines'])

/** Asks once more before the plan is made, since verdicts are closed with it, and says what will be in it. */
export default function PlanDialog(props: { onClose: () => void }) {
  const desk = useReviewDesk()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const left = desk.facts.length - useReviewedCount(desk.facts)
  const taken = (group: ReviewableFact['group']) =>
    desk.facts.filter(
      (fact) => fact.group === group && ['accepted', 'corrected'].includes(desk.store.reviewOf(fact.id)?.verdict ?? ''),
    ).length
  const nothing = [...planned].every((group) => taken(group as ReviewableFact['group']) === 0)
  const making = useMutation({
    mutationFn: () => request<MadePlan>('POST', `/api/documents/${encodeURIComponent(desk.documentId)}/plan`),
    onSuccess: async ({ planId, already }) => {
      announce(already ? 'Kế hoạch này đã được lập từ trước.' : 'Đã lập kế hoạch.')
      await navigate({ to: '/ke-hoach/$planId', params: { planId } })
      await cache.invalidateQueries({ queryKey: documentsKey })
      await cache.invalidateQueries({ queryKey: ['plans'] })
    },
  })
  const sending = desk.store.sending()
  return (
    <Dialog title="Lập kế hoạch" onClose={props.onClose}>
      <div className={style.words}>
        {nothing ? (
          <p>Chưa có nhiệm vụ, thời hạn hay chế độ báo cáo nào được chấp nhận. Hãy xem và chấp nhận ít nhất một mục.</p>
        ) : (
          <>
            <p>
              Kế hoạch sẽ gồm <strong>{taken('tasks')} nhiệm vụ</strong>,{' '}
              <strong>{taken('duties')} chế độ báo cáo</strong> và {taken('deadlines')} thời hạn đã được chấp nhận.
            </p>
            {left > 0 && <p>Còn {left} dữ kiện chưa xem; những mục ấy không vào kế hoạch.</p>}
            <p className="quiet">Lập xong thì không sửa được kết quả xem xét của văn bản này nữa.</p>
          </>
        )}
        {sending && <Waiting what="Đang lưu ý kiến vừa ghi…" />}
        {making.isError && <ProblemNotice error={making.error} retry={() => making.mutate()} />}
        <div className={style.actions}>
          <Button variant="default" onClick={props.onClose}>
            Xem tiếp
          </Button>
          <Button
            data-autofocus
            disabled={nothing || sending}
            loading={making.isPending}
            onClick={() => making.mutate()}
          >
            Lập kế hoạch
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
