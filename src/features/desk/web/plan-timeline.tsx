import { useQuery } from '@tanstack/react-query'
import { periodInBrackets } from '#features/tasks/model/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { daysOfPeriod, type TimelineScale, timelineScale } from '../model/timeline-scale.ts'
import type { ScheduleItem } from '../schedule-contract.ts'
import { mark, stateOf } from './calendar-grid.tsx'
import { scheduleQuery } from './desk-queries.ts'
import style from './plan-timeline.module.css'
import { WorkLink } from './work-link.tsx'

interface Row {
  readonly itemId: string
  readonly text: string
  readonly items: readonly ScheduleItem[]
}

/** The times of one task or duty together, in the order of their first day. */
function rowsOf(items: readonly ScheduleItem[]): readonly Row[] {
  const rows = new Map<string, ScheduleItem[]>()
  for (const item of items) rows.set(item.itemId, [...(rows.get(item.itemId) ?? []), item])
  return [...rows].map(([itemId, each]) => ({ itemId, text: each[0]?.text ?? '', items: each }))
}

/** What a plan has given out, over its time: windows as bars, last days as marks, today as a line; the same as a table. */
export function PlanTimeline({ planId }: { planId: string }) {
  const schedule = useQuery(scheduleQuery({ scope: 'plan', plan: planId }))
  if (schedule.isError) return <ProblemNotice error={schedule.error} retry={() => void schedule.refetch()} />
  if (!schedule.data) return <Waiting what="Đang vẽ dòng thời gian…" />
  const { items, plan, day } = schedule.data
  if (items.length === 0) return <p className="quiet">Kế hoạch chưa giao việc nào mà bạn xem được.</p>
  const dated = items.filter(({ due }) => due !== null)
  const scale = timelineScale([
    ...daysOfPeriod(plan?.from ?? null, plan?.to ?? null),
    ...dated.flatMap(({ opens, due }) => [opens, due]),
  ])
  return (
    <section aria-label="Dòng thời gian của kế hoạch">
      {scale && <Chart rows={rowsOf(dated)} scale={scale} today={day} />}
      <Times items={items} />
    </section>
  )
}

const rowHeight = 26
const head = 22
const width = 1000

function Chart({ rows, scale, today }: { rows: readonly Row[]; scale: TimelineScale; today: Day }) {
  const height = head + rows.length * rowHeight
  const x = (day: Day) => scale.at(day) * width
  // A mark must be seen even where a day is narrower than a hair.
  const oneDay = Math.max(4, x(shiftDay(scale.from, 1)))
  return (
    <figure className={style.chart} aria-hidden>
      <div className={style.names} style={{ paddingTop: head }}>
        {rows.map(({ itemId, text }) => (
          <div key={itemId} style={{ height: rowHeight }} title={text}>
            {text}
          </div>
        ))}
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" style={{ height }} aria-hidden="true">
        {scale.months.map((month) => (
          <line key={month} x1={x(month)} x2={x(month)} y1={0} y2={height} className={style.month} />
        ))}
        {rows.map(({ itemId, items }, index) => (
          <g key={itemId} transform={`translate(0 ${head + index * rowHeight})`}>
            {items.map((item) => (
              <Time key={item.key} item={item} x={x} oneDay={oneDay} />
            ))}
          </g>
        ))}
        {scale.from <= today && today <= scale.to && (
          <line x1={x(today)} x2={x(today)} y1={0} y2={height} className={style.today} />
        )}
      </svg>
      <div className={style.months}>
        {scale.months.map((month) => (
          <span key={month} style={{ left: `${scale.at(month) * 100}%` }}>
            {scale.months.length > 14 ? month.slice(5, 7) : `T${Number(month.slice(5, 7))}`}
          </span>
        ))}
      </div>
      <figcaption className={style.legend}>
        Vạch đứng: ngày hết hạn (đỏ: có đơn vị quá hạn; xanh: mọi đơn vị đã nộp). Thanh: đợt thực hiện. Nét đứt: hôm
        nay.
      </figcaption>
    </figure>
  )
}

function Time({ item, x, oneDay }: { item: ScheduleItem; x: (day: Day) => number; oneDay: number }) {
  const { opens, due } = item
  if (!due) return null
  const [end, state] = [x(shiftDay(due, 1)), stateOf(item)]
  return (
    <>
      {opens && opens < due && (
        <rect x={x(opens)} y={8} width={Math.max(oneDay, end - x(opens))} height={10} rx={2} className={style.window} />
      )}
      <rect x={Math.min(end - oneDay, width - oneDay)} y={4} width={oneDay} height={18} className={style[state]} />
    </>
  )
}

function Days({ item: { opens, due } }: { item: ScheduleItem }) {
  if (!due) return null
  return (
    <>
      {opens && <span className={style.day}>{writtenDate(opens)} – </span>}
      <span className={style.day}>{writtenDate(due)}</span>
    </>
  )
}

/** The same for reading: one line for each time. */
function Times({ items }: { items: readonly ScheduleItem[] }) {
  return (
    <table className={style.table}>
      <caption>Các hạn của kế hoạch</caption>
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Hạn</th>
          <th scope="col">Đơn vị</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key} data-state={stateOf(item)}>
            <th scope="row">
              {item.only ? <WorkLink id={item.only.id}>{item.text}</WorkLink> : item.text}
              {periodInBrackets(item.period)}
            </th>
            <td>
              {mark(item)} <Days item={item} /> <span className={style.words}>{item.dueWords}</span>
            </td>
            <td>
              {item.only ? item.only.unit.name : `${item.units} đơn vị, ${item.done} đã nộp`}
              {item.late > 0 && item.units > 1 && `, ${item.late} quá hạn`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
