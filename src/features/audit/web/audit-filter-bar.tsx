import { Button, NativeSelect, Select } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import type { AuditEntryView } from '../contract.ts'
import { actionWords, knownActions } from '../model/index.ts'
import { type AuditAddress, narrowsAudit, readAuditAddress } from './audit-address.ts'
import style from './audit-page.module.css'
import { namedPeopleQuery, unitNameQuery } from './audit-queries.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Chooses a unit; the app hands it in. */
export type UnitPickerPart = ComponentType<{
  label: string
  value: Named | null
  onChange: (unit: Named | null) => void
  placeholder?: string
}>

const pauseBeforeSearch = 200

/** The filters over the list; each change stands in the address at once. */
export function AuditFilterBar(props: {
  address: AuditAddress
  entries: readonly AuditEntryView[]
  UnitPicker: UnitPickerPart
}) {
  const { address, entries, UnitPicker } = props
  const navigate = useNavigate()
  const narrow = (change: Record<string, unknown>) => {
    const { muc: _, ...others } = address
    void navigate({ to: '/nhat-ky', search: readAuditAddress({ ...others, ...change }), replace: true })
  }
  const { data: units } = useQuery({ ...unitNameQuery(address.donvi ?? ''), enabled: address.donvi !== undefined })
  const unit = address.donvi === undefined ? null : { id: address.donvi, name: units?.items[0]?.name ?? '…' }
  const person = entries.find(({ who }) => who.person === address.nguoi)?.who.name
  return (
    <search className={style.bar} aria-label="Lọc nhật ký">
      <PersonSelect
        value={address.nguoi === undefined ? null : { id: address.nguoi, name: person ?? '…' }}
        onChange={(nguoi) => narrow({ nguoi })}
      />
      <div className={style.unit}>
        <UnitPicker
          label="Đơn vị"
          placeholder="Mọi đơn vị"
          value={unit}
          onChange={(picked) => narrow({ donvi: picked?.id })}
        />
      </div>
      <ActionSelect value={address.viec} onChange={(viec) => narrow({ viec })} />
      <DayField label="Từ ngày" value={address.tu ?? null} clearable onChange={(tu) => narrow({ tu })} />
      <DayField label="Đến ngày" value={address.den ?? null} clearable onChange={(den) => narrow({ den })} />
      {narrowsAudit(address) && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/nhat-ky', search: {}, replace: true })}
        >
          Bỏ lọc
        </Button>
      )}
      {address.doituong !== undefined && (
        <p className={style.life}>Đang xem cả quá trình của một đối tượng; bấm “Bỏ lọc” để trở lại.</p>
      )}
    </search>
  )
}

function ActionSelect(props: { value: string | undefined; onChange: (action: string) => void }) {
  const { value = '' } = props
  const isKnown = value === '' || knownActions.some(({ action }) => action === value)
  return (
    <NativeSelect
      label="Việc"
      value={value}
      data={[
        { value: '', label: 'Mọi việc' },
        ...knownActions.map(({ action, name }) => ({ value: action, label: name })),
        ...(isKnown ? [] : [{ value, label: actionWords(value) }]),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

function PersonSelect(props: { value: Named | null; onChange: (id: string | null) => void }) {
  const { value } = props
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), pauseBeforeSearch)
  const { data } = useQuery({ ...namedPeopleQuery(words), enabled: words !== '' })
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const chosen =
    value && !options.some((each) => each.value === value.id) ? [{ value: value.id, label: value.name }] : []
  return (
    <Select
      label="Người thực hiện"
      placeholder="Gõ tên, không cần dấu"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ người đã chọn' }}
      nothingFoundMessage={words === '' ? 'Gõ tên để tìm.' : 'Không có ai khớp trong phạm vi bạn xem được.'}
      data={[...options, ...chosen]}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      comboboxProps={{ withinPortal: false }}
      onChange={props.onChange}
    />
  )
}
