import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import style from './messages.module.css'
import { sentenceOf } from './problem.ts'

/** What went wrong and what to do; `retry` where trying again can help. */
export function ProblemNotice(props: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className={style.problem}>
      <IconAlertTriangle size={20} aria-hidden />
      <p>{sentenceOf(props.error)}</p>
      {props.retry && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={props.retry}
        >
          Thử lại
        </Button>
      )}
    </div>
  )
}

/** Nothing is here yet: says so, and what to do first. */
export function EmptyState(props: { title: string; children?: ReactNode }) {
  return (
    <div className={style.empty}>
      <h2>{props.title}</h2>
      {props.children && <div className={style.emptyWords}>{props.children}</div>}
    </div>
  )
}

/** Stands while something is on its way; shows itself only when that takes long enough to notice. */
export function Waiting(props: { what: string }) {
  return (
    <div role="status" className={style.waiting}>
      <span className={style.spinner} aria-hidden />
      {props.what}
    </div>
  )
}
