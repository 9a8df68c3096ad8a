import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { PersonDetail } from '../contract.ts'
import { AppointmentFields, gapOf, inputOf, newAppointmentDraft, type UnitPickers } from './appointment-fields.tsx'
import { usePersonCommand } from './people-queries.ts'
import style from './person-form.module.css'

type Everywhere = PersonDetail['abilities']['appointEverywhere']

/** A new person with their first role. */
export function AddPersonDialog(props: {
  everywhere: Everywhere
  pickers: UnitPickers
  onClose: () => void
  onAdded: (person: PersonDetail) => void
}) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [phone, setPhone] = useState('')
  const [draft, setDraft] = useState(newAppointmentDraft)
  const adding = usePersonCommand((person) => {
    props.onClose()
    props.onAdded(person)
  })
  return (
    <FormDialog
      title="Thêm người"
      send="Thêm"
      gap={name.trim() === '' ? 'Hãy nhập họ tên.' : gapOf(draft)}
      isSending={adding.isPending}
      error={adding.error}
      onClose={props.onClose}
      onSend={() =>
        adding.mutate({
          method: 'POST',
          path: '/api/people',
          body: { name, email, phone, appointment: inputOf(draft) },
          done: `Đã thêm ${name.trim()}.`,
        })
      }
    >
      <TextInput
        label="Họ tên"
        withAsterisk
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ContactFields email={email} phone={phone} onEmail={setEmail} onPhone={setPhone} />
      <AppointmentFields draft={draft} onChange={setDraft} everywhere={props.everywhere} pickers={props.pickers} />
      <p className="quiet small">Người đã thêm thì không xóa được; thêm nhầm thì thu hồi vai trò, lịch sử vẫn còn.</p>
    </FormDialog>
  )
}

function ContactFields(props: {
  email: string
  phone: string
  onEmail: (email: string) => void
  onPhone: (phone: string) => void
  placeholder?: string
}) {
  const placeholder = props.placeholder ?? ''
  return (
    <div className={style.row}>
      <TextInput
        label="Thư điện tử công vụ"
        type="email"
        autoComplete="off"
        placeholder={placeholder}
        value={props.email}
        onChange={(event) => props.onEmail(event.currentTarget.value)}
      />
      <TextInput
        label="Điện thoại"
        type="tel"
        autoComplete="off"
        placeholder={placeholder}
        value={props.phone}
        onChange={(event) => props.onPhone(event.currentTarget.value)}
      />
    </div>
  )
}

/** A right name, and new particulars: those that stand there are not shown for it, and stay where nothing is typed. */
export function ChangePersonDialog(props: { person: PersonDetail; onClose: () => void }) {
  const { person } = props
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState('')
  const [phone, setPhone] = useState('')
  const changing = usePersonCommand(props.onClose)
  const particulars = { ...(email.trim() ? { email } : {}), ...(phone.trim() ? { phone } : {}) }
  return (
    <FormDialog
      title={`Sửa thông tin: ${person.name}`}
      send="Lưu"
      gap={name.trim() === '' ? 'Hãy nhập họ tên.' : null}
      isSending={changing.isPending}
      error={changing.error}
      onClose={props.onClose}
      onSend={() =>
        changing.mutate({
          method: 'PUT',
          path: `/api/people/${person.id}`,
          body: { name, ...particulars },
          done: 'Đã lưu thông tin.',
        })
      }
    >
      <TextInput
        label="Họ tên"
        withAsterisk
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ContactFields
        email={email}
        phone={phone}
        onEmail={setEmail}
        onPhone={setPhone}
        placeholder="để trống: giữ nguyên"
      />
    </FormDialog>
  )
}

/** One more role for a person. */
export function AppointDialog(props: {
  person: PersonDetail
  everywhere: Everywhere
  pickers: UnitPickers
  onClose: () => void
}) {
  const { person } = props
  const [draft, setDraft] = useState(newAppointmentDraft)
  const appointing = usePersonCommand(props.onClose)
  return (
    <FormDialog
      title={`Giao vai trò: ${person.name}`}
      send="Giao vai trò"
      gap={gapOf(draft)}
      isSending={appointing.isPending}
      error={appointing.error}
      onClose={props.onClose}
      onSend={() =>
        appointing.mutate({
          method: 'POST',
          path: `/api/people/${person.id}/appointments`,
          body: inputOf(draft),
          done: 'Đã giao vai trò. Giao nhầm thì bấm “Thôi giữ vai trò”.',
        })
      }
    >
      <AppointmentFields draft={draft} onChange={setDraft} everywhere={props.everywhere} pickers={props.pickers} />
    </FormDialog>
  )
}

/** A person leaves: every role ends, and they are signed out. */
export function DepartDialog(props: { person: PersonDetail; onClose: () => void }) {
  const { person } = props
  const [from, setFrom] = useState<string | null>(dayOf(new Date()))
  const leaving = usePersonCommand(props.onClose)
  return (
    <FormDialog
      title={`Thôi làm việc: ${person.name}`}
      send="Ghi nhận thôi làm việc"
      gap={from === null ? 'Hãy chọn ngày.' : null}
      isSending={leaving.isPending}
      error={leaving.error}
      onClose={props.onClose}
      onSend={() =>
        leaving.mutate({
          method: 'POST',
          path: `/api/people/${person.id}/departure`,
          body: { from },
          done: `Đã ghi nhận ${person.name} thôi làm việc.`,
        })
      }
    >
      <DayField label="Thôi làm việc từ ngày" required value={from} onChange={setFrom} />
      <p>
        Từ ngày ấy mọi vai trò và mọi ủy quyền của {person.name} kết thúc; đến ngày thì các phiên đăng nhập bị đóng.
        Những gì đã làm vẫn được giữ nguyên.
      </p>
      <p className="quiet">Hoàn tác được từng vai trò một, ở mục “Đã qua”; ủy quyền và phiên đăng nhập thì không.</p>
    </FormDialog>
  )
}
