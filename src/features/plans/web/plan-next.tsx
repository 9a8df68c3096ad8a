import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ChoiceMenu } from '#web-kit/menu.tsx'
import type { PlanDetail, StepAnswer, StepOffer } from '../contract.ts'
import type { PlanStage } from '../model/index.ts'
import style from './plan-next.module.css'
import { announceStep } from './step-dialogs.tsx'

const dialogs = () => import('./step-dialogs.tsx')
const ConfirmStepDialog = lazy(async () => ({ default: (await dialogs()).ConfirmStepDialog }))
const ReasonDialog = lazy(async () => ({ default: (await dialogs()).ReasonDialog }))
const ReplaceDialog = lazy(async () => ({ default: (await dialogs()).ReplaceDialog }))
const IssueDialog = lazy(() => import('./issue-dialog.tsx'))
const RecordDialog = lazy(() => import('./record-dialog.tsx'))

function dialogOf(action: StepOffer['action']) {
  if (action === 'issue') return IssueDialog
  if (action === 'record') return RecordDialog
  if (action === 'replace') return ReplaceDialog
  return action === 'return' || action === 'close' ? ReasonDialog : ConfirmStepDialog
}

/** What is to be done next, as one says it to whoever may do it, and to whoever may not. */
const nextWords: Readonly<Record<PlanStage, readonly [mine: string, others: string]>> = {
  draft: ['Dự thảo đang được soạn; soạn xong thì làm bước tiếp theo.', 'Dự thảo đang được soạn.'],
  submitted: ['Kế hoạch đã trình, đang chờ ký.', 'Kế hoạch đã trình, đang chờ ký.'],
  returned: ['Kế hoạch bị trả lại. Hãy sửa theo ý kiến rồi trình lại.', 'Kế hoạch bị trả lại để sửa.'],
  issued: ['Kế hoạch đang có hiệu lực.', 'Kế hoạch đang có hiệu lực.'],
  amended: ['Kế hoạch đang có hiệu lực, đã sửa đổi.', 'Kế hoạch đang có hiệu lực, đã sửa đổi.'],
  amending: [
    'Bản sửa đổi đang được soạn; kế hoạch cũ vẫn có hiệu lực. Soạn xong thì trình ký.',
    'Kế hoạch đang có hiệu lực; một bản sửa đổi đang được soạn.',
  ],
  'amendment-submitted': ['Bản sửa đổi đã trình, đang chờ ký.', 'Bản sửa đổi đã trình, đang chờ ký.'],
  'amendment-returned': ['Bản sửa đổi bị trả lại. Hãy sửa rồi trình lại.', 'Bản sửa đổi bị trả lại để sửa.'],
  replaced: ['Kế hoạch đã được thay thế.', 'Kế hoạch đã được thay thế.'],
  closed: ['Kế hoạch đã kết thúc.', 'Kế hoạch đã kết thúc.'],
  discarded: ['Dự thảo đã bỏ.', 'Dự thảo đã bỏ.'],
}

/** Those steps that one takes as a matter of course; the others stand in a menu. */
const usual: ReadonlySet<StepOffer['action']> = new Set(['submit', 'issue', 'return', 'take-back'])

/** The first thing on a plan's page: where it stands and what to do next, with the steps that this viewer may take. */
export function PlanNext({ detail }: { detail: PlanDetail }) {
  const [open, setOpen] = useState<StepOffer | null>(null)
  const navigate = useNavigate()
  const offers = detail.offers.filter(({ allowed }) => allowed)
  const fromDocument = detail.plan.documentId !== null && detail.stage === 'draft'
  const isUsual = ({ action }: StepOffer) => usual.has(action) || (fromDocument && action === 'record')
  // A plan read from a document was issued already, most of the time: that is offered first.
  const buttons = offers.filter(isUsual).sort((one, other) => rank(other, fromDocument) - rank(one, fromDocument))
  const more = offers.filter((offer) => !isUsual(offer))
  const [mine, others] = nextWords[detail.stage]
  const returned = detail.steps.findLast(({ action }) => action === 'return')
  const isReturned = detail.stage === 'returned' || detail.stage === 'amendment-returned'
  const Dialog = open && dialogOf(open.action)
  const done = (answer: StepAnswer) => {
    setOpen(null)
    announceStep(answer)
    if (answer.stage === 'discarded') void navigate({ to: '/ke-hoach', search: {} })
  }
  return (
    <section className={style.panel} aria-label="Việc cần làm tiếp">
      <div className={style.words}>
        <p>{offers.length > 0 ? mine : others}</p>
        {isReturned && returned && (
          <p className={style.reason}>
            {returned.by} trả lại: “{returned.reason}”
          </p>
        )}
      </div>
      <div className={style.actions}>
        {detail.editedVersion !== null && (
          <LinkButton to="/ke-hoach/$planId/soan" params={{ planId: detail.plan.id }} search={{}} variant="default">
            Soạn nội dung
          </LinkButton>
        )}
        {buttons.map((offer, index) => (
          <Button key={offer.action} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpen(offer)}>
            {offer.label}
          </Button>
        ))}
        {more.length > 0 && (
          <ChoiceMenu
            button="Việc khác"
            buttonProps={{ variant: 'default', rightSection: <IconChevronDown size={16} aria-hidden /> }}
            choices={more.map((offer) => ({ label: offer.label, onChoose: () => setOpen(offer) }))}
          />
        )}
      </div>
      {open && Dialog && (
        <Suspense>
          <Dialog detail={detail} offer={open} onClose={() => setOpen(null)} onDone={done} />
        </Suspense>
      )}
    </section>
  )
}

function rank({ action }: StepOffer, fromDocument: boolean): number {
  if (fromDocument && action === 'record') return 3
  return action === 'issue' ? 2 : action === 'submit' ? 1 : 0
}
