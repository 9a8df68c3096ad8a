import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { SecurityView } from '../contract.ts'
import { shortestPassword } from '../model/password-rule.ts'
import style from './security-page.module.css'
import { changePassword, securityQuery } from './security-queries.ts'

const toggle = { 'aria-label': 'Hiện hoặc ẩn mật khẩu' }

function PasswordForm(props: { security: SecurityView; onDone: () => void }) {
  const cache = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      announce('Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.')
      void cache.invalidateQueries({ queryKey: securityQuery.queryKey })
      props.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ password, ...(props.security.hasPassword ? { current } : {}) })
  }
  return (
    <form onSubmit={submit} className={style.form}>
      <input type="hidden" autoComplete="username" value={props.security.username ?? ''} readOnly />
      {sending.isError && <ProblemNotice error={sending.error} />}
      {props.security.hasPassword && (
        <PasswordInput
          label="Mật khẩu hiện tại"
          autoComplete="current-password"
          autoFocus
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label="Mật khẩu mới"
        description={`Ít nhất ${shortestPassword} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`}
        autoComplete="new-password"
        minLength={shortestPassword}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={toggle}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={style.actions}>
        <Button type="submit" loading={sending.isPending}>
          Đổi mật khẩu
        </Button>
        <Button variant="default" onClick={props.onDone}>
          Thôi
        </Button>
      </div>
    </form>
  )
}

/** The own password: that there is one, and the way to another. */
export function PasswordSection({ security }: { security: SecurityView }) {
  const [open, setOpen] = useState(false)
  if (security.username === null) {
    return (
      <section className={style.section} aria-labelledby="mat-khau">
        <h2 id="mat-khau">Mật khẩu</h2>
        <p>Bạn đăng nhập bằng hệ thống đăng nhập một lần của cơ quan, không dùng mật khẩu riêng ở đây.</p>
      </section>
    )
  }
  return (
    <section className={style.section} aria-labelledby="mat-khau">
      <h2 id="mat-khau">Mật khẩu</h2>
      <p>
        Tên đăng nhập <strong>{security.username}</strong>. Đổi mật khẩu sẽ kết thúc mọi phiên đăng nhập khác của bạn.
      </p>
      {open ? (
        <PasswordForm security={security} onDone={() => setOpen(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          Đổi mật khẩu
        </Button>
      )}
    </section>
  )
}
