import { IconAlertTriangle, IconChecks, IconEye, IconListCheck, IconLoader2 } from '@tabler/icons-react'
import type { DocumentState } from '../contract.ts'
import style from './state-badge.module.css'

/** Vietnamese names of the states, as people say them of a document. */
export const stateWords: Readonly<Record<DocumentState, string>> = {
  queued: 'Đang đọc',
  unreadable: 'Không đọc được',
  read: 'Chờ xem xét',
  reviewed: 'Đã xem xét',
  planned: 'Đã lập kế hoạch',
}

const icons = {
  queued: IconLoader2,
  unreadable: IconAlertTriangle,
  read: IconEye,
  reviewed: IconChecks,
  planned: IconListCheck,
} as const

/** The state of a document: a sign, a word and a colour, so that the colour is never alone. */
export function StateBadge(props: { state: DocumentState }) {
  const Icon = icons[props.state]
  return (
    <span className={style.badge} data-state={props.state}>
      <Icon size={15} stroke={1.9} aria-hidden />
      {stateWords[props.state]}
    </span>
  )
}
