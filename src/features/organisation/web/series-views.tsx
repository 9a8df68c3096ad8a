import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, shiftDay } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { UnitLife, UnitSeries } from '../contract.ts'
import { shareWords } from '../model/index.ts'
import { unitSeriesQuery } from './event-queries.ts'
import style from './unit-life.module.css'
import { UnitLink } from './unit-link.tsx'

type View = 'as-reported' | 'as-now'

const viewNames: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'as-reported', name: 'Như khi báo cáo' },
  { view: 'as-now', name: 'Như hiện nay' },
]

function SharesTable(props: { caption: string; head: string; rows: UnitSeries['shares'] }) {
  return (
    <table className={style.shares}>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          <th scope="col" className={style.share}>
            Phần số liệu
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ unit, share }) => (
          <tr key={unit.id}>
            <td>
              <UnitLink unit={unit} />
            </td>
            <td className={style.share}>{shareWords(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SeriesTable(props: { series: UnitSeries; view: View; isThere: boolean }) {
  const { series, view, isThere } = props
  const on = `Số liệu của ngày ${writtenDate(series.reported)}`
  if (view === 'as-reported') {
    const rows = isThere ? series.sources.map(({ unit }) => ({ unit, share: 1 })) : [{ unit: series.unit, share: 1 }]
    return (
      <SharesTable caption={`${on} đứng tên đơn vị đã báo cáo, không đổi.`} head="Đơn vị khi báo cáo" rows={rows} />
    )
  }
  return isThere ? (
    <SharesTable
      caption={`${on} được cộng vào ${series.unit.name} hiện nay.`}
      head="Lấy từ đơn vị khi ấy"
      rows={series.sources}
    />
  ) : (
    <SharesTable caption={`${on} được quy về các đơn vị hiện nay.`} head="Đơn vị hiện nay" rows={series.shares} />
  )
}

/** Figures of a unit that was merged or split, read in both ways: as they were reported, and as the units are now. */
export function SeriesViews(props: { life: UnitLife }) {
  const { life } = props
  const latest =
    [...life.heirs, ...life.forebears]
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? dayOf(new Date())
  const [view, setView] = useState<View>('as-reported')
  const [reported, setReported] = useState<string | null>(shiftDay(latest, -1))
  const series = useQuery({
    ...unitSeriesQuery(life.id, reported ?? shiftDay(latest, -1), dayOf(new Date())),
    enabled: reported !== null,
  })
  return (
    <section aria-labelledby="series-title">
      <h2 id="series-title">Đọc số liệu đã báo cáo</h2>
      <div className={style.views}>
        <DayField label="Số liệu của ngày" value={reported} onChange={setReported} />
        <fieldset className={style.switch}>
          <legend className="visually-hidden">Cách đọc</legend>
          {viewNames.map(({ view: each, name }) => (
            <Button
              key={each}
              variant={view === each ? 'filled' : 'default'}
              aria-pressed={view === each}
              onClick={() => setView(each)}
            >
              {name}
            </Button>
          ))}
        </fieldset>
      </div>
      {series.isError && <ProblemNotice error={series.error} retry={() => void series.refetch()} />}
      {series.isPending && reported !== null && <Waiting what="Đang quy số liệu…" />}
      {series.data && <SeriesTable series={series.data} view={view} isThere={life.versions.at(-1)?.to === null} />}
    </section>
  )
}
