import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { momentWords } from '#web-kit/moment-words.ts'
import type { EnrolView, SecurityView } from '../contract.ts'
import { CodePicture } from './code-picture.tsx'
import { OwnPasswordForm } from './own-password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import style from './security-page.module.css'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  securityQuery,
} from './security-queries.ts'

function ConfirmForm(props: { enrol: EnrolView; onCodes: (codes: readonly string[]) => void; onCancel: () => void }) {
  const [code, setCode] = useState('')
  const sending = useMutation({ mutationFn: confirmSecondFactor, onSuccess: ({ codes }) => props.onCodes(codes) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(code)
  }
  return (
    <form onSubmit={submit} className={style.enrol}>
      <CodePicture link={props.enrol.link} label="Mã QR để quét bằng ứng dụng xác thực" />
      <div className={style.form}>
        <ol className={style.steps}>
          <li>Mở ứng dụng xác thực trên điện thoại (loại nào dùng mã 6 chữ số theo thời gian cũng được).</li>
          <li>
            Quét mã QR này; nếu không quét được, nhập khóa{' '}
            <code>{props.enrol.secret.replaceAll(/(.{4})/g, '$1 ')}</code>
          </li>
          <li>Nhập 6 chữ số mà ứng dụng đang hiện.</li>
        </ol>
        {sending.isError && <ProblemNotice error={sending.error} />}
        <TextInput
          label="Mã xác thực"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div className={style.actions}>
          <Button type="submit" loading={sending.isPending}>
            Bật xác minh hai bước
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            Thôi
          </Button>
        </div>
      </div>
    </form>
  )
}

type Doing = 'set-up' | 'remove' | 'renew' | null

function Off(props: { security: SecurityView; onCodes: (codes: readonly string[]) => void }) {
  const [doing, setDoing] = useState<Doing>(null)
  const beginning = useMutation({ mutationFn: beginSecondFactor })
  const stop = () => {
    setDoing(null)
    beginning.reset()
  }
  if (beginning.data) return <ConfirmForm enrol={beginning.data} onCodes={props.onCodes} onCancel={stop} />
  if (doing === null) return <Button onClick={() => setDoing('set-up')}>Thiết lập xác minh hai bước</Button>
  return (
    <OwnPasswordForm
      hasPassword={props.security.hasPassword}
      action="Tiếp tục"
      isSending={beginning.isPending}
      error={beginning.error}
      onPassword={(password) => beginning.mutate(password)}
      onCancel={stop}
    />
  )
}

function On(props: { security: SecurityView; onCodes: (codes: readonly string[]) => void }) {
  const { security } = props
  const cache = useQueryClient()
  const [doing, setDoing] = useState<Doing>(null)
  const renewing = useMutation({ mutationFn: renewRecoveryCodes, onSuccess: ({ codes }) => props.onCodes(codes) })
  const removing = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: (after) => {
      cache.setQueryData(securityQuery.queryKey, after)
      announce('Đã bỏ xác minh hai bước.')
    },
  })
  const stop = () => {
    setDoing(null)
    renewing.reset()
    removing.reset()
  }
  if (doing === 'remove' || doing === 'renew') {
    const sending = doing === 'remove' ? removing : renewing
    return (
      <OwnPasswordForm
        key={doing}
        hasPassword={security.hasPassword}
        action={doing === 'remove' ? 'Bỏ xác minh hai bước' : 'Tạo mã khôi phục mới'}
        isSending={sending.isPending}
        error={sending.error}
        onPassword={(password) => sending.mutate(password)}
        onCancel={stop}
      >
        <p>
          {doing === 'remove'
            ? 'Sau khi bỏ, chỉ cần mật khẩu là đăng nhập được. Việc này không hoàn tác được; muốn bật lại thì thiết lập từ đầu.'
            : 'Các mã khôi phục cũ sẽ không dùng được nữa. Việc này không hoàn tác được.'}
        </p>
      </OwnPasswordForm>
    )
  }
  return (
    <div className={style.actions}>
      <Button variant="default" onClick={() => setDoing('renew')}>
        Tạo mã khôi phục mới
      </Button>
      {!security.demanded && (
        <Button variant="default" onClick={() => setDoing('remove')}>
          Bỏ xác minh hai bước
        </Button>
      )}
    </div>
  )
}

/** The second factor: setting it up, its recovery codes, and giving it up where no role demands it. */
export function SecondFactorSection(props: { security: SecurityView; onSetUp: () => void }) {
  const { security } = props
  const cache = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const since = security.secondFactor
  const kept = async () => {
    setCodes(null)
    await cache.invalidateQueries({ queryKey: securityQuery.queryKey })
    props.onSetUp()
  }
  return (
    <section className={style.section} aria-labelledby="hai-buoc">
      <h2 id="hai-buoc">Xác minh hai bước</h2>
      <p>
        {since
          ? `Đang bật từ ${momentWords(since.since)}. Còn ${since.recoveryCodesLeft} mã khôi phục chưa dùng.`
          : 'Sau mật khẩu, bạn nhập thêm mã 6 chữ số từ điện thoại; ai biết mật khẩu mà không có điện thoại thì không vào được.'}
        {since && security.demanded && ' Vai trò của bạn phải có xác minh hai bước nên không bỏ được.'}
      </p>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => void kept()} />
      ) : since ? (
        <On security={security} onCodes={setCodes} />
      ) : (
        <Off security={security} onCodes={setCodes} />
      )}
    </section>
  )
}
