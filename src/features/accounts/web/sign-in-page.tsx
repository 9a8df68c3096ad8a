import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Brand } from '#web-kit/brand.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PlainFrame } from '#web-kit/shell.tsx'
import style from './account-forms.module.css'
import { sessionQuery, signIn } from './session.ts'

/** Signing in; `onDone` goes on to where the person was heading. */
export default function SignInPage(props: { onDone: () => void }) {
  usePageTitle('Đăng nhập')
  const cache = useQueryClient()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      cache.setQueryData(sessionQuery.queryKey, session)
      props.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ username, password })
  }
  return (
    <PlainFrame brand={<Brand motto="Từ kế hoạch dân vận đến báo cáo chính thức" />}>
      <form onSubmit={submit} className={style.form}>
        <h1>Đăng nhập</h1>
        {sending.isError && <ProblemNotice error={sending.error} />}
        <TextInput
          label="Tên đăng nhập"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label="Mật khẩu"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={sending.isPending}>
          Đăng nhập
        </Button>
        <p className={style.hint}>Quên mật khẩu? Hãy liên hệ quản trị viên của cơ quan.</p>
      </form>
    </PlainFrame>
  )
}
