import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import style from './dialog-form.module.css'
import { ProblemNotice } from './messages.tsx'

/** Asks once more, saying what will be and whether it can be taken back. */
export function ConfirmDialog(props: {
  title: string
  yes: string
  isSending: boolean
  error: Error | null
  onYes: () => void
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          props.onYes()
        }}
      >
        {props.children}
        {props.error && <ProblemNotice error={props.error} />}
        <div className={style.actions}>
          <Button variant="default" onClick={props.onClose}>
            Đóng
          </Button>
          <Button type="submit" loading={props.isSending}>
            {props.yes}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
