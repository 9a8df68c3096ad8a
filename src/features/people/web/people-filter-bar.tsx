import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type PeopleFilters, readPeopleFilters } from './people-filters.ts'
import style from './people-page.module.css'
import { usePeopleParts } from './people-parts.tsx'
import { actingPeopleQuery } from './people-queries.ts'
import { roleOptions } from './role-words.ts'

const pauseBeforeSearch = 250

/** The filters over the list; each change stands in the address at once. */
export function PeopleFilterBar(props: { filters: PeopleFilters }) {
  const { filters } = props
  const { UnitPicker } = usePeopleParts()
  const navigate = useNavigate()
  const narrow = (change: Record<string, unknown>) =>
    void navigate({ to: '/nguoi-dung', search: readPeopleFilters({ ...filters, ...change }), replace: true })
  const search = useDebouncedCallback((q: string) => narrow({ q }), pauseBeforeSearch)
  const { data: unit } = useQuery({ ...actingPeopleQuery(filters.donvi ?? ''), enabled: filters.donvi !== undefined })
  const chosen = filters.donvi === undefined ? null : { id: filters.donvi, name: unit?.unit.name ?? '…' }
  return (
    <search className={style.bar} data-open={filters.nguoi !== undefined} aria-label="Lọc người dùng">
      <TextInput
        label="Tìm theo tên"
        placeholder="không cần dấu"
        type="search"
        defaultValue={filters.q ?? ''}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <NativeSelect
        label="Vai trò"
        value={filters.vai ?? ''}
        data={[{ value: '', label: 'Mọi vai trò' }, ...roleOptions]}
        onChange={(event) => narrow({ vai: event.currentTarget.value })}
      />
      <div className={style.unit}>
        <UnitPicker label="Đơn vị" value={chosen} onChange={(picked) => narrow({ donvi: picked?.id })} />
      </div>
      <div className={style.checks}>
        {filters.donvi !== undefined && (
          <Checkbox
            label="Cả các đơn vị ở dưới"
            checked={filters.duoi !== undefined}
            onChange={(event) => narrow({ duoi: event.currentTarget.checked ? 1 : undefined })}
          />
        )}
        <Checkbox
          label="Đã thôi làm việc"
          checked={filters.nghi !== undefined}
          onChange={(event) => narrow({ nghi: event.currentTarget.checked ? 1 : undefined })}
        />
      </div>
    </search>
  )
}
