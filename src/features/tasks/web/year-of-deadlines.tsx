import { IconAlertTriangle, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { dueShiftNames, periodWords } from '#documents/deadlines/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { DayField } from '#web-kit/day-field.tsx'
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

function simulationQuery(planId: string, issueDate: Day | null) {
  const asked = issueDate === null ? '' : `?issueDate=${issueDate}`
  return queryOptions({
    queryKey: ['plans', 'simulation', planId, issueDate],
    queryFn: ({ signal }) =>
      request<Simulation>('POST', `/api/plans/${encodeURIComponent(planId)}/simulation${asked}`, {}, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

function FindingRow(props: { finding: Finding; isOnCalendar: boolean; isChosen: boolean; onChoose: () => void }) {
  const { weight, message } = props.finding
  const { label, icon: Icon } = weights[weight]
  return (
    <li className={style.finding} data-weight={weight}>
      <Icon size={18} aria-hidden />
      <p>
        <strong>{label}.</strong> {message}
      </p>
      {props.isOnCalendar && (
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
  heading: 'h3' | 'h4'
  onItem?: (id: string) => void
}) {
  const { month, days, chosen, heading: Heading, onItem } = props
  const heading = useId()
  return (
    <section className={style.month} aria-labelledby={heading}>
      <Heading id={heading}>Tháng {writtenDate(month)}</Heading>
      <ul>
        {days.map((each) => (
          <li key={`${each.itemId} ${each.due} ${each.period}`} data-chosen={chosen.includes(each.itemId)}>
            {chosen.includes(each.itemId) && <span className="visually-hidden">Được nhắc đến: </span>}
            <span className="numeric">
              {writtenDate(each.due).slice(0, 5)}
              {each.shifted !== each.due && ` → ${writtenDate(each.shifted).slice(0, 5)}`}
            </span>{' '}
            {onItem ? (
              <button type="button" onClick={() => onItem(each.itemId)}>
                {each.text}
              </button>
            ) : (
              each.text
            )}
            {each.kind === 'report' && each.period !== null && ` (${periodWords(each.period)})`}
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

/** What was counted with: the day of issue, which can be tried otherwise, and what becomes of days off. */
function CountedWith(props: { simulation: Simulation; onIssueDate: (day: Day) => void }) {
  const { days, dueShift, issueDate } = props.simulation
  return (
    <div className={style.counted}>
      <DayField
        label="Tính như ban hành ngày"
        value={issueDate}
        onChange={(day) => day !== null && props.onIssueDate(day)}
        className={`no-print ${style.issued}`}
      />
      <p className="quiet">
        {days.length === 0 ? 'Không mục nào có ngày cụ thể để xếp lên lịch.' : `${days.length} kỳ hạn.`} Hạn vào ngày
        nghỉ: {dueShiftNames[dueShift].toLowerCase()}.
      </p>
    </div>
  )
}

/** The deadlines of a plan laid on the calendar, month by month, and every collision in words; `onItem` leads to an item. */
export default function YearOfDeadlines(props: {
  planId: string
  heading?: 'h3' | 'h4'
  onItem?: (itemId: string) => void
}) {
  const [issueDate, setIssueDate] = useState<Day | null>(null)
  const found = useQuery(simulationQuery(props.planId, issueDate))
  const [chosen, setChosen] = useState<string | null>(null)
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang xếp thời hạn lên lịch…" />
  const { findings, days } = found.data
  const items = findings.find((each) => keyOf(each) === chosen)?.items ?? []
  return (
    <div className={style.year}>
      <CountedWith simulation={found.data} onIssueDate={setIssueDate} />
      {findings.length === 0 ? (
        <p>Không thấy chỗ nào trùng hạn hoặc không kịp.</p>
      ) : (
        <ul className={style.findings} aria-label="Những chỗ cần xem">
          {findings.map((finding) => {
            const key = keyOf(finding)
            return (
              <FindingRow
                key={key}
                finding={finding}
                isOnCalendar={days.some(({ itemId }) => finding.items.includes(itemId))}
                isChosen={chosen === key}
                onChoose={() => setChosen(chosen === key ? null : key)}
              />
            )
          })}
        </ul>
      )}
      <div className={style.months}>
        {byMonth(days).map(([month, inMonth]) => (
          <Month
            key={month}
            month={month}
            days={inMonth}
            chosen={items}
            heading={props.heading ?? 'h4'}
            {...(props.onItem ? { onItem: props.onItem } : {})}
          />
        ))}
      </div>
    </div>
  )
}

const keyOf = ({ code, day, items, message }: Finding): string => [code, day, ...items, message].join(' ')
