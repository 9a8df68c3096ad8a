import { CloseButton } from '@mantine/core'
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import style from './dialog.module.css'

/**
 * A window over the page that holds the focus until it is closed: the browser's own, which brings no code with it. The
 * focus begins at what carries `data-autofocus` and goes back to where it was. Its head is no landmark of the page.
 */
export function Dialog(props: { title: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    // Before it is taken out of the page, so that the browser gives the focus back.
    return () => element?.close()
  }, [])
  const close = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    props.onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on what lies behind; Escape is heard as `cancel`
    <dialog
      ref={dialog}
      className={style.dialog}
      data-wide={props.wide}
      aria-labelledby={titleId}
      onCancel={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close(event)
      }}
    >
      <div className={style.inside}>
        <div className={style.head}>
          <h2 id={titleId} className={style.title}>
            {props.title}
          </h2>
          <CloseButton aria-label="Đóng" onClick={props.onClose} />
        </div>
        <div className={style.body}>{props.children}</div>
      </div>
    </dialog>
  )
}
