import { Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { firstYear, lastYear } from '#documents/deadlines/days-off.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import { announce } from '#web-kit/announcement.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { request } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { DayInYear, YearView } from '../contract.ts'
import { yearQuery } from './calendar-queries.ts'
import { changeOf, type DayChange, useDayChange } from './day-change.ts'
import style from './days-off-page.module.css'

const DayOffDialog = lazy(() => import('./day-off-dialog.tsx'))

const route = getRouteApi('/frame/lich/ngay-nghi')

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]

function DayRow(props: { day: DayInYear; onEdit: (() => void) | null; onClear: (() => void) | null }) {
  const { day, kind, name, source, own } = props.day
  return (
    <tr>
      <td className="numeric">{writtenDate(day)}</td>
      <td>{weekdayOf(day)}</td>
      <td>{kind === 'off' ? 'Nghỉ' : 'Đi làm'}</td>
      <td>{name}</td>
      <td className={own ? undefined : 'quiet'}>{source}</td>
      {props.onEdit && (
        <td className={`no-print ${style.acts}`}>
          <Button variant="subtle" size="compact-sm" onClick={props.onEdit} aria-label={`Sửa ngày ${writtenDate(day)}`}>
            Sửa
          </Button>
          {props.onClear && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={props.onClear}
              aria-label={`Bỏ điều chỉnh ngày ${writtenDate(day)}`}
            >
              Bỏ điều chỉnh
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

/** With which notice the year was compared; until then the page says that its days are those of the law alone. */
function Confirmation(props: { view: YearView }) {
  const { view } = props
  const cache = useQueryClient()
  const [source, setSource] = useState('')
  const confirming = useMutation({
    mutationFn: () =>
      request<YearView>('PUT', `/api/calendar/years/${view.year}/confirmation`, { source: source.trim() }),
    onSuccess: (next) => {
      cache.setQueryData(yearQuery(next.year).queryKey, next)
      announce(`Đã ghi: lịch nghỉ năm ${next.year} đã đối chiếu với thông báo.`)
    },
  })
  if (view.confirmed) {
    const { source: notice, by, at } = view.confirmed
    return (
      <p className={style.confirmed}>
        Đã đối chiếu với: {notice} ({by}, {writtenInstant(at)}).
      </p>
    )
  }
  return (
    <div className={style.unconfirmed}>
      <p>
        <strong>Dự kiến theo luật; chưa đối chiếu với thông báo nghỉ của năm {view.year}.</strong> Số ngày nghỉ Tết
        trước và sau mùng 1, ngày liền kề 02/9 và các ngày hoán đổi do thông báo của từng năm quyết định.
      </p>
      {view.abilities.change.allowed && (
        <form
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault()
            if (source.trim() !== '') confirming.mutate()
          }}
        >
          <TextInput
            label="Thông báo đã đối chiếu"
            placeholder="Số, ngày, cơ quan ban hành"
            value={source}
            maxLength={300}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={confirming.isPending} disabled={source.trim() === ''}>
            Ghi là đã đối chiếu
          </Button>
        </form>
      )}
      {confirming.isError && <ProblemNotice error={confirming.error} />}
    </div>
  )
}

function YearTable(props: { view: YearView; onEdit: (day: DayInYear) => void; onClear: (day: DayInYear) => void }) {
  const { view, onEdit, onClear } = props
  const mayChange = view.abilities.change.allowed
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <caption className="visually-hidden">Ngày nghỉ và ngày làm bù năm {view.year}</caption>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Thứ</th>
            <th scope="col">Nghỉ hay làm</th>
            <th scope="col">Tên ngày</th>
            <th scope="col">Căn cứ</th>
            {mayChange && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">Việc làm được</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.days.map((day) => (
            <DayRow
              key={day.day}
              day={day}
              onEdit={mayChange ? () => onEdit(day) : null}
              onClear={mayChange && day.own ? () => onClear(day) : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The last change of a day, to be taken back while the page is open. */
function LastChange(props: { words: string; isUndoing: boolean; onUndo: () => void }) {
  return (
    <p className={`no-print ${style.last}`}>
      {props.words}
      <Button variant="default" size="compact-sm" loading={props.isUndoing} onClick={props.onUndo}>
        Hoàn tác
      </Button>
    </p>
  )
}

/** Which days nobody works in a year, on what ground, and what the year's notice changed. */
export default function DaysOffPage() {
  usePageTitle('Ngày nghỉ')
  const { nam } = route.useSearch()
  const navigate = route.useNavigate()
  const year = nam ?? Number(dayOf(new Date()).slice(0, 4))
  const found = useQuery(yearQuery(year))
  const [editing, setEditing] = useState<DayInYear | 'new' | null>(null)
  const [last, setLast] = useState<{ readonly words: string; readonly back: DayChange } | null>(null)
  const changing = useDayChange()
  const tell = (words: string, back: DayChange) => {
    announce(words)
    setLast({ words, back })
  }
  const clear = (day: DayInYear) =>
    changing.mutate(
      { day: day.day, to: null },
      { onSuccess: () => tell(`Ngày ${writtenDate(day.day)} trở lại như luật định.`, changeOf(day)) },
    )
  const undo = (back: DayChange) =>
    changing.mutate(back, {
      onSuccess: () => {
        announce(`Đã hoàn tác, ngày ${writtenDate(back.day)} như trước.`)
        setLast(null)
      },
    })
  const show = (next: number) => void navigate({ search: { nam: next } })
  return (
    <PageBody>
      <PageHead
        title={`Ngày nghỉ năm ${year}`}
        lead="Ngoài thứ Bảy và Chủ nhật. Ngày Tết tính theo âm lịch Việt Nam."
        actions={
          <>
            <LinkButton to="/lich" variant="default">
              Lịch
            </LinkButton>
            {found.data?.abilities.change.allowed && (
              <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setEditing('new')}>
                Thêm ngày
              </Button>
            )}
          </>
        }
      />
      <div className={`no-print ${style.years}`}>
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={year <= firstYear}
          onClick={() => show(year - 1)}
        >
          Năm {year - 1}
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={year >= lastYear}
          onClick={() => show(year + 1)}
        >
          Năm {year + 1}
        </Button>
      </div>
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="Đang mở lịch nghỉ…" />}
      {found.data && (
        <>
          <Confirmation key={found.data.year} view={found.data} />
          {changing.isError && <ProblemNotice error={changing.error} />}
          {last && <LastChange words={last.words} isUndoing={changing.isPending} onUndo={() => undo(last.back)} />}
          <YearTable view={found.data} onEdit={setEditing} onClear={clear} />
        </>
      )}
      {editing !== null && (
        <Suspense fallback={<Waiting what="Đang mở…" />}>
          <DayOffDialog
            day={editing === 'new' ? null : editing}
            year={year}
            onClose={() => setEditing(null)}
            onDone={(day) => {
              setEditing(null)
              const before = found.data?.days.find((each) => each.day === day && each.own)
              tell(`Đã lưu ngày ${writtenDate(day)}.`, before ? changeOf(before) : { day, to: null })
              if (day.slice(0, 4) !== `${year}`) show(Number(day.slice(0, 4)))
            }}
          />
        </Suspense>
      )}
    </PageBody>
  )
}
