import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type RefusalCode, refusals } from '#kernel/refusals.ts'
import { Brand } from '#web-kit/brand.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { Problem } from '#web-kit/problem.ts'
import { PlainFrame } from '#web-kit/shell.tsx'
import type { SessionView } from '../contract.ts'
import style from './account-forms.module.css'
import { ProviderButton } from './provider-button.tsx'
import { SecondStep } from './second-step.tsx'
import { sessionQuery, signIn } from './session.ts'

function PasswordStep(props: { onAnswer: (session: SessionView) => void; refusal: Problem | null }) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const sending = useMutation({ mutationFn: signIn, onSuccess: props.onAnswer })
  const problem = sending.error ?? (sending.isPending ? null : props.refusal)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ username, password })
  }
  return (
    <form onSubmit={submit} className={style.form}>
      <h1>Đăng nhập</h1>
      {problem && <ProblemNotice error={problem} />}
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
  )
}

/** The refusal with which the identity provider's answer came back. */
function refusalOf(code: string | undefined): Problem | null {
  if (code === undefined || !Object.hasOwn(refusals, code)) return null
  const { status, message } = refusals[code as RefusalCode]
  return new Problem(status, code, message)
}

/**
 * Signing in, by password or through the agency's provider, with the second step where there is one; `onDone` goes on to
 * where the person was heading. `code` is the refusal and `second` the step with which the provider sent them back.
 */
export default function SignInPage(props: { onDone: () => void; next?: string; code?: string; second?: boolean }) {
  usePageTitle('Đăng nhập')
  const cache = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const [second, setSecond] = useState(props.second ?? false)
  const take = (answer: SessionView) => {
    if (answer.step === 'second-factor') return setSecond(true)
    cache.setQueryData(sessionQuery.queryKey, answer)
    props.onDone()
  }
  return (
    <PlainFrame brand={<Brand motto="Từ kế hoạch dân vận đến báo cáo chính thức" />}>
      {second ? (
        <SecondStep onSignedIn={take} onAgain={() => setSecond(false)} />
      ) : (
        <>
          <PasswordStep onAnswer={take} refusal={refusalOf(props.code)} />
          {session?.provider && (
            <ProviderButton name={session.provider} errand={props.next ? { next: props.next } : {}} />
          )}
        </>
      )}
    </PlainFrame>
  )
}
