import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { momentWords } from '#web-kit/moment-words.ts'
import type { ReminderView } from '../contract.ts'
import style from './reminders-page.module.css'

/** A click that stays in this window, and is not meant to open another. */
const isPlain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey

/** One message: what, when, where, the words that came with it, and the way there. */
export function ReminderItem(props: { reminder: ReminderView; onRead: (read: boolean) => void }) {
  const { id, title, when, where, note, path, at, class: of, deadline, isRead } = props.reminder
  const navigate = useNavigate()
  const open = (event: MouseEvent) => {
    if (!isRead) props.onRead(true)
    if (!isPlain(event)) return
    event.preventDefault()
    void navigate({ href: path })
  }
  return (
    <li className={style.item} data-unread={!isRead} aria-labelledby={id}>
      <div className={style.words}>
        <p className={style.marks}>
          {!isRead && <span className={style.unread}>Chưa đọc</span>}
          <span>{of === 'duty' ? 'Việc phải làm' : 'Tin'}</span>
          <time dateTime={at}>{momentWords(at)}</time>
        </p>
        <h2 className={style.title}>
          <a id={id} href={path} onClick={open}>
            {title}
          </a>
        </h2>
        {when && (
          <p className={style.when} data-state={deadline?.state}>
            {when}
          </p>
        )}
        <p className={style.where}>{where}</p>
        {note && <blockquote className={style.note}>{note}</blockquote>}
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray.8"
        className={style.mark}
        aria-describedby={id}
        onClick={() => props.onRead(!isRead)}
      >
        {isRead ? 'Đánh dấu chưa đọc' : 'Đánh dấu đã đọc'}
      </Button>
    </li>
  )
}
