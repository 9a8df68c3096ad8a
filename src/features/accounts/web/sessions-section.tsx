import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { momentWords } from '#web-kit/moment-words.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import type { OwnSession, OwnSessions } from '../contract.ts'
import style from './security-page.module.css'
import { endOtherSessions, endSession, ownSessionsQuery } from './security-queries.ts'

function SessionRow(props: { session: OwnSession; isEnding: boolean; onEnd: () => void }) {
  const { session } = props
  return (
    <li className={style.session}>
      <div>
        <strong>{session.device}</strong>
        {session.current && ' · phiên này'}
        <p className="quiet small">
          Địa chỉ {session.address || 'không rõ'} · đăng nhập lúc {momentWords(session.begunAt)} · dùng gần nhất lúc{' '}
          {momentWords(session.lastSeenAt)}
        </p>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="compact-sm"
          loading={props.isEnding}
          aria-label={`Kết thúc phiên ${session.device}, đăng nhập lúc ${momentWords(session.begunAt)}`}
          onClick={props.onEnd}
        >
          Kết thúc
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in, and the way to end each. */
export function SessionsSection() {
  const cache = useQueryClient()
  const sessions = useQuery(ownSessionsQuery)
  const take = (words: string) => ({
    onSuccess: (after: OwnSessions) => {
      cache.setQueryData(ownSessionsQuery.queryKey, after)
      announce(words)
    },
    onError: (error: Error) => announce(sentenceOf(error)),
  })
  const ending = useMutation({ mutationFn: endSession, ...take('Đã kết thúc phiên đăng nhập.') })
  const endingOthers = useMutation({ mutationFn: endOtherSessions, ...take('Đã kết thúc các phiên khác.') })
  const items = sessions.data?.items ?? []
  return (
    <section className={style.section} aria-labelledby="phien">
      <h2 id="phien">Các phiên đăng nhập</h2>
      <p>Thấy phiên lạ? Hãy kết thúc phiên ấy rồi đổi mật khẩu. Phiên đã kết thúc thì phải đăng nhập lại.</p>
      {sessions.isPending && <Waiting what="Đang xem các phiên…" />}
      {sessions.isError && <ProblemNotice error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul className={style.sessions}>
        {items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={ending.isPending && ending.variables === session.id}
            onEnd={() => ending.mutate(session.id)}
          />
        ))}
      </ul>
      {items.length > 1 && (
        <Button variant="default" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
          Kết thúc mọi phiên khác
        </Button>
      )}
    </section>
  )
}
