import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemNotice } from '#web-kit/messages.tsx'
import style from './security-page.module.css'

/** Asks for the own password before something weighty; whoever has none just confirms. */
export function OwnPasswordForm(props: {
  hasPassword: boolean
  action: string
  isSending: boolean
  error: Error | null
  onPassword: (password: string) => void
  onCancel: () => void
  children?: ReactNode
}) {
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onPassword(password)
  }
  return (
    <form onSubmit={submit} className={style.form}>
      {props.children}
      {props.error && <ProblemNotice error={props.error} />}
      {props.hasPassword && (
        <PasswordInput
          label="Mật khẩu hiện tại"
          autoComplete="current-password"
          autoFocus
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <div className={style.actions}>
        <Button type="submit" loading={props.isSending}>
          {props.action}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  )
}
