import { Button, Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { roleNames } from '#access/roles.ts'
import { announce } from '#web-kit/announcement.tsx'
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
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray.8"
          px="xs"
          aria-label={`Tài khoản: ${props.account.name}`}
          leftSection={<IconUserCircle size={20} stroke={1.6} aria-hidden />}
          className={style.target}
        >
          <span className={style.name}>{props.account.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={style.who}>
          <strong>{props.account.name}</strong>
          <span>
            {props.account.username && `${props.account.username} · `}
            {rolesOf(props.account)}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/bao-mat" leftSection={<IconShieldLock size={18} aria-hidden />}>
          Bảo mật
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={18} aria-hidden />}
          onClick={() => setShortcuts(!shortcuts)}
          closeMenuOnClick={false}
        >
          Phím tắt một chữ: {shortcuts ? 'đang bật' : 'đang tắt'}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leaving.mutate()}>
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
