import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './dialog.module.css'

/** A window over the page that holds the focus until it is closed. Its head is no landmark of the page. */
export function Dialog(props: { title: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <Modal.Root opened onClose={props.onClose} size={props.wide ? 'lg' : 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={style.head}>
          <Modal.Title className={style.title}>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label="Đóng" />
        </div>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
