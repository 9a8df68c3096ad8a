import { Button } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentFacets, DocumentState, ReceivedDocuments } from '#features/documents/contract.ts'
import { DocumentIntake } from '#features/documents/web/document-intake.tsx'
import { documentFacetsQuery, documentListQuery, documentsKey } from '#features/documents/web/document-queries.ts'
import { DocumentsTable } from '#features/documents/web/documents-table.tsx'
import { planListQuery } from '#features/plans/web/plan-queries.ts'
import { PlansTable } from '#features/plans/web/plans-table.tsx'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { request } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import style from './desk-page.module.css'

const shownAtMost = 6

function SampleButton() {
  const cache = useQueryClient()
  const loading = useMutation({
    mutationFn: () => request<ReceivedDocuments>('POST', '/api/samples'),
    onSuccess: ({ items }) => {
      announce(`Đã nạp ${items.length} văn bản mẫu. Máy đang đọc.`)
      void cache.invalidateQueries({ queryKey: documentsKey })
    },
  })
  return (
    <div className={style.sample}>
      <Button
        variant="light"
        leftSection={<IconBooks size={18} aria-hidden />}
        loading={loading.isPending}
        onClick={() => loading.mutate()}
      >
        Nạp văn bản mẫu
      </Button>
      {loading.isError && <ProblemNotice error={loading.error} retry={() => loading.mutate()} />}
    </div>
  )
}

/** Offered to those who may load them. */
function Samples() {
  if (useRefusalOf('sample', 'add')) return null
  return (
    <>
      <p className={style.or}>
        Chưa có văn bản trong tay? Xem thử với văn bản mẫu, không phải văn bản thật của cơ quan nào.
      </p>
      <SampleButton />
    </>
  )
}

/** An empty house: the three steps, and two ways to take the first. */
function FirstSteps() {
  return (
    <>
      <PageHead title="Bắt đầu từ một kế hoạch" lead="Ba bước, chừng mười phút cho văn bản đầu tiên." />
      <ol className={style.steps}>
        <li>
          <h2>Nộp văn bản</h2>
          <p>Thả kế hoạch đã ban hành vào khung dưới đây. Bản gốc được giữ nguyên.</p>
        </li>
        <li>
          <h2>Xem lại từng dữ kiện</h2>
          <p>
            danvan chỉ ra ai phải làm gì, báo cáo ai, hạn nào, mỗi điều ở chỗ nào trong văn bản. Bạn chấp nhận, sửa hoặc
            bác bỏ.
          </p>
        </li>
        <li>
          <h2>Lập kế hoạch</h2>
          <p>Nhiệm vụ và chế độ báo cáo được lập từ những gì bạn đã chấp nhận.</p>
        </li>
      </ol>
      <DocumentIntake />
      <Samples />
    </>
  )
}

function Waits(props: { state: DocumentState; title: string; empty: ReactNode }) {
  const list = useInfiniteQuery(documentListQuery({ state: props.state }, shownAtMost))
  const documents = list.data?.pages[0]?.items ?? []
  if (list.isError) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (list.data && documents.length === 0 && props.empty === null) return null
  return (
    <section className={style.section} aria-label={props.title}>
      <div className={style.head}>
        <h2>{props.title}</h2>
        {list.hasNextPage && (
          <Link to="/van-ban" search={{ state: props.state }}>
            Xem tất cả
          </Link>
        )}
      </div>
      {!list.data && <Waiting what="Đang tìm việc đang chờ…" />}
      {list.data && documents.length === 0 && <p className="quiet">{props.empty}</p>}
      {documents.length > 0 && <DocumentsTable documents={documents} />}
    </section>
  )
}

function LatestPlans() {
  const list = useInfiniteQuery(planListQuery(shownAtMost))
  const plans = list.data?.pages[0]?.items ?? []
  if (plans.length === 0) return null
  return (
    <section className={style.section} aria-label="Kế hoạch mới lập">
      <div className={style.head}>
        <h2>Kế hoạch mới lập</h2>
        <Link to="/ke-hoach">Xem tất cả</Link>
      </div>
      <PlansTable plans={plans} />
    </section>
  )
}

const countOf = (facets: DocumentFacets, state: DocumentState): number =>
  facets.states.find(({ value }) => value === state)?.count ?? 0

/** The first sentence of the desk: what waits, and what to do first. */
function whatWaits(facets: DocumentFacets): string {
  const [queued, unread, reviewed] = [countOf(facets, 'queued'), countOf(facets, 'read'), countOf(facets, 'reviewed')]
  if (unread > 0) return `${unread} văn bản chờ bạn xem xét. Mở văn bản trên cùng để bắt đầu.`
  if (queued > 0) return `Máy đang đọc ${queued} văn bản; xong sẽ hiện ở đây.`
  if (reviewed > 0) return `${reviewed} văn bản đã xem xét, có thể lập kế hoạch.`
  return 'Không có việc nào đang chờ. Nộp văn bản mới ở khung dưới.'
}

/** When a document has been read it moves from one list to another: each list is asked for again. */
function useFreshLists(facets: DocumentFacets | undefined) {
  const cache = useQueryClient()
  const counts = facets?.states.map(({ value, count }) => `${value} ${count}`).join(', ')
  const before = useRef(counts)
  useEffect(() => {
    if (before.current !== undefined && before.current !== counts) {
      void cache.invalidateQueries({ queryKey: [...documentsKey, 'list'] })
    }
    before.current = counts
  }, [cache, counts])
}

/** What waits, what is new, and where to begin. */
export default function DeskPage() {
  usePageTitle('Bàn làm việc')
  const facets = useQuery(documentFacetsQuery)
  useFreshLists(facets.data)
  if (!facets.data) {
    return (
      <PageBody>
        {facets.isError ? (
          <ProblemNotice error={facets.error} retry={() => void facets.refetch()} />
        ) : (
          <Waiting what="Đang mở bàn làm việc…" />
        )}
      </PageBody>
    )
  }
  if (facets.data.states.length === 0) {
    return (
      <PageBody>
        <FirstSteps />
      </PageBody>
    )
  }
  return (
    <PageBody>
      <PageHead title="Bàn làm việc" lead={whatWaits(facets.data)} />
      {countOf(facets.data, 'queued') > 0 && <Waits state="queued" title="Đang đọc" empty={null} />}
      <Waits state="read" title="Chờ xem xét" empty="Không còn văn bản nào chờ xem xét." />
      <Waits state="reviewed" title="Đã xem xét, chưa lập kế hoạch" empty={null} />
      <Waits state="unreadable" title="Không đọc được" empty={null} />
      <LatestPlans />
      <DocumentIntake />
    </PageBody>
  )
}
