import { IconKeyboard, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roleNames } from '#access/roles.ts'
import { announce } from '#web-kit/announcement.tsx'
import { ChoiceMenu } from '#web-kit/menu.tsx'
import { useObservable } from '#web-kit/observable.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import { setShortcuts, shortcutsOn } from '#web-kit/shortcuts.ts'
import type { AccountView } from '../contract.ts'
import style from './account-menu.module.css'
import { signOut } from './session.ts'

const rolesOf = ({ roles }: AccountView): string =>
  roles.length > 0 ? roles.map((role) => roleNames[role]).join(', ') : 'chưa được giao vai trò nào'

/** Who is signed in, the single-key shortcuts, and the way out. */
export function AccountMenu(props: { account: AccountView; onSignedOut: () => void }) {
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: props.onSignedOut,
    onError: (error) => announce(sentenceOf(error)),
  })
  const shortcuts = useObservable(shortcutsOn)
  const navigate = useNavigate()
  return (
    <ChoiceMenu
      button={<span className={style.name}>{props.account.name}</span>}
      buttonProps={{
        variant: 'subtle',
        color: 'gray.8',
        px: 'xs',
        'aria-label': `Tài khoản: ${props.account.name}`,
        leftSection: <IconUserCircle size={20} stroke={1.6} aria-hidden />,
        className: style.target,
      }}
      head={
        <div className={style.who}>
          <strong>{props.account.name}</strong>
          <span>
            {props.account.username && `${props.account.username} · `}
            {rolesOf(props.account)}
          </span>
        </div>
      }
      choices={[
        {
          label: 'Bảo mật',
          icon: <IconShieldLock size={18} aria-hidden />,
          onChoose: () => void navigate({ to: '/bao-mat' }),
        },
        {
          label: `Phím tắt một chữ: ${shortcuts ? 'đang bật' : 'đang tắt'}`,
          icon: <IconKeyboard size={18} aria-hidden />,
          onChoose: () => setShortcuts(!shortcuts),
          stays: true,
        },
        { label: 'Đăng xuất', icon: <IconLogout size={18} aria-hidden />, onChoose: () => leaving.mutate() },
      ]}
    />
  )
}
