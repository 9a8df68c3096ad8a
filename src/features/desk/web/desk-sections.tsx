import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link, type LinkProps, type RegisteredRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { assignmentStateWords, periodInBrackets } from '#features/tasks/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import type { Desk, OwnWork, WorkItem } from '../contract.ts'
import style from './desk-sections.module.css'
import { useQuickStep } from './quick-step.ts'
import { WorkLink } from './work-link.tsx'

/** A part of the desk: its name with how much there is, the way to all of it, and the rows. */
export function DeskSection(props: { title: string; count: number; all?: ReactNode; children: ReactNode }) {
  return (
    <section className={style.section} aria-label={props.title}>
      <div className={style.head}>
        <h2>
          {props.title} <span className={style.count}>{props.count}</span>
        </h2>
        {props.all}
      </div>
      <ul className={style.rows}>{props.children}</ul>
    </section>
  )
}

/** A row: what it is, and quieter below it when, whose and of which plan; at the side the one thing to do. */
export function WorkRow(props: { work: WorkItem; beside?: ReactNode; about?: ReactNode; action?: ReactNode }) {
  const { work } = props
  return (
    <li className={style.row}>
      <div className={style.words}>
        <WorkLink id={work.id} className={style.link}>
          {work.text}
          {periodInBrackets(work.period)}
        </WorkLink>
        <div className="small quiet">
          <strong className={style.due} data-late={work.isLate}>
            {work.due ? `${writtenDate(work.due)}: ${work.dueWords}` : work.dueWords}
          </strong>
          {props.beside}
          {` · ${work.plan.sign ?? work.plan.title}`}
        </div>
        {props.about}
      </div>
      {props.action}
    </li>
  )
}

/** Where the list of work opens on all of it. */
type ListAddress = NonNullable<LinkProps<'a', RegisteredRouter, string, '/nhiem-vu'>['search']>

/** All of it, where there is more than the desk shows. */
export function AllOfIt({ count, shown, search }: { count: number; shown: number; search: ListAddress }) {
  if (count <= shown) return null
  return (
    <Link to="/nhiem-vu" search={search}>
      Xem cả {count} việc
    </Link>
  )
}

/** What the unit owes by one stretch of days. */
export function OwnWorkSection(props: { title: string; list: Desk['late']; due: 'late' | 'today' | 'soon' }) {
  const { title, list, due } = props
  if (list.count === 0) return null
  return (
    <DeskSection
      title={title}
      count={list.count}
      all={<AllOfIt count={list.count} shown={list.items.length} search={{ muc: 'don-vi', han: due }} />}
    >
      {list.items.map((work) => (
        <WorkRow key={work.id} work={work} beside={<OwnWorkWords work={work} />} />
      ))}
    </DeskSection>
  )
}

function OwnWorkWords({ work }: { work: OwnWork }) {
  const state = work.isAcknowledged || work.isSupport ? assignmentStateWords[work.state] : 'chưa tiếp nhận'
  return ` · ${work.isSupport ? `phối hợp với ${work.unit.name}` : state}`
}

/** What is given and not taken up yet, or has changed since; one press takes a piece up. */
export function ToAcknowledge({ desk }: { desk: Desk }) {
  const step = useQuickStep('acknowledge')
  const { items, count } = desk.toAcknowledge
  if (count === 0) return null
  const may = desk.abilities.work.allowed
  const every = items.filter(({ isAgain }) => !isAgain)
  return (
    <DeskSection
      title="Chờ tiếp nhận"
      count={count}
      all={
        may &&
        every.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={step.isPending}
            onClick={() => step.mutate(every.map(({ id }) => id))}
          >
            Tiếp nhận {every.length} việc này
          </Button>
        )
      }
    >
      {items.map((work) => (
        <WorkRow
          key={work.id}
          work={work}
          beside={` · ${work.giver.name} giao${work.isAgain ? ' · kế hoạch đã sửa, cần xem lại' : ''}`}
          action={
            may &&
            (work.isAgain ? (
              <WorkLink id={work.id} className={style.action}>
                Xem điều đã sửa
              </WorkLink>
            ) : (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconCheck size={15} aria-hidden />}
                loading={step.isPending && step.variables?.includes(work.id)}
                aria-label={`Tiếp nhận: ${work.text}`}
                onClick={() => step.mutate([work.id])}
              >
                Tiếp nhận
              </Button>
            ))
          }
        />
      ))}
      {step.isError && (
        <li role="alert" className={style.problem}>
          {sentenceOf(step.error)}
        </li>
      )}
    </DeskSection>
  )
}
