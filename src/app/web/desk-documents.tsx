import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentFacets, DocumentState } from '#features/documents/contract.ts'
import { documentListQuery, documentsKey } from '#features/documents/web/document-queries.ts'
import { DocumentsTable } from '#features/documents/web/documents-table.tsx'
import { planListQuery } from '#features/plans/web/plan-queries.ts'
import { PlansTable } from '#features/plans/web/plans-table.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import style from './desk-page.module.css'

const shownAtMost = 6

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
  const list = useInfiniteQuery(planListQuery({}, shownAtMost))
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
export function whatWaits(facets: DocumentFacets): string {
  const [queued, unread, reviewed] = [countOf(facets, 'queued'), countOf(facets, 'read'), countOf(facets, 'reviewed')]
  if (unread > 0) return `${unread} văn bản chờ bạn xem xét. Mở văn bản trên cùng để bắt đầu.`
  if (queued > 0) return `Máy đang đọc ${queued} văn bản; xong sẽ hiện ở đây.`
  if (reviewed > 0) return `${reviewed} văn bản đã xem xét, có thể lập kế hoạch.`
  return 'Không có việc nào đang chờ. Nộp văn bản mới ở khung dưới.'
}

/** When a document has been read it moves from one list to another: each list is asked for again. */
export function useFreshLists(facets: DocumentFacets | undefined) {
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

/** Documents on their way from the reader to a plan, and the plans that were made last. */
export function DeskDocuments({ facets }: { facets: DocumentFacets }) {
  return (
    <>
      {countOf(facets, 'queued') > 0 && <Waits state="queued" title="Đang đọc" empty={null} />}
      <Waits state="read" title="Văn bản chờ xem xét" empty={null} />
      <Waits state="reviewed" title="Đã xem xét, chưa lập kế hoạch" empty={null} />
      <Waits state="unreadable" title="Không đọc được" empty={null} />
      <LatestPlans />
    </>
  )
}
