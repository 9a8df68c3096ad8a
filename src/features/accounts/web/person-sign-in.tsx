import { Button, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { Dialog } from '#web-kit/dialog.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { momentWords } from '#web-kit/moment-words.ts'
import type { InvitationMade, PersonSignIn } from '../contract.ts'
import style from './security-page.module.css'
import { doToPerson, invitePerson, personSignInQuery } from './security-queries.ts'

/** Whether the link that was just made is mailed too. */
function mailedWords(mail: InvitationMade['mail']): string {
  switch (mail.state) {
    case 'posted':
      return `Liên kết cũng được gửi bằng thư tới ${mail.address}.`
    case 'no-server':
      return 'Không gửi thư: danvan chưa được cài đặt máy chủ thư. Hãy chép liên kết và gửi riêng cho người ấy.'
    case 'no-address':
      return 'Không gửi thư: chưa có địa chỉ thư điện tử của người này. Hãy chép liên kết và gửi riêng cho người ấy.'
  }
}

type Invitation = NonNullable<PersonSignIn['invitation']>

/** The invitation that stands, and how its mail fares. */
function invitationWords({ madeAt, expired, expiresAt, mail }: Invitation): string {
  const made = `Lời mời tạo lúc ${momentWords(madeAt)}, ${expired ? 'đã hết hạn' : `dùng được đến ${momentWords(expiresAt)}`}.`
  if (mail === null || expired) return made
  switch (mail.state) {
    case 'waiting':
      return `${made} Thư mời đang chờ gửi.`
    case 'sent':
      return `${made} Thư mời đã gửi lúc ${momentWords(mail.at)}.`
    case 'given-up':
      return `${made} Thư mời không gửi được. Hãy xem lại địa chỉ thư của người này, hoặc tạo liên kết mới và gửi riêng.`
  }
}

function InvitationLink(props: InvitationMade & { name: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.link)
      announce('Đã chép liên kết mời.')
    } catch {
      announce('Trình duyệt không cho chép; hãy chọn liên kết rồi chép bằng tay.')
    }
  }
  return (
    <div className={style.link}>
      <TextInput
        label={`Liên kết mời ${props.name}`}
        description={`Chỉ hiện lần này, dùng được một lần, đến ${momentWords(props.expiresAt)}.`}
        readOnly
        value={props.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p role="status">{mailedWords(props.mail)}</p>
      <div className={style.actions}>
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          Chép liên kết
        </Button>
      </div>
    </div>
  )
}

const deeds = {
  invitation: {
    button: 'Thu hồi lời mời',
    words: 'Liên kết mời đã gửi sẽ không dùng được nữa. Không hoàn tác được; có thể mời lại bằng liên kết mới.',
    done: 'Đã thu hồi lời mời.',
  },
  sessions: {
    button: 'Kết thúc mọi phiên',
    words: 'Người này phải đăng nhập lại ở mọi nơi. Không hoàn tác được.',
    done: 'Đã kết thúc mọi phiên của người này.',
  },
  'second-factor': {
    button: 'Đặt lại xác minh hai bước',
    words:
      'Mã xác thực và mã khôi phục của người này sẽ không dùng được nữa, mọi phiên sẽ kết thúc. Không hoàn tác được. Hãy chắc chắn đúng là người ấy nhờ.',
    done: 'Đã đặt lại xác minh hai bước.',
  },
} as const

type Deed = keyof typeof deeds

function DeedDialog(props: { personId: string; name: string; deed: Deed; onClose: () => void }) {
  const cache = useQueryClient()
  const { button, words, done } = deeds[props.deed]
  const sending = useMutation({
    mutationFn: () => doToPerson(props.personId, props.deed),
    onSuccess: (after) => {
      cache.setQueryData(personSignInQuery(props.personId).queryKey, after)
      announce(done)
      props.onClose()
    },
  })
  return (
    <Dialog title={`${button}: ${props.name}`} onClose={props.onClose}>
      <div className={style.form}>
        <p>{words}</p>
        {sending.isError && <ProblemNotice error={sending.error} />}
        <div className={style.actions}>
          <Button loading={sending.isPending} onClick={() => sending.mutate()}>
            {button}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            Thôi
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function stateWords(state: PersonSignIn): string {
  if (!state.hasAccount) return 'Chưa đăng nhập được: chưa nhận lời mời nào.'
  const name = state.username ? `Tên đăng nhập ${state.username}` : 'Đăng nhập bằng hệ thống đăng nhập một lần'
  const factor = state.secondFactorSince ? 'có xác minh hai bước' : 'chưa có xác minh hai bước'
  const seen = state.lastSeenAt
    ? `${state.sessions} phiên đang mở, dùng gần nhất lúc ${momentWords(state.lastSeenAt)}`
    : 'không có phiên nào đang mở'
  return `${name}; ${factor}; ${seen}.`
}

/** How a person signs in, and what their administrator does about it. */
export function SignInOfPerson(props: { personId: string; personName: string }) {
  const cache = useQueryClient()
  const query = personSignInQuery(props.personId)
  const state = useQuery(query)
  const [deed, setDeed] = useState<Deed | null>(null)
  const inviting = useMutation({
    mutationFn: () => invitePerson(props.personId),
    onSuccess: () => cache.invalidateQueries({ queryKey: query.queryKey }),
  })
  if (state.isPending) return <Waiting what="Đang xem cách đăng nhập…" />
  if (state.isError) return <ProblemNotice error={state.error} retry={() => void state.refetch()} />
  const { invitation, abilities, hasAccount } = state.data
  const may: Readonly<Record<Deed, boolean>> = {
    invitation: invitation !== null && abilities.invite.allowed,
    sessions: state.data.sessions > 0 && abilities.change.allowed,
    'second-factor': state.data.secondFactorSince !== null && abilities.change.allowed,
  }
  return (
    <section className={style.form} aria-label={`Đăng nhập của ${props.personName}`}>
      <h3>Đăng nhập</h3>
      <p>
        {stateWords(state.data)}
        {invitation && ` ${invitationWords(invitation)}`}
      </p>
      {inviting.isError && <ProblemNotice error={inviting.error} />}
      {inviting.data && invitation && <InvitationLink {...inviting.data} name={props.personName} />}
      <div className={style.actions}>
        {abilities.invite.allowed && (
          <Button size="compact-sm" loading={inviting.isPending} onClick={() => inviting.mutate()}>
            {invitation ? 'Tạo liên kết mời mới' : hasAccount ? 'Tạo liên kết đặt mật khẩu mới' : 'Mời đăng nhập'}
          </Button>
        )}
        {(Object.keys(deeds) as Deed[])
          .filter((each) => may[each])
          .map((each) => (
            <Button key={each} size="compact-sm" variant="default" onClick={() => setDeed(each)}>
              {deeds[each].button}
            </Button>
          ))}
      </div>
      {deed && (
        <DeedDialog personId={props.personId} name={props.personName} deed={deed} onClose={() => setDeed(null)} />
      )}
    </section>
  )
}
