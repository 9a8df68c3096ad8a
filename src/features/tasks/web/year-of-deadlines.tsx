import { IconAlertTriangle, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dueShiftNames, periodWords } from '#documents/deadlines/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { Simulation } from '../simulation-contract.ts'
import style from './year-of-deadlines.module.css'

type Finding = Simulation['findings'][number]
type LaidDay = Simulation['days'][number]

const weights = {
  wrong: { label: 'Phải sửa', icon: IconAlertTriangle },
  look: { label: 'Cần thống nhất', icon: IconHelpCircle },
  know: { label: 'Cần biết', icon: IconInfoCircle },
} as const

function simulationQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', 'simulation', planId],
    queryFn: ({ signal }) =>
      request<Simulation>('POST', `/api/plans/${encodeURIComponent(planId)}/simulation`, {}, signal),
    staleTime: 0,
  })
}

function FindingRow(props: { finding: Finding; isChosen: boolean; onChoose: () => void }) {
  const { weight, message, items } = props.finding
  const { label, icon: Icon } = weights[weight]
  return (
    <li className={style.finding} data-weight={weight}>
      <Icon size={18} aria-hidden />
      <p>
        <strong>{label}.</strong> {message}
      </p>
      {items.length > 0 && (
        <button type="button" aria-pressed={props.isChosen} onClick={props.onChoose} className="no-print">
          {props.isChosen ? 'Bỏ chọn' : 'Xem trên lịch'}
        </button>
      )}
    </li>
  )
}

function Month(props: {
  month: string
  days: readonly LaidDay[]
  chosen: readonly string[]
  onItem?: (id: string) => void
}) {
  const { month, days, chosen, onItem } = props
  const heading = useId()
  return (
    <section className={style.month} aria-labelledby={heading}>
      <h4 id={heading}>Tháng {writtenDate(month)}</h4>
      <ul>
        {days.map((each) => (
          <li key={`${each.itemId} ${each.due} ${each.period}`} data-chosen={chosen.includes(each.itemId)}>
            <span className="numeric">
              {writtenDate(each.due).slice(0, 5)}
              {each.shifted !== each.due && ` → ${writtenDate(each.shifted).slice(0, 5)}`}
            </span>{' '}
            {each.kind === 'report' && each.period !== null ? `Báo cáo ${periodWords(each.period)}: ` : ''}
            {onItem ? (
              <button type="button" onClick={() => onItem(each.itemId)}>
                {each.text}
              </button>
            ) : (
              each.text
            )}
            {each.isOff && <span className="quiet"> (ngày nghỉ)</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function byMonth(days: readonly LaidDay[]): readonly (readonly [string, readonly LaidDay[]])[] {
  const months = new Map<string, LaidDay[]>()
  for (const day of days) months.set(day.due.slice(0, 7), [...(months.get(day.due.slice(0, 7)) ?? []), day])
  return [...months]
}

/** The deadlines of a plan laid on the calendar, month by month, and every collision in words; `onItem` leads to an item. */
export default function YearOfDeadlines(props: { planId: string; onItem?: (itemId: string) => void }) {
  const found = useQuery(simulationQuery(props.planId))
  const [chosen, setChosen] = useState<Finding | null>(null)
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang xếp thời hạn lên lịch…" />
  const { findings, days, dueShift } = found.data
  return (
    <div className={style.year}>
      {findings.length === 0 ? (
        <p>Không thấy chỗ nào trùng hạn hoặc không kịp.</p>
      ) : (
        <ul className={style.findings} aria-label="Những chỗ cần xem">
          {findings.map((finding) => (
            <FindingRow
              key={`${finding.code} ${finding.items.join(' ')} ${finding.day}`}
              finding={finding}
              isChosen={chosen === finding}
              onChoose={() => setChosen(chosen === finding ? null : finding)}
            />
          ))}
        </ul>
      )}
      <p className="quiet">
        {days.length === 0 ? 'Không mục nào có ngày cụ thể để xếp lên lịch.' : `${days.length} kỳ hạn.`} Hạn vào ngày
        nghỉ: {dueShiftNames[dueShift].toLowerCase()}.
      </p>
      <div className={style.months}>
        {byMonth(days).map(([month, inMonth]) => (
          <Month
            key={month}
            month={month}
            days={inMonth}
            chosen={chosen?.items ?? []}
            {...(props.onItem ? { onItem: props.onItem } : {})}
          />
        ))}
      </div>
    </div>
  )
}
