import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Brand } from '#web-kit/brand.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PlainFrame } from '#web-kit/shell.tsx'
import { shortestPassword } from '../model/password-rule.ts'
import style from './account-forms.module.css'
import { createFirstAdministrator, sessionQuery } from './session.ts'
import { tokenOf } from './setup-token.ts'

/** Takes the token out of the address, so that it stays in no history and on no screen. */
function useTokenOfAddress(): string {
  const [token] = useState(() => (location.hash.includes('ma=') ? tokenOf(location.hash) : ''))
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname)
  }, [])
  return token
}

function LinkField(props: { value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      label="Liên kết khởi tạo"
      description="Dán liên kết mới nhất in ra ở cửa sổ dòng lệnh khi danvan khởi động."
      required
      withAsterisk={false}
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** The first administrator, created once with the link that the program printed; `onDone` goes to the desk. */
export default function FirstAdministratorPage(props: { onDone: () => void }) {
  usePageTitle('Tạo quản trị viên đầu tiên')
  const cache = useQueryClient()
  const given = useTokenOfAddress()
  const [link, setLink] = useState('')
  const [form, setForm] = useState({ name: '', username: '', password: '' })
  const sending = useMutation({
    mutationFn: createFirstAdministrator,
    onSuccess: (session) => {
      cache.setQueryData(sessionQuery.queryKey, session)
      props.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ token: given || tokenOf(link), ...form })
  }
  const field = (name: keyof typeof form) => ({
    required: true,
    withAsterisk: false,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setForm((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <PlainFrame brand={<Brand motto="Từ kế hoạch dân vận đến báo cáo chính thức" />}>
      <form onSubmit={submit} className={style.form}>
        <h1>Tạo quản trị viên đầu tiên</h1>
        <p className={style.hint}>Người này quản lý tài khoản và dữ liệu của cơ quan. Việc này chỉ làm một lần.</p>
        {sending.isError && <ProblemNotice error={sending.error} />}
        {!given && <LinkField value={link} onChange={setLink} />}
        <TextInput label="Họ và tên" autoComplete="name" autoFocus {...field('name')} />
        <TextInput
          label="Tên đăng nhập"
          description="Chữ cái không dấu, chữ số; từ 3 ký tự."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field('username')}
        />
        <PasswordInput
          label="Mật khẩu"
          description={`Ít nhất ${shortestPassword} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`}
          autoComplete="new-password"
          minLength={shortestPassword}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
          {...field('password')}
        />
        <Button type="submit" fullWidth loading={sending.isPending}>
          Tạo và bắt đầu
        </Button>
      </form>
    </PlainFrame>
  )
}
