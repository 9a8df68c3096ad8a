import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { MailStanding } from '../contract.ts'
import { mailQuery, sendMailAgain } from './reminder-queries.ts'
import style from './reminder-settings.module.css'

function Standing({ standing }: { standing: MailStanding }) {
  const cache = useQueryClient()
  const again = useMutation({
    mutationFn: sendMailAgain,
    onSuccess: (after) => {
      cache.setQueryData(mailQuery.queryKey, after)
      announce('Đã xếp những thư ấy vào hàng để gửi lại.')
    },
  })
  const { server, from, waiting, failing, sentToday, givenUp, lastError } = standing
  if (server === null) {
    return (
      <p>
        Chưa nối với máy chủ thư: không có thư nào được gửi, lời nhắc chỉ hiện trong danvan. Muốn gửi thư, đặt{' '}
        <code>DANVAN_SMTP</code>, <code>DANVAN_MAIL_FROM</code> và <code>DANVAN_URL</code> rồi khởi động lại.
      </p>
    )
  }
  return (
    <>
      <dl className={style.standing}>
        <dt>Máy chủ thư</dt>
        <dd>{server}</dd>
        <dt>Gửi từ</dt>
        <dd>{from}</dd>
        <dt>Đã gửi hôm nay</dt>
        <dd>{sentToday}</dd>
        <dt>Đang chờ gửi</dt>
        <dd>{failing > 0 ? `${waiting}, trong đó ${failing} thư gửi chưa được, sẽ thử lại` : waiting}</dd>
        <dt>Không gửi được</dt>
        <dd>{givenUp}</dd>
        {lastError && (
          <>
            <dt>Máy chủ thư trả lời</dt>
            <dd>{lastError}</dd>
          </>
        )}
      </dl>
      {again.isError && <ProblemNotice error={again.error} />}
      {givenUp > 0 && (
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          Gửi lại {givenUp} thư không gửi được
        </Button>
      )}
    </>
  )
}

/** How the program's mail stands, for its administrator. */
export function MailSection() {
  const mail = useQuery(mailQuery)
  return (
    <section className={style.section} aria-labelledby="gui-thu">
      <h2 id="gui-thu">Gửi thư của cả hệ thống</h2>
      {mail.isPending && <Waiting what="Đang xem tình hình gửi thư…" />}
      {mail.isError && <ProblemNotice error={mail.error} retry={() => void mail.refetch()} />}
      {mail.data && <Standing standing={mail.data} />}
    </section>
  )
}
