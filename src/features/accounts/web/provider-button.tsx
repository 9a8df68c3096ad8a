import { Button } from '@mantine/core'
import { IconBuildingBank } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '#web-kit/messages.tsx'
import style from './account-forms.module.css'
import { goToProvider } from './session.ts'

/** Signing in through the agency's own identity provider, for whom it is there. */
export function ProviderButton(props: { name: string; errand: { next?: string; invitation?: string } }) {
  const leaving = useMutation({ mutationFn: () => goToProvider(props.errand) })
  return (
    <div className={style.provider}>
      <span className={style.or}>hoặc</span>
      {leaving.isError && <ProblemNotice error={leaving.error} />}
      <Button
        variant="default"
        fullWidth
        h="auto"
        mih={36}
        py={6}
        classNames={{ label: style.wrapping ?? '' }}
        leftSection={<IconBuildingBank size={18} aria-hidden />}
        loading={leaving.isPending || leaving.isSuccess}
        onClick={() => leaving.mutate()}
      >
        Đăng nhập bằng {props.name}
      </Button>
    </div>
  )
}
