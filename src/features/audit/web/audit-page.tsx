import { Button } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { BesideList } from '#web-kit/beside-list.tsx'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { withQuery } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { AuditEntryView, AuditPage as AuditPageView } from '../contract.ts'
import { type AuditAddress, filterOf, narrowsAudit } from './audit-address.ts'
import { AuditFilterBar, type UnitPickerPart } from './audit-filter-bar.tsx'
import { auditListQuery } from './audit-queries.ts'
import { AuditTable } from './audit-table.tsx'

const AuditPanel = lazy(() => import('./audit-panel.tsx'))
const VerifyDialog = lazy(() => import('./verify-dialog.tsx'))

const route = getRouteApi('/frame/nhat-ky')

function NothingFound(props: { address: AuditAddress }) {
  if (!narrowsAudit(props.address)) return <EmptyState title="Chưa có mục nào trong phạm vi bạn xem được" />
  return (
    <EmptyState title="Không có mục nào khớp">
      Hãy chọn khoảng ngày rộng hơn, hoặc{' '}
      <Link to="/nhat-ky" search={{}}>
        bỏ mọi điều kiện lọc
      </Link>
      .
    </EmptyState>
  )
}

/** The entries in view as a file: a table that Excel opens, or one entry a line. */
function ExportLinks(props: { address: AuditAddress }) {
  return ['csv', 'jsonl'].map((format) => (
    <Button
      key={format}
      component="a"
      href={withQuery('/api/audit/export', { ...filterOf(props.address), format })}
      download
      variant="default"
      leftSection={<IconDownload size={17} aria-hidden />}
    >
      Xuất .{format}
    </Button>
  ))
}

function AuditList(props: { address: AuditAddress; list: ReturnType<typeof useAuditList> }) {
  const { address, list } = props
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang mở nhật ký…" />
  const entries = list.data.pages.flatMap(({ items }) => items)
  if (entries.length === 0) return <NothingFound address={address} />
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      <AuditTable entries={entries} address={address} names={namesOf(list.data.pages)} />
      <ListFoot
        said={list.hasNextPage ? `Đang xem ${entries.length} mục mới nhất` : `${entries.length} mục`}
        rest={list}
      />
    </>
  )
}

const useAuditList = (address: AuditAddress) => useInfiniteQuery(auditListQuery(address))

/** Names for the ids that the entries tell of: units, and whoever stands in the list with theirs. */
function namesOf(pages: readonly AuditPageView[]): Readonly<Record<string, string>> {
  const people = pages.flatMap(({ items }) => items.flatMap(({ who }) => (who.person ? [[who.person, who.name]] : [])))
  return Object.assign(Object.fromEntries(people), ...pages.map(({ unitNames }) => unitNames))
}

/** The log: who did what, as whom, when, from where; one entry's details beside the list. */
export function AuditPage(props: { UnitPicker: UnitPickerPart }) {
  usePageTitle('Nhật ký')
  const address = route.useSearch()
  const navigate = useNavigate()
  const list = useAuditList(address)
  const [isVerifying, setVerifying] = useState(false)
  const entries: readonly AuditEntryView[] = list.data?.pages.flatMap(({ items }) => items) ?? []
  const open = entries.find(({ seq }) => seq === address.muc)
  const { muc: _, ...closed } = address
  return (
    <PageBody>
      <PageHead
        title="Nhật ký"
        lead="Ai đã làm gì, với tư cách nào, lúc nào, từ đâu. Mục đã ghi không sửa, không xóa và không hoàn tác được."
        actions={
          <>
            <ExportLinks address={address} />
            <Button leftSection={<IconShieldCheck size={17} aria-hidden />} onClick={() => setVerifying(true)}>
              Kiểm tra tính toàn vẹn
            </Button>
          </>
        }
      />
      <AuditFilterBar address={address} entries={entries} UnitPicker={props.UnitPicker} />
      <BesideList isOpen={open !== undefined} list={<AuditList address={address} list={list} />}>
        <Suspense fallback={<Waiting what="Đang mở…" />}>
          {open && (
            <AuditPanel
              key={open.seq}
              entry={open}
              names={namesOf(list.data?.pages ?? [])}
              address={address}
              onClose={() => void navigate({ to: '/nhat-ky', search: closed, resetScroll: false })}
            />
          )}
        </Suspense>
      </BesideList>
      <Suspense fallback={<Waiting what="Đang mở…" />}>
        {isVerifying && <VerifyDialog onClose={() => setVerifying(false)} />}
      </Suspense>
    </PageBody>
  )
}
