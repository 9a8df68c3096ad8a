import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { PartyTerm, RegisterDetail, RegisterList, RegisterSummary } from '../contract.ts'
import { useRegisterChange } from './register-queries.ts'

const numberOf = (value: string | number): number | null => (value === '' ? null : Number(value))

function LastUsed(props: { value: number | null; onChange: (value: number | null) => void }) {
  return (
    <NumberInput
      label="Số đã dùng gần nhất trên giấy"
      description={
        props.value === null ? 'Chưa dùng số nào thì ghi 0.' : `Số đầu tiên cấp trên danvan sẽ là ${props.value + 1}.`
      }
      required
      min={0}
      max={99_999}
      allowDecimal={false}
      hideControls
      value={props.value ?? ''}
      onChange={(value) => props.onChange(numberOf(value))}
    />
  )
}

/** Opens a book from the number after the last one used on paper. */
export function OpenRegisterDialog(props: {
  unitId: string
  terms: readonly PartyTerm[]
  onClose: () => void
  onOpened: (id: string) => void
}) {
  const thisYear = Number(dayOf(new Date()).slice(0, 4))
  const [period, setPeriod] = useState(`${thisYear}`)
  const [typeCode, setTypeCode] = useState('KH')
  const [lastUsed, setLastUsed] = useState<number | null>(null)
  const opening = useRegisterChange<RegisterDetail>(({ register }) => props.onOpened(register.id))
  const isYear = /^\d{4}$/.test(period)
  const body = {
    unitId: props.unitId,
    typeCode: typeCode === '' ? null : typeCode,
    year: isYear ? Number(period) : null,
    termId: isYear ? null : period,
    lastUsed,
  }
  return (
    <FormDialog
      title="Mở sổ đăng ký số"
      send="Mở sổ"
      gap={lastUsed === null ? 'Hãy ghi số đã dùng gần nhất; chưa dùng số nào thì ghi 0.' : null}
      isSending={opening.isPending}
      error={opening.error}
      onClose={props.onClose}
      onSend={() => opening.mutate({ method: 'POST', path: '/api/registers', body, done: 'Đã mở sổ.' })}
    >
      <NativeSelect
        label="Thời gian của sổ"
        description="Văn bản của cơ quan nhà nước, Mặt trận đánh số theo năm; của Đảng theo nhiệm kỳ cấp ủy."
        value={period}
        onChange={(event) => setPeriod(event.currentTarget.value)}
        data={[
          ...[thisYear, thisYear + 1, thisYear - 1].map((year) => ({ value: `${year}`, label: `Năm ${year}` })),
          ...props.terms.map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit.name})` })),
        ]}
      />
      <NativeSelect
        label="Đánh số cho"
        description="Do người đứng đầu cơ quan quy định: mỗi loại một dãy số, hoặc chung một dãy số."
        value={typeCode}
        onChange={(event) => setTypeCode(event.currentTarget.value)}
        data={[
          { value: 'KH', label: 'Kế hoạch' },
          { value: 'CTr', label: 'Chương trình' },
          { value: 'HD', label: 'Hướng dẫn' },
          ...(isYear ? [{ value: '', label: 'Chung các loại văn bản hành chính' }] : []),
        ]}
      />
      <LastUsed value={lastUsed} onChange={setLastUsed} />
    </FormDialog>
  )
}

/** Says anew which number was used last on paper; while none was given here. */
export function StartDialog(props: { register: RegisterSummary; onClose: () => void }) {
  const [lastUsed, setLastUsed] = useState<number | null>(props.register.startedAfter)
  const change = useRegisterChange<RegisterDetail>(props.onClose)
  return (
    <FormDialog
      title="Sửa số bắt đầu"
      send="Lưu"
      gap={lastUsed === null ? 'Hãy ghi số đã dùng gần nhất; chưa dùng số nào thì ghi 0.' : null}
      isSending={change.isPending}
      error={change.error}
      onClose={props.onClose}
      onSend={() =>
        change.mutate({
          method: 'PUT',
          path: `/api/registers/${props.register.id}/start`,
          body: { lastUsed },
          done: 'Đã sửa số bắt đầu.',
        })
      }
    >
      <LastUsed value={lastUsed} onChange={setLastUsed} />
    </FormDialog>
  )
}

/** A number that a document on paper bears. */
export function StateNumberDialog(props: { register: RegisterSummary; onClose: () => void }) {
  const { register } = props
  const [number, setNumber] = useState<number | null>(null)
  const [suffix, setSuffix] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [type, setType] = useState(register.typeCode === null ? '' : 'Kế hoạch')
  const [title, setTitle] = useState('')
  const change = useRegisterChange<RegisterDetail>(props.onClose)
  const gap =
    number === null
      ? 'Hãy ghi số.'
      : date === null
        ? 'Hãy ghi ngày văn bản.'
        : type.trim() === ''
          ? 'Hãy ghi tên loại.'
          : title.trim() === ''
            ? 'Hãy ghi trích yếu.'
            : null
  return (
    <FormDialog
      title="Ghi số đã dùng trên giấy"
      send="Ghi vào sổ"
      gap={gap}
      isSending={change.isPending}
      error={change.error}
      onClose={props.onClose}
      onSend={() =>
        change.mutate({
          method: 'POST',
          path: `/api/registers/${register.id}/numbers`,
          body: { number, suffix, date, type, title },
          done: 'Đã ghi số vào sổ.',
        })
      }
    >
      <p>Số ghi ở đây không cấp cho văn bản nào khác. Số cấp tiếp theo sẽ lớn hơn mọi số đã ghi.</p>
      <NumberInput
        label="Số"
        required
        min={1}
        max={99_999}
        allowDecimal={false}
        hideControls
        value={number ?? ''}
        onChange={(value) => setNumber(numberOf(value))}
        data-autofocus
      />
      <TextInput
        label="Chữ sau số (nếu có)"
        description="Như chữ c trong 30c."
        maxLength={1}
        value={suffix}
        onChange={(event) => setSuffix(event.currentTarget.value)}
      />
      <DayField label="Ngày văn bản" required value={date} onChange={setDate} maxDay={dayOf(new Date())} />
      <TextInput label="Tên loại" required value={type} onChange={(event) => setType(event.currentTarget.value)} />
      <TextInput label="Trích yếu" required value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
    </FormDialog>
  )
}

/** Declares a term of a Party committee, or says anew when it began and ended. */
export function TermDialog(props: { unitId: string; term: PartyTerm | null; onClose: () => void }) {
  const { term } = props
  const [name, setName] = useState(term?.name ?? '')
  const [from, setFrom] = useState<string | null>(term?.from ?? null)
  const [lastDay, setLastDay] = useState<string | null>(term?.lastDay ?? null)
  const change = useRegisterChange<RegisterList>(props.onClose)
  return (
    <FormDialog
      title={term ? 'Sửa nhiệm kỳ cấp ủy' : 'Khai nhiệm kỳ cấp ủy'}
      send={term ? 'Lưu' : 'Khai nhiệm kỳ'}
      gap={name.trim() === '' ? 'Hãy ghi tên nhiệm kỳ.' : from === null ? 'Hãy ghi ngày bắt đầu.' : null}
      isSending={change.isPending}
      error={change.error}
      onClose={props.onClose}
      onSend={() =>
        change.mutate({
          method: term ? 'PUT' : 'POST',
          path: term ? `/api/party-terms/${term.id}` : '/api/party-terms',
          body: { unitId: term?.unit.id ?? props.unitId, name, from, lastDay },
          done: term ? 'Đã sửa nhiệm kỳ.' : 'Đã khai nhiệm kỳ.',
        })
      }
    >
      <TextInput
        label="Tên nhiệm kỳ"
        placeholder="Nhiệm kỳ 2025 - 2030"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <DayField
        label="Từ ngày"
        description="Ngày liền sau ngày bế mạc đại hội."
        required
        value={from}
        onChange={setFrom}
      />
      <DayField
        label="Đến hết ngày (nếu đã có)"
        description="Ngày bế mạc đại hội nhiệm kỳ sau. Nhiệm kỳ hiện nay thì để trống."
        clearable
        value={lastDay}
        onChange={setLastDay}
      />
    </FormDialog>
  )
}
