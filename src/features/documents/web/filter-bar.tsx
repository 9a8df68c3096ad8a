import { Button, NativeSelect } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DocumentFilters } from './document-filters.ts'
import { narrows, readFilters } from './document-filters.ts'
import { documentFacetsQuery } from './document-queries.ts'
import style from './filter-bar.module.css'
import { stateWords } from './state-badge.tsx'

interface Choice {
  readonly value: string
  readonly label: string
}

/** The choices of one filter; one that the address names but that no document has any more stays visible. */
function withAny(any: string, choices: readonly Choice[], chosen: string): Choice[] {
  const lost = chosen !== '' && !choices.some(({ value }) => value === chosen)
  return [{ value: '', label: any }, ...choices, ...(lost ? [{ value: chosen, label: chosen }] : [])]
}

/** The filters over the list (the words stand in the search above); each change stands in the address at once. */
export function FilterBar(props: { filters: DocumentFilters }) {
  const { filters } = props
  const navigate = useNavigate()
  const { data: facets } = useQuery(documentFacetsQuery)
  const narrow = (change: Record<string, string>) =>
    void navigate({ to: '/van-ban', search: readFilters({ ...filters, ...change }), replace: true })
  const counted = (facet: readonly { value: string | number; count: number }[] | undefined): Choice[] =>
    (facet ?? []).map(({ value, count }) => ({ value: String(value), label: `${value} (${count})` }))
  const states = (facets?.states ?? []).map(({ value, count }) => ({ value, label: `${stateWords[value]} (${count})` }))
  const select = (
    name: 'type' | 'issuer' | 'year' | 'state',
    label: string,
    any: string,
    choices: readonly Choice[],
  ) => (
    <NativeSelect
      aria-label={label}
      value={String(filters[name] ?? '')}
      data={withAny(any, choices, String(filters[name] ?? ''))}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <search className={style.bar} aria-label="Lọc văn bản">
      {filters.q && (
        <p className={style.words}>
          Tìm “<strong>{filters.q}</strong>”
        </p>
      )}
      {select('type', 'Loại văn bản', 'Mọi loại', counted(facets?.types))}
      {select('issuer', 'Cơ quan ban hành', 'Mọi cơ quan', counted(facets?.issuers))}
      {select('year', 'Năm ban hành', 'Mọi năm', counted(facets?.years))}
      {select('state', 'Trạng thái', 'Mọi trạng thái', states)}
      {narrows(filters) && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/van-ban', search: {}, replace: true })}
        >
          Bỏ lọc
        </Button>
      )}
    </search>
  )
}
