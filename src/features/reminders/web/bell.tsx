import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import style from './bell.module.css'
import { unreadQuery } from './reminder-queries.ts'

/** Above this the bell says only that there are more. */
const mostShown = 99

/** The way to one's messages, with how many are unread. */
export function Bell() {
  const { data } = useQuery(unreadQuery)
  const unread = data?.unread ?? 0
  return (
    <Link
      to="/loi-nhac"
      className={style.bell}
      activeProps={{ 'aria-current': 'page' }}
      aria-label={unread > 0 ? `Lời nhắc: ${unread} chưa đọc` : 'Lời nhắc'}
      title="Lời nhắc"
    >
      <IconBell size={20} stroke={1.6} aria-hidden />
      {unread > 0 && (
        <span className={style.count} aria-hidden>
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  )
}
