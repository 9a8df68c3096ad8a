import { writtenDate } from '#kernel/written-date.ts'
import { momentWords } from '#web-kit/moment-words.ts'
import type { AssignmentStepView } from '../assignment-contract.ts'
import { stepWords } from '../model/index.ts'
import style from './assignment-view.module.css'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** What a step tells besides its words. */
function besideOf({ percent, figures, due, beside }: AssignmentStepView): string {
  const day = (iso: string | null) => (iso === null ? 'không có' : writtenDate(iso))
  return [
    percent !== null && `Tiến độ ${percent}%`,
    ...figures.map(({ name, value, unit }) => `${name}: ${number.format(value)}${unit ? ` ${unit}` : ''}`),
    due && `Hạn từ ${day(due.before)} thành ${day(due.after)}`,
    beside,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** All that was done and said, the latest first. */
export function AssignmentHistory({ steps }: { steps: readonly AssignmentStepView[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">Trao đổi và lịch sử</h2>
      <ol className={style.history}>
        {steps.map((step) => {
          const beside = besideOf(step)
          return (
            <li key={step.id}>
              <span className={style.what} data-undone={step.isUndone}>
                {stepWords(step.action)}
              </span>
              {step.isUndone && ' (đã hoàn tác)'}{' '}
              <span className="quiet small">
                {[step.by, step.unitName, momentWords(step.at)].filter(Boolean).join(' · ')}
              </span>
              {beside && <div>{beside}</div>}
              {step.text && <div className={style.said}>{step.text}</div>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
