import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { dayOf } from '#kernel/dates/day.ts'
import { namedDate } from '#kernel/written-date.ts'
import { announce } from '#web-kit/announcement.tsx'
import { DayField } from '#web-kit/day-field.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import linkRow from '#web-kit/link-row.module.css'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { GroupList } from '../group-contract.ts'
import { GroupDetails } from './groups-details.tsx'
import { emptyDraft } from './groups-draft.ts'
import { GroupForm } from './groups-form.tsx'
import style from './groups-page.module.css'
import { type GroupsAddress, newGroup, readGroupsAddress } from './unit-page-place.ts'
import { groupListQuery } from './unit-queries.ts'

const route = getRouteApi('/frame/don-vi/nhom')

function List(props: { groups: GroupList; address: GroupsAddress }) {
  const { groups, address } = props
  if (groups.items.length === 0) {
    return (
      <EmptyState title={`Chưa có nhóm nào${address.ngay ? ` vào ${namedDate(address.ngay)}` : ''}`}>
        Nhóm là một lựa chọn đơn vị được lưu lại, ví dụ các sở, ban, ngành; khi giao việc chỉ cần chọn nhóm.
      </EmptyState>
    )
  }
  return (
    <ul className={style.list} aria-label="Các nhóm đơn vị">
      {groups.items.map(({ id, name, members, words }) => (
        <li key={id}>
          <Link to="/don-vi/nhom" search={{ ...address, nhom: id }} className={linkRow.row ?? ''}>
            <span className={linkRow.name}>{name}</span>
            <span className={linkRow.beside}>{`${members} đơn vị · ${words}`}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Saved groups of units, on any day; one of them beside the list. */
export default function GroupsPage() {
  usePageTitle('Nhóm đơn vị')
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const day = address.ngay ?? null
  const groups = useQuery(groupListQuery(day))
  const today = dayOf(new Date())
  const show = (nhom: string | null) =>
    void navigate({ search: (before) => readGroupsAddress({ ...before, nhom: nhom ?? undefined }) })
  const mayMake = groups.data?.mayMake.allowed ?? false
  return (
    <PageBody>
      <PageHead
        title="Nhóm đơn vị"
        lead="Các nhóm đơn vị được lưu lại để giao việc, đúng với tổ chức của từng ngày."
        actions={
          <>
            <LinkButton to="/don-vi" variant="default">
              Cây đơn vị
            </LinkButton>
            {mayMake && (
              <LinkButton to="/don-vi/nhom" search={{ ...address, nhom: newGroup }}>
                Lập nhóm
              </LinkButton>
            )}
          </>
        }
      />
      <div className={style.bar}>
        <DayField
          label="Vào ngày"
          value={day ?? today}
          onChange={(ngay) =>
            ngay &&
            void navigate({
              search: (before) => readGroupsAddress({ ...before, ngay: ngay === today ? undefined : ngay }),
            })
          }
        />
      </div>
      <div className={style.panes} data-chosen={address.nhom !== undefined}>
        <div className={style.aside}>
          {groups.isError && !groups.data && <ProblemNotice error={groups.error} retry={() => void groups.refetch()} />}
          {groups.isPending && <Waiting what="Đang mở các nhóm…" />}
          {groups.data && <List groups={groups.data} address={address} />}
        </div>
        <div className={style.pane}>
          {address.nhom && (
            <Link
              to="/don-vi/nhom"
              search={address.ngay ? { ngay: address.ngay } : {}}
              className={`no-print ${style.back}`}
            >
              ‹ Về danh sách nhóm
            </Link>
          )}
          {address.nhom === newGroup ? (
            <GroupForm
              group={null}
              first={emptyDraft(day ?? today)}
              onCancel={() => show(null)}
              onSaved={({ id, now }) => {
                announce(`Đã lập nhóm “${now?.name ?? ''}”.`)
                show(id)
              }}
            />
          ) : (
            address.nhom && <GroupDetails key={address.nhom} group={address.nhom} day={day} />
          )}
        </div>
      </div>
    </PageBody>
  )
}
