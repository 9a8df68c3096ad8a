import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react'
import { writtenDate } from '#kernel/written-date.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import type { PlanDetail, StepTakenView } from '../contract.ts'
import type { PlanStage } from '../model/index.ts'
import style from './plan-stepper.module.css'

interface Shown {
  readonly key: string
  readonly label: string
  readonly at: 'done' | 'here' | 'ahead'
  /** When and by whom; null where it is still ahead. */
  readonly when: string | null
}

const inForce: readonly PlanStage[] = ['issued', 'amended', 'amending', 'amendment-submitted', 'amendment-returned']
const icons = { done: IconCircleCheck, here: IconCircleDot, ahead: IconCircle } as const
const atWords = { done: 'đã qua', here: 'đang ở bước này', ahead: 'chưa tới' } as const

/** The way of a plan from draft to end, with who took each step and when. */
export function PlanStepper({ detail }: { detail: PlanDetail }) {
  return (
    <ol className={style.steps} aria-label="Các bước của kế hoạch">
      {shownSteps(detail).map(({ key, label, at, when }) => {
        const Icon = icons[at]
        return (
          <li key={key} className={style.step} data-at={at} aria-current={at === 'here' ? 'step' : undefined}>
            <Icon size={18} stroke={1.8} aria-hidden />
            <div>
              {label}
              <span className="visually-hidden"> ({atWords[at]})</span>
              {when && <div className={style.when}>{when}</div>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function shownSteps({ plan, stage, steps, versions }: PlanDetail): readonly Shown[] {
  const last = (...actions: readonly StepTakenView['action'][]) =>
    steps.findLast(({ action, version }) => actions.includes(action) && version === 1)
  const by = (step: StepTakenView | undefined) => (step ? `${writtenInstant(step.at).slice(0, 10)}, ${step.by}` : null)
  const isIssued = !['draft', 'submitted', 'returned'].includes(stage)
  const over = stage === 'closed' || stage === 'replaced'
  const amended = versions.filter(({ number, issuedAt }) => number > 1 && issuedAt !== null)
  const submitted = last('submit')
  return [
    {
      key: 'draft',
      label: stage === 'returned' ? 'Dự thảo (bị trả lại)' : 'Dự thảo',
      at: stage === 'draft' || stage === 'returned' ? 'here' : 'done',
      when: writtenInstant(plan.createdAt).slice(0, 10),
    },
    ...(isIssued && !submitted
      ? []
      : [
          {
            key: 'submit',
            label: 'Trình ký',
            at: stage === 'submitted' ? 'here' : isIssued ? 'done' : 'ahead',
            when: stage === 'submitted' || isIssued ? by(submitted) : null,
          } as const,
        ]),
    {
      key: 'issue',
      label: 'Ban hành, giao việc',
      at: isIssued
        ? inForce.includes(stage) && amended.length === 0 && plan.amendment === null
          ? 'here'
          : 'done'
        : 'ahead',
      when: isIssued ? [plan.sign, plan.issueDate && writtenDate(plan.issueDate)].filter(Boolean).join(', ') : null,
    },
    ...amended.map(
      ({ number, sign, issueDate }, index): Shown => ({
        key: `amended-${number}`,
        label: `Sửa đổi lần ${number - 1}`,
        at: inForce.includes(stage) && plan.amendment === null && index === amended.length - 1 ? 'here' : 'done',
        when: [sign, issueDate && writtenDate(issueDate)].filter(Boolean).join(', '),
      }),
    ),
    ...(plan.amendment === null
      ? []
      : [{ key: 'amending', label: amendmentLabels[plan.amendment], at: 'here', when: null } as const]),
    {
      key: 'end',
      label: stage === 'replaced' ? 'Được thay thế' : 'Kết thúc',
      at: over ? 'here' : 'ahead',
      when: over ? by(steps.findLast(({ action }) => action === 'close' || action === 'replace')) : null,
    },
  ]
}

const amendmentLabels = {
  draft: 'Đang soạn sửa đổi',
  submitted: 'Sửa đổi chờ ký',
  returned: 'Sửa đổi bị trả lại',
} as const
