import { useEffect, useRef } from 'react'
import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { lanesOfWeek, shortWeekdayNames, weekdayNames, weekdayOf } from '../model/calendar-days.ts'
import type { Schedule, ScheduleItem } from '../schedule-contract.ts'
import style from './calendar-page.module.css'

/** The windows among the items, as spans to be drawn as bars. */
function windowsOf(items: readonly ScheduleItem[]) {
  return items.flatMap((item) =>
    item.opens && item.due && item.opens < item.due ? [{ key: item.key, from: item.opens, to: item.due, item }] : [],
  )
}

export function dayLabel(day: Day, today: Day): string {
  return `${weekdayNames[weekdayOf(day)]}, ${writtenDate(day)}${day === today ? ', hôm nay' : ''}`
}

/** Weeks of days with what is due on each and the windows across them; the chosen day takes the focus. */
export function CalendarGrid(props: {
  weeks: readonly (readonly Day[])[]
  schedule: Schedule
  day: Day
  today: Day
  /** Days of another month are paler; null: none are. */
  month: string | null
  /** Items shown in a day; the others are counted. */
  most: number
  onDay: (day: Day) => void
}) {
  const { weeks, schedule, day, today, month, most, onDay } = props
  const chosen = useRef<HTMLButtonElement>(null)
  const before = useRef(day)
  useEffect(() => {
    if (before.current === day) return
    before.current = day
    const inGrid = document.activeElement === document.body || document.activeElement?.closest('table') !== null
    if (inGrid) chosen.current?.focus({ preventScroll: true })
  }, [day])
  const spans = windowsOf(schedule.items)
  const off = new Map(schedule.daysOff.map((each) => [each.day, each]))
  return (
    <table className={style.grid}>
      <caption className="visually-hidden">
        Lịch; phím mũi tên chuyển ngày, t về hôm nay, Page Up và Page Down chuyển tháng hoặc tuần
      </caption>
      <thead>
        <tr>
          {shortWeekdayNames.map((name, index) => (
            <th key={name} scope="col" abbr={weekdayNames[index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const lanes = lanesOfWeek(week, spans)
          return (
            <tr key={week[0]}>
              {week.map((each, index) => {
                const free = off.get(each)
                return (
                  <td
                    key={each}
                    data-off={free?.kind === 'off' || (weekdayOf(each) > 4 && free?.kind !== 'worked')}
                    data-other={month !== null && !each.startsWith(month)}
                    data-chosen={each === day}
                  >
                    <button
                      type="button"
                      ref={each === day ? chosen : null}
                      className={style.date}
                      tabIndex={each === day ? 0 : -1}
                      aria-pressed={each === day}
                      data-today={each === today}
                      onClick={() => onDay(each)}
                    >
                      {Number(each.slice(8))}
                      <span className="visually-hidden">
                        , {[dayLabel(each, today), free?.name].filter(Boolean).join(', ')}
                      </span>
                    </button>
                    {free && <span className={style.off}>{free.name}</span>}
                    <Bars lanes={lanes[index] ?? []} day={each} weekStart={week[0] === each} />
                    <Dues
                      items={schedule.items.filter(({ due }) => due === each)}
                      most={most}
                      today={today}
                      onMore={() => onDay(each)}
                    />
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface Bar {
  readonly key: string
  readonly from: Day
  readonly to: Day
  readonly item: ScheduleItem
}

function Bars({ lanes, day, weekStart }: { lanes: readonly (Bar | null)[]; day: Day; weekStart: boolean }) {
  return lanes.map((bar, place) => {
    if (!bar) {
      // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is nothing but its number
      return <span key={place} className={style.noBar} aria-hidden />
    }
    const begins = bar.from === day || weekStart
    return (
      <span
        key={bar.key}
        className={style.span}
        data-begins={bar.from === day}
        data-ends={bar.to === day}
        title={bar.item.text}
        aria-hidden={!begins}
      >
        {begins && bar.item.text}
      </span>
    )
  })
}

function Dues(props: { items: readonly ScheduleItem[]; most: number; today: Day; onMore: () => void }) {
  const { items, most, onMore } = props
  if (items.length === 0) return null
  const rest = items.length - most
  return (
    <ul className={style.dues}>
      {items.slice(0, most).map((item) => (
        <li key={item.key} data-state={stateOf(item)} title={item.text}>
          <span className="visually-hidden">{item.dueWords}: </span>
          {mark(item)} {item.text}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" className={style.more} tabIndex={-1} onClick={onMore}>
            còn {rest} hạn
          </button>
        </li>
      )}
    </ul>
  )
}

/** Late, done or open: told by a sign, a colour and words. */
export function stateOf({ late, done, units }: ScheduleItem): 'late' | 'done' | 'open' {
  if (late > 0) return 'late'
  return done === units ? 'done' : 'open'
}

const marks = { late: '!', done: '✓', open: '•' } as const

export function mark(item: ScheduleItem) {
  return <span aria-hidden>{marks[stateOf(item)]}</span>
}
