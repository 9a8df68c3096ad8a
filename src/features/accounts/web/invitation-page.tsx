import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Brand } from '#web-kit/brand.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PlainFrame } from '#web-kit/shell.tsx'
import type { InvitationView, SessionView } from '../contract.ts'
import { shortestPassword } from '../model/password-rule.ts'
import style from './account-forms.module.css'
import { ProviderButton } from './provider-button.tsx'
import { SecondStep } from './second-step.tsx'
import { acceptInvitation, lookAtInvitation, sessionQuery } from './session.ts'
import { tokenOf } from './setup-token.ts'

function AcceptForm(props: { token: string; invitation: InvitationView; onAnswer: (session: SessionView) => void }) {
  const { token, invitation } = props
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({ mutationFn: acceptInvitation, onSuccess: props.onAnswer })
  const isNew = invitation.username === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ token, password, ...(isNew ? { username } : {}) })
  }
  return (
    <form onSubmit={submit} className={style.form}>
      <h1>{isNew ? `Chào ${invitation.name}` : 'Đặt mật khẩu mới'}</h1>
      <p className={style.hint}>
        {isNew
          ? 'Hãy chọn tên đăng nhập và mật khẩu của bạn. Không ai khác biết mật khẩu này.'
          : `${invitation.name} · tên đăng nhập ${invitation.username}. Các phiên đang mở sẽ kết thúc.`}
      </p>
      {sending.isError && <ProblemNotice error={sending.error} />}
      <TextInput
        label="Tên đăng nhập"
        {...(isNew ? { description: 'Chữ cái không dấu, chữ số; từ 3 ký tự.' } : {})}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={isNew}
        readOnly={!isNew}
        required
        withAsterisk={false}
        value={invitation.username ?? username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label="Mật khẩu mới"
        description={`Ít nhất ${shortestPassword} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`}
        autoComplete="new-password"
        minLength={shortestPassword}
        autoFocus={!isNew}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={sending.isPending}>
        {isNew ? 'Tạo và bắt đầu' : 'Đặt mật khẩu'}
      </Button>
    </form>
  )
}

/** Takes the token out of the address, so that it stays in no history and on no screen. */
function useTokenOfAddress(): string {
  const [token] = useState(() => (location.hash.includes('ma=') ? tokenOf(location.hash) : ''))
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname)
  }, [])
  return token
}

/** An invitation is accepted: a user name and a password, or the agency's provider; `onDone` goes to the desk. */
export default function InvitationPage(props: { onDone: () => void }) {
  usePageTitle('Lời mời')
  const cache = useQueryClient()
  const token = useTokenOfAddress()
  const [second, setSecond] = useState(false)
  const looking = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => lookAtInvitation(token || 'không có'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const take = (answer: SessionView) => {
    if (answer.step === 'second-factor') return setSecond(true)
    cache.setQueryData(sessionQuery.queryKey, answer)
    props.onDone()
  }
  return (
    <PlainFrame brand={<Brand motto="Từ kế hoạch dân vận đến báo cáo chính thức" />}>
      {looking.isPending && <Waiting what="Đang mở lời mời…" />}
      {looking.isError && (
        <div className={style.form}>
          <h1>Lời mời</h1>
          <ProblemNotice error={looking.error} />
          <p className={style.hint}>
            Đã có tài khoản? <a href="/dang-nhap">Đăng nhập</a>
          </p>
        </div>
      )}
      {second && <SecondStep onSignedIn={take} onAgain={() => setSecond(false)} />}
      {looking.data && !second && (
        <>
          <AcceptForm token={token} invitation={looking.data} onAnswer={take} />
          {looking.data.provider && <ProviderButton name={looking.data.provider} errand={{ invitation: token }} />}
        </>
      )}
    </PlainFrame>
  )
}
