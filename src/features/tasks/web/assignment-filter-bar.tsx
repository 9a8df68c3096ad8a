import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dueFilters } from '../model/due-filter.ts'
import { assignmentStates, assignmentStateWords } from '../model/index.ts'
import { type AssignmentsAddress, dueFilterWords, readAssignmentsAddress } from './assignments-address.ts'
import style from './assignments-page.module.css'

const pauseBeforeSearch = 250

const stateOptions = [
  { value: '', label: 'Mọi trạng thái' },
  { value: 'chua-xong', label: 'chưa hoàn thành' },
  { value: 'chua-nhan', label: 'chưa tiếp nhận' },
  ...assignmentStates.map((state) => ({ value: state, label: assignmentStateWords[state] })),
]

const dueOptions = [
  { value: '', label: 'Mọi hạn' },
  ...dueFilters.map((due) => ({ value: due, label: dueFilterWords[due] })),
]

/** The filters over the list; each change stands in the address at once. */
export function AssignmentFilterBar(props: { address: AssignmentsAddress }) {
  const { address } = props
  const navigate = useNavigate()
  const narrow = (change: Record<string, unknown>) =>
    void navigate({ to: '/nhiem-vu', search: readAssignmentsAddress({ ...address, ...change }), replace: true })
  const search = useDebouncedCallback((q: string) => narrow({ q }), pauseBeforeSearch)
  return (
    <search className={style.bar} aria-label="Lọc việc">
      <TextInput
        label="Tìm việc"
        placeholder="nội dung, kế hoạch; không cần dấu"
        type="search"
        defaultValue={address.q ?? ''}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <NativeSelect
        label="Trạng thái"
        value={address.trangthai ?? ''}
        data={stateOptions}
        onChange={(event) => narrow({ trangthai: event.currentTarget.value })}
      />
      <NativeSelect
        label="Hạn"
        value={address.han ?? ''}
        data={dueOptions}
        onChange={(event) => narrow({ han: event.currentTarget.value })}
      />
      <div className={style.checks}>
        <Checkbox
          label="Cả đơn vị cấp dưới"
          checked={address.duoi !== undefined}
          onChange={(event) => narrow({ duoi: event.currentTarget.checked ? 1 : undefined })}
        />
      </div>
    </search>
  )
}
