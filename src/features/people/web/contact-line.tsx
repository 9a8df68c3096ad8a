import { Button } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { PersonDetail } from '../contract.ts'
import { readContact } from './people-queries.ts'
import style from './person-panel.module.css'

/** E-mail and phone, shown when asked for: that one looked is written into the log. */
export function ContactLine(props: { personId: string; ability: PersonDetail['abilities']['contact'] }) {
  const reading = useMutation({ mutationFn: () => readContact(props.personId), gcTime: 0 })
  if (!props.ability.allowed) return null
  if (reading.isError) return <ProblemNotice error={reading.error} retry={() => reading.mutate()} />
  if (reading.data) {
    const { email, phone } = reading.data
    return (
      <p className={style.contact} role="status">
        <span>
          Thư điện tử:{' '}
          {email === null ? <span className="quiet">chưa có</span> : <a href={`mailto:${email}`}>{email}</a>}
        </span>
        <span>Điện thoại: {phone ?? <span className="quiet">chưa có</span>}</span>
      </p>
    )
  }
  return (
    <div className={style.contact}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconAddressBook size={16} aria-hidden />}
        loading={reading.isPending}
        onClick={() => reading.mutate()}
      >
        Xem thông tin liên hệ
      </Button>
      <span className="quiet small">Lần xem được ghi vào nhật ký.</span>
    </div>
  )
}
