import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { writtenDate } from '#kernel/written-date.ts'
import type { AssignmentRow } from '../assignment-contract.ts'
import { type AssignmentState, assignmentStateWords } from '../model/index.ts'
import style from './work-badges.module.css'

const tones: Readonly<Record<AssignmentState, 'new' | 'going' | 'wait' | 'bad' | 'good' | 'off'>> = {
  given: 'new',
  doing: 'going',
  refused: 'bad',
  submitted: 'wait',
  returned: 'bad',
  accepted: 'good',
  withdrawn: 'off',
}

/** Where the work stands: in words, the colour says no more. */
export function StateBadge(props: { state: AssignmentState; nil?: boolean }) {
  const { state, nil = false } = props
  return (
    <span className={style.badge} data-tone={tones[state]}>
      {assignmentStateWords[state]}
      {nil && ' (không phát sinh)'}
    </span>
  )
}

/** The day, and how it stands today. */
export function DueWords(props: { row: Pick<AssignmentRow, 'due' | 'firstDue' | 'deadline'> }) {
  const { due, firstDue, deadline } = props.row
  const Icon = deadline.isLate ? IconAlertTriangle : deadline.state.startsWith('done') ? IconCheck : IconClock
  return (
    <span
      className={style.due}
      data-late={deadline.isLate}
      data-near={deadline.state === 'today' || deadline.state === 'soon'}
    >
      {due !== null && <span className="numeric">{writtenDate(due)}</span>}{' '}
      <span className={style.dueWords}>
        <Icon size={14} aria-hidden /> {deadline.words}
      </span>
      {firstDue !== null && due !== firstDue && (
        <span className={style.first}>hạn ban đầu {writtenDate(firstDue)}</span>
      )}
    </span>
  )
}

/** How far it is, as a bar with its figure. */
export function Progress(props: { percent: number }) {
  return (
    <span className={style.progress}>
      <progress value={props.percent} max={100} aria-label={`Tiến độ ${props.percent}%`} />
      <span className="numeric">{props.percent}%</span>
    </span>
  )
}
