import { Button, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBeach, IconChevronLeft, IconChevronRight, IconRss } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type Day, dayOf, shiftDay } from '#kernel/dates/day.ts'
import { namedDate, writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { useShortcuts } from '#web-kit/shortcuts.ts'
import { monthOf, shiftMonth, weekOf, weeksOfMonth } from '../model/calendar-days.ts'
import type { Schedule } from '../schedule-contract.ts'
import { type CalendarAddress, type CalendarView, calendarViews, readCalendarAddress } from './calendar-address.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarDay, CalendarList } from './calendar-list.tsx'
import style from './calendar-page.module.css'
import { useDeskParts } from './desk-parts.tsx'
import { scheduleQuery } from './desk-queries.ts'

const route = getRouteApi('/frame/lich')

const viewNames: Readonly<Record<CalendarView, string>> = { thang: 'Tháng', tuan: 'Tuần', 'danh-sach': 'Danh sách' }

/** The days that a view shows. */
function daysOf(view: CalendarView, day: Day): readonly (readonly Day[])[] {
  return view === 'tuan' ? [weekOf(day)] : weeksOfMonth(day)
}

function titleOf(view: CalendarView, day: Day): string {
  if (view !== 'tuan') return namedDate(day.slice(0, 7)).replace(/^t/, 'T')
  const week = weekOf(day)
  return `Tuần ${writtenDate(week[0] ?? day)} – ${writtenDate(week[6] ?? day)}`
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Due days, windows and days off, by month, by week or as a list. */
export default function CalendarPage() {
  usePageTitle('Lịch')
  const address = route.useSearch()
  const navigate = useNavigate()
  const isNarrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false })
  const today = dayOf(new Date())
  const day = address.ngay ?? today
  const view = address.xem ?? (isNarrow ? 'danh-sach' : 'thang')
  const weeks = daysOf(view, day)
  const { first, last } = monthOf(day)
  const isList = view === 'danh-sach'
  const from = isList ? first : (weeks[0]?.[0] ?? day)
  const to = isList ? last : (weeks.at(-1)?.[6] ?? day)
  const whose = address.kehoach
    ? ({ scope: 'plan', plan: address.kehoach } as const)
    : ({ scope: address.viec ? 'given' : 'unit' } as const)
  const schedule = useQuery(scheduleQuery({ ...whose, from, to }))
  const change = (changed: Record<string, unknown>) =>
    void navigate({ to: '/lich', search: readCalendarAddress({ ...address, ...changed }), replace: true })
  const turn = (by: number) => change({ ngay: view === 'tuan' ? shiftDay(day, 7 * by) : shiftMonth(day, by) })
  useShortcuts((key) => {
    const step = steps[key]
    if (key === 't') change({ ngay: today })
    else if (key === 'PageUp' || key === 'PageDown') turn(key === 'PageUp' ? -1 : 1)
    else if (step !== undefined && !isList) change({ ngay: shiftDay(day, step) })
    else return false
    return true
  })
  return (
    <PageBody>
      <PageHead
        title="Lịch"
        lead={leadOf(schedule.data, address)}
        actions={
          <>
            <LinkButton
              to="/lich/ngay-nghi"
              search={{ nam: Number(day.slice(0, 4)) }}
              variant="default"
              leftSection={<IconBeach size={17} aria-hidden />}
            >
              Ngày nghỉ
            </LinkButton>
            <LinkButton to="/lich/dang-ky" variant="default" leftSection={<IconRss size={17} aria-hidden />}>
              Đăng ký lịch
            </LinkButton>
          </>
        }
      />
      <CalendarBar address={address} view={view} change={change} />
      <div className={style.turn}>
        <Button variant="default" aria-label={view === 'tuan' ? 'Tuần trước' : 'Tháng trước'} onClick={() => turn(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <h2 aria-live="polite">{titleOf(view, day)}</h2>
        <Button variant="default" aria-label={view === 'tuan' ? 'Tuần sau' : 'Tháng sau'} onClick={() => turn(1)}>
          <IconChevronRight size={18} aria-hidden />
        </Button>
        <Button variant="subtle" disabled={day === today} onClick={() => change({ ngay: today })}>
          Hôm nay (t)
        </Button>
      </div>
      {schedule.isError && <ProblemNotice error={schedule.error} retry={() => void schedule.refetch()} />}
      {!schedule.data && !schedule.isError && <Waiting what="Đang mở lịch…" />}
      {schedule.data && (
        <>
          {isList ? (
            <CalendarList schedule={schedule.data} from={first} to={last} today={today} />
          ) : (
            <>
              <CalendarGrid
                weeks={weeks}
                schedule={schedule.data}
                day={day}
                today={today}
                month={view === 'thang' ? day.slice(0, 7) : null}
                most={view === 'tuan' ? 20 : 3}
                onDay={(chosen) => change({ ngay: chosen })}
              />
              <CalendarDay schedule={schedule.data} day={day} today={today} />
            </>
          )}
          {schedule.data.more && (
            <p role="status">
              Còn nhiều hạn nữa trong khoảng này không hiện hết; hãy xem theo tuần hoặc chọn một kế hoạch.
            </p>
          )}
        </>
      )}
    </PageBody>
  )
}

function leadOf(schedule: Schedule | undefined, address: CalendarAddress): string {
  if (address.kehoach)
    return `Hạn và các đợt của ${schedule?.plan?.sign ?? schedule?.plan?.title ?? 'kế hoạch đã chọn'}.`
  if (address.viec) return 'Hạn của những việc đơn vị bạn đã giao.'
  if (schedule && schedule.unit === null)
    return 'Bạn không làm việc tại đơn vị nào nên không có việc riêng; hãy chọn một kế hoạch.'
  return schedule?.unit ? `Hạn và các đợt của ${schedule.unit.name}.` : 'Hạn và các đợt của đơn vị bạn.'
}

function CalendarBar(props: {
  address: CalendarAddress
  view: CalendarView
  change: (changed: Record<string, unknown>) => void
}) {
  const { PlanPicker } = useDeskParts()
  const { address, view, change } = props
  return (
    <search className={style.bar} aria-label="Chọn lịch">
      <NativeSelect
        label="Xem theo"
        value={view}
        data={calendarViews.map((each) => ({ value: each, label: viewNames[each] }))}
        onChange={(event) => change({ xem: event.currentTarget.value })}
      />
      <NativeSelect
        label="Lịch của"
        value={address.viec ?? ''}
        disabled={address.kehoach !== undefined}
        data={[
          { value: '', label: 'đơn vị tôi' },
          { value: 'da-giao', label: 'việc đơn vị tôi giao' },
        ]}
        onChange={(event) => change({ viec: event.currentTarget.value })}
      />
      <PlanPicker value={address.kehoach ?? null} onChange={(kehoach) => change({ kehoach: kehoach ?? undefined })} />
    </search>
  )
}
