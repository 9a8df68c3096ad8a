import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import {
  IconBook2,
  IconChevronDown,
  IconFileSpreadsheet,
  IconFilterOff,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lineNames, lines } from '#kernel/line-of-authority.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ChoiceMenu } from '#web-kit/menu.tsx'
import { withQuery } from '#web-kit/request.ts'
import { planStates, planStateWords } from '../model/index.ts'
import type { NewPlanAddress } from './editor/new-plan-address.ts'
import { narrowsPlans, type PlansAddress, readPlansAddress } from './plan-address.ts'
import { filtersOf, planListQuery } from './plan-queries.ts'
import style from './plans.module.css'

const pauseBeforeSearch = 250

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The filters over the list; each change stands in the address at once. */
export function PlansFilterBar({ address }: { address: PlansAddress }) {
  const navigate = useNavigate()
  const { data } = useInfiniteQuery(planListQuery(address))
  const facets = data?.pages[0]?.facets
  const narrow = (change: Record<string, string>) =>
    void navigate({ to: '/ke-hoach', search: readPlansAddress({ ...address, ...change }), replace: true })
  const search = useDebouncedCallback((q: string) => narrow({ q }), pauseBeforeSearch)
  const select = (
    name: 'trangthai' | 'hethong' | 'nam' | 'donvi',
    label: string,
    any: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      aria-label={label}
      value={String(address[name] ?? '')}
      data={[{ value: '', label: any }, ...choices]}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <search className={style.bar} aria-label="Lọc kế hoạch">
      <TextInput
        aria-label="Tìm kế hoạch"
        placeholder="Tìm, không cần dấu"
        type="search"
        defaultValue={address.q ?? ''}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => search(event.currentTarget.value)}
      />
      {select(
        'trangthai',
        'Trạng thái',
        'Mọi trạng thái',
        planStates.map((value) => ({ value, label: capital(planStateWords[value]) })),
      )}
      {select(
        'nam',
        'Năm',
        'Mọi năm',
        (facets?.years ?? []).map((year) => ({ value: String(year), label: `Năm ${year}` })),
      )}
      {select(
        'hethong',
        'Hệ thống',
        'Mọi hệ thống',
        lines.map((value) => ({ value, label: capital(lineNames[value]) })),
      )}
      {(facets?.units.length ?? 0) > 1 &&
        select(
          'donvi',
          'Đơn vị',
          'Mọi đơn vị',
          (facets?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
        )}
      {narrowsPlans(address) && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/ke-hoach', search: {}, replace: true })}
        >
          Bỏ lọc
        </Button>
      )}
      <Button
        component="a"
        variant="default"
        className={style.sheet}
        href={withQuery('/api/plans/export', filtersOf(address))}
        download
        leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
      >
        Tải .xlsx
      </Button>
    </search>
  )
}

/** Where a new plan may come from. */
const sources: readonly (readonly [string, NewPlanAddress])[] = [
  ['Soạn từ đầu', { tu: 'dau' }],
  ['Từ kế hoạch năm trước', { tu: 'nam-truoc' }],
  ['Từ kế hoạch cấp trên', { tu: 'cap-tren' }],
]

/** Beginning a plan, and the book of numbers. */
export function PlansActions({ address }: { address: PlansAddress }) {
  const navigate = useNavigate()
  const { data } = useInfiniteQuery(planListQuery(address))
  const abilities = data?.pages[0]?.abilities
  return (
    <>
      {abilities?.registers.allowed && (
        <LinkButton
          to="/ke-hoach/so-dang-ky"
          search={{}}
          variant="default"
          leftSection={<IconBook2 size={17} aria-hidden />}
        >
          Sổ đăng ký số
        </LinkButton>
      )}
      {abilities?.make.allowed && (
        <ChoiceMenu
          button="Lập kế hoạch mới"
          buttonProps={{
            leftSection: <IconPlus size={17} aria-hidden />,
            rightSection: <IconChevronDown size={16} aria-hidden />,
          }}
          choices={[
            ...sources.map(([label, search]) => ({
              label,
              onChoose: () => void navigate({ to: '/ke-hoach/moi', search }),
            })),
            {
              label: 'Từ văn bản đã ban hành',
              onChoose: () => void navigate({ to: '/van-ban', search: { state: 'read' } }),
            },
          ]}
        />
      )}
    </>
  )
}
