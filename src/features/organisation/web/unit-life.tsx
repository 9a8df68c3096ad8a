import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { WhyButton } from '#web-kit/why-button.tsx'
import type { EventView, SuccessionView, UnitLife } from '../contract.ts'
import { shareWords } from '../model/index.ts'
import { useUndo } from './event-done.tsx'
import { eventKinds } from './event-kinds.ts'
import { unitLifeQuery } from './event-queries.ts'
import { SeriesViews } from './series-views.tsx'
import style from './unit-life.module.css'
import { UnitLink } from './unit-link.tsx'

const span = ({ from, to }: { from: string; to: string | null }): string =>
  to === null ? `từ ${writtenDate(from)} đến nay` : `${writtenDate(from)} – trước ${writtenDate(to)}`

/** What can be done to a unit, for whoever may, and why one sees it. */
export function UnitActions(props: { unitId: string }) {
  const life = useQuery(unitLifeQuery(props.unitId))
  if (!life.data) return null
  const { organise } = life.data.abilities
  const isThere = life.data.versions.at(-1)?.to === null
  return (
    <>
      {organise.allowed && isThere && <EventLinks unitId={props.unitId} />}
      <WhyButton
        kind="unit"
        id={props.unitId}
        what="đơn vị này"
        abilities={[{ what: 'Thay đổi tổ chức của đơn vị', ...organise }]}
      />
    </>
  )
}

/** Each opens a page of its own. */
function EventLinks(props: { unitId: string }) {
  return (
    <nav className={style.actions} aria-label="Sắp xếp đơn vị">
      {eventKinds.map(({ kind, slug, action }) => (
        <Link key={kind} to="/don-vi/$unitId/sap-xep/$viec" params={{ unitId: props.unitId, viec: slug }}>
          {action}
        </Link>
      ))}
    </nav>
  )
}

function Event(props: { event: EventView }) {
  const { event } = props
  const undo = useUndo()
  return (
    <li className={style.event} data-undone={event.undoneAt !== null || undefined}>
      <p className={style.day}>{writtenDate(event.day)}</p>
      <div className={style.what}>
        <p className={style.title}>{event.title}</p>
        <p className="quiet small">
          Theo {event.decision.sign} ngày {writtenDate(event.decision.date)} · {event.madeBy} ghi lúc{' '}
          {writtenInstant(event.madeAt)}
        </p>
        {event.undoneAt && (
          <p className="small">
            Đã hoàn tác: {event.undoneBy}, {writtenInstant(event.undoneAt)}
          </p>
        )}
        {undo.isError && <ProblemNotice error={undo.error} />}
      </div>
      {event.abilities.undo.allowed && (
        <Button
          size="compact-sm"
          variant="default"
          className="no-print"
          aria-label={`Hoàn tác: ${event.title}`}
          loading={undo.isPending}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => undo.mutate(event.id)}
        >
          Hoàn tác
        </Button>
      )}
    </li>
  )
}

function Names(props: { life: UnitLife }) {
  const { versions } = props.life
  const names = versions.filter((version, index) => version.face.name !== versions[index - 1]?.face.name)
  if (names.length < 2) return null
  return (
    <section>
      <h2>Tên qua các thời kỳ</h2>
      <ul className={style.plain}>
        {names.map((version, index) => (
          <li key={version.from}>
            {version.face.name}{' '}
            <span className="quiet small">
              {span({ from: version.from, to: names[index + 1]?.from ?? versions.at(-1)?.to ?? null })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Superiors(props: { life: UnitLife }) {
  const { superiors } = props.life
  if (superiors.length === 0) return null
  return (
    <section>
      <h2>Cơ quan cấp trên qua các thời kỳ</h2>
      <ul className={style.plain}>
        {superiors.map((link) => (
          <li key={`${link.line} ${link.from}`}>
            <UnitLink unit={link.superior} />{' '}
            <span className="quiet small">
              hệ thống {lineNames[link.line]}, {span(link)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Successions(props: { title: string; successions: readonly SuccessionView[]; which: 'unit' | 'heir' }) {
  if (props.successions.length === 0) return null
  return (
    <section>
      <h2>{props.title}</h2>
      <ul className={style.plain}>
        {props.successions.map((each) => (
          <li key={`${each.unit.id} ${each.heir.id} ${each.day}`}>
            <UnitLink unit={each[props.which]} />{' '}
            <span className="quiet small">
              {shareWords(each.share)}, từ {writtenDate(each.day)}
              {each.takesOver && ', nhận bàn giao công việc'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The life of a unit: what happened to it with the deciding documents, its names and superiors, whom it came from and went to. */
export function UnitLifeView(props: { unitId: string }) {
  const life = useQuery(unitLifeQuery(props.unitId))
  if (life.isError) return <ProblemNotice error={life.error} retry={() => void life.refetch()} />
  if (!life.data) return <Waiting what="Đang mở quá trình của đơn vị…" />
  const { events, heirs, forebears } = life.data
  return (
    <div className={style.life}>
      <section aria-labelledby="life-title">
        <h2 id="life-title">Quá trình</h2>
        <ol className={style.timeline}>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      </section>
      <Successions title="Đơn vị kế thừa" successions={heirs} which="heir" />
      <Successions title="Kế thừa từ" successions={forebears} which="unit" />
      {(heirs.length > 0 || forebears.length > 0) && <SeriesViews key={props.unitId} life={life.data} />}
      <Names life={life.data} />
      <Superiors life={life.data} />
    </div>
  )
}
