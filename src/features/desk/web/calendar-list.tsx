import { Link } from '@tanstack/react-router'
import { periodInBrackets } from '#features/tasks/model/index.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { EmptyState } from '#web-kit/messages.tsx'
import type { Schedule, ScheduleItem } from '../schedule-contract.ts'
import { dayLabel, mark, stateOf } from './calendar-grid.tsx'
import style from './calendar-page.module.css'
import { WorkLink } from './work-link.tsx'

/** The days of a month that have something, one after the other. */
export function CalendarList(props: { schedule: Schedule; from: Day; to: Day; today: Day }) {
  const { schedule, from, to, today } = props
  const days: Day[] = []
  for (let day = from; day <= to; day = shiftDay(day, 1)) if (hasAnything(schedule, day)) days.push(day)
  if (days.length === 0) {
    return <EmptyState title="Không có hạn nào trong tháng này">Xem tháng khác bằng hai nút ở trên.</EmptyState>
  }
  return days.map((day) => <DaySection key={day} schedule={schedule} day={day} today={today} withWindows={false} />)
}

function hasAnything({ items, daysOff }: Schedule, day: Day): boolean {
  return items.some(({ due, opens }) => due === day || opens === day) || daysOff.some((each) => each.day === day)
}

/** One day in full. */
export function CalendarDay(props: { schedule: Schedule; day: Day; today: Day }) {
  return <DaySection {...props} withWindows />
}

function DaySection(props: { schedule: Schedule; day: Day; today: Day; withWindows: boolean }) {
  const { schedule, day, today, withWindows } = props
  const due = schedule.items.filter((item) => item.due === day)
  const open = schedule.items.filter(
    (item) =>
      item.due !== day &&
      item.opens &&
      item.due &&
      (withWindows ? item.opens <= day && day < item.due : item.opens === day),
  )
  const off = schedule.daysOff.filter((each) => each.day === day)
  return (
    <section className={style.day} aria-label={dayLabel(day, today)}>
      <h3 data-today={day === today}>{dayLabel(day, today)}</h3>
      {off.map(({ name, kind }) => (
        <p key={name} className={style.off}>
          {kind === 'worked' ? `${name} (đi làm)` : name}
        </p>
      ))}
      {due.length === 0 && open.length === 0 && off.length === 0 && <p className="quiet">Không có hạn nào.</p>}
      <ul className={style.items}>
        {due.map((item) => (
          <Item key={item.key} item={item} />
        ))}
        {open.map((item) => (
          <Item key={item.key} item={item} isWindow />
        ))}
      </ul>
    </section>
  )
}

/** One task or period of a duty: one's own leads to the work, that of many units to the plan. */
function Item({ item, isWindow = false }: { item: ScheduleItem; isWindow?: boolean }) {
  const { only, text, plan, units, done, late, dueWords, opens, due } = item
  return (
    <li data-state={stateOf(item)}>
      <div>
        {mark(item)}{' '}
        {only ? (
          <WorkLink id={only.id}>{text}</WorkLink>
        ) : (
          <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} data-row-link>
            {text}
          </Link>
        )}
        {periodInBrackets(item.period)}
      </div>
      <div className="small quiet">
        {isWindow ? 'đang trong đợt' : <strong className={style.words}>{dueWords}</strong>}
        {opens && due && ` · đợt ${writtenDate(opens)} – ${writtenDate(due)}`}
        {units > 1 && ` · ${units} đơn vị, ${done} đã nộp${late > 0 ? `, ${late} quá hạn` : ''}`}
        {` · ${plan.sign ?? plan.title}`}
      </div>
    </li>
  )
}
