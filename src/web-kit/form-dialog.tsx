import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Dialog } from './dialog.tsx'
import style from './dialog-form.module.css'
import { ProblemNotice } from './messages.tsx'
import { Problem } from './problem.ts'

/** A form in a window: says what is still missing, sends, shows what was refused. */
export function FormDialog(props: {
  title: string
  send: string
  /** What is still to be filled in; null where nothing is. */
  gap: string | null
  isSending: boolean
  error: Error | null
  onSend: () => void
  onClose: () => void
  children: ReactNode
}) {
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (props.gap === null) props.onSend()
  }
  const gap = isTried && props.gap !== null ? new Problem(422, 'gap', props.gap) : null
  return (
    <Dialog title={props.title} wide onClose={props.onClose}>
      <form onSubmit={submit} className={style.form} noValidate>
        {props.children}
        {gap ? <ProblemNotice error={gap} /> : props.error && <ProblemNotice error={props.error} />}
        <div className={style.actions}>
          <Button variant="default" onClick={props.onClose}>
            Đóng
          </Button>
          <Button type="submit" loading={props.isSending}>
            {props.send}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
