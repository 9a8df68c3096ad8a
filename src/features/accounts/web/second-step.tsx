import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { SessionView } from '../contract.ts'
import style from './account-forms.module.css'
import { showSecondFactor } from './session.ts'

/** The second step of signing in: the code of an authenticator, or a recovery code. */
export function SecondStep(props: { onSignedIn: (session: SessionView) => void; onAgain: () => void }) {
  const [byRecovery, setByRecovery] = useState(false)
  const [code, setCode] = useState('')
  const sending = useMutation({ mutationFn: showSecondFactor, onSuccess: props.onSignedIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(code)
  }
  const change = () => {
    setByRecovery(!byRecovery)
    setCode('')
    sending.reset()
  }
  return (
    <form onSubmit={submit} className={style.form}>
      <h1>Xác minh bước hai</h1>
      {sending.isError && <ProblemNotice error={sending.error} />}
      <TextInput
        key={String(byRecovery)}
        label={byRecovery ? 'Mã khôi phục' : 'Mã xác thực'}
        description={
          byRecovery
            ? 'Một trong các mã bạn đã cất khi thiết lập. Mỗi mã dùng được một lần.'
            : 'Sáu chữ số đang hiện trong ứng dụng xác thực trên điện thoại của bạn.'
        }
        inputMode={byRecovery ? 'text' : 'numeric'}
        autoComplete={byRecovery ? 'off' : 'one-time-code'}
        autoCapitalize={byRecovery ? 'characters' : 'none'}
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={sending.isPending}>
        Đăng nhập
      </Button>
      <div className={style.ways}>
        <Button variant="subtle" size="compact-sm" onClick={change}>
          {byRecovery ? 'Dùng mã xác thực' : 'Dùng mã khôi phục'}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={props.onAgain}>
          Đăng nhập lại từ đầu
        </Button>
      </div>
      <p className={style.hint}>Mất điện thoại và mã khôi phục? Hãy nhờ quản trị viên đặt lại bước xác minh này.</p>
    </form>
  )
}
