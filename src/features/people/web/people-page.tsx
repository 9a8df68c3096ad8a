import { Button } from '@mantine/core'
import { IconTablePlus, IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { BesideList } from '#web-kit/beside-list.tsx'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { AddPersonDialog, PastePeopleDialog } from './lazy-dialogs.tsx'
import { PeopleFilterBar } from './people-filter-bar.tsx'
import { narrowsPeople, type PeopleFilters } from './people-filters.ts'
import { usePeopleParts } from './people-parts.tsx'
import { peopleListQuery } from './people-queries.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'

const route = getRouteApi('/frame/nguoi-dung')

function NothingFound(props: { filters: PeopleFilters }) {
  if (!narrowsPeople(props.filters)) return <EmptyState title="Chưa có ai trong phạm vi bạn xem được" />
  return (
    <EmptyState title="Không có ai khớp">
      Hãy thử ít từ hơn, hoặc{' '}
      <Link to="/nguoi-dung" search={{}}>
        bỏ mọi điều kiện lọc
      </Link>
      .
    </EmptyState>
  )
}

function PeopleList(props: { filters: PeopleFilters }) {
  const list = useInfiniteQuery(peopleListQuery(props.filters))
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang tìm người dùng…" />
  const people = list.data.pages.flatMap(({ items }) => items)
  if (people.length === 0) return <NothingFound filters={props.filters} />
  return (
    <>
      <PeopleTable people={people} filters={props.filters} />
      <ListFoot
        said={list.hasNextPage ? `Đang xem ${people.length} người đầu, theo tên` : `${people.length} người`}
        rest={list}
      />
    </>
  )
}

/** People of the units in one's reach, with one person's details beside the list. */
export function PeoplePage() {
  usePageTitle('Người dùng')
  const filters = route.useSearch()
  const navigate = useNavigate()
  const pickers = usePeopleParts()
  const [open, setOpen] = useState<'add' | 'paste' | null>(null)
  const { data } = useInfiniteQuery(peopleListQuery(filters))
  const abilities = data?.pages[0]?.abilities
  const show = (nguoi: string | undefined) =>
    void navigate({ to: '/nguoi-dung', search: nguoi === undefined ? withoutPerson(filters) : { ...filters, nguoi } })
  return (
    <PageBody>
      <PageHead
        title="Người dùng"
        lead="Ai làm việc ở đâu, giữ vai trò gì, từ ngày nào đến ngày nào, và ai đang làm thay ai."
        actions={
          abilities?.appoint.allowed && (
            <>
              <Button
                variant="default"
                leftSection={<IconTablePlus size={17} aria-hidden />}
                onClick={() => setOpen('paste')}
              >
                Dán từ Excel
              </Button>
              <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setOpen('add')}>
                Thêm người
              </Button>
            </>
          )
        }
      />
      <PeopleFilterBar filters={filters} />
      <BesideList isOpen={filters.nguoi !== undefined} list={<PeopleList filters={filters} />}>
        {filters.nguoi !== undefined && (
          <PersonPanel key={filters.nguoi} personId={filters.nguoi} onClose={() => show(undefined)} />
        )}
      </BesideList>
      <Suspense>
        {open === 'add' && abilities && (
          <AddPersonDialog
            everywhere={abilities.appointEverywhere}
            pickers={pickers}
            onClose={() => setOpen(null)}
            onAdded={({ id }) => show(id)}
          />
        )}
        {open === 'paste' && <PastePeopleDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </PageBody>
  )
}

function withoutPerson({ nguoi: _, ...filters }: PeopleFilters): PeopleFilters {
  return filters
}
