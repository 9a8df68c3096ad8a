import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { DocumentFilters } from './document-filters.ts'
import { narrows } from './document-filters.ts'
import { DocumentIntake } from './document-intake.tsx'
import { documentListQuery } from './document-queries.ts'
import style from './documents-page.module.css'
import { DocumentsTable } from './documents-table.tsx'
import { FilterBar } from './filter-bar.tsx'

const route = getRouteApi('/frame/van-ban')

function NothingFound(props: { filters: DocumentFilters }) {
  if (!narrows(props.filters)) {
    return (
      <EmptyState title="Chưa có văn bản nào">
        Kéo thả một kế hoạch vào khung trên. danvan đọc xong, bạn xem lại từng dữ kiện rồi lập kế hoạch.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Không có văn bản nào khớp">
      Hãy thử ít từ hơn, hoặc{' '}
      <Link to="/van-ban" search={{}}>
        bỏ mọi điều kiện lọc
      </Link>
      .
    </EmptyState>
  )
}

function DocumentList(props: { filters: DocumentFilters }) {
  const list = useInfiniteQuery(documentListQuery(props.filters))
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang tìm văn bản…" />
  const documents = list.data.pages.flatMap(({ items }) => items)
  if (documents.length === 0) return <NothingFound filters={props.filters} />
  return (
    <>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      <DocumentsTable documents={documents} />
      <ListFoot
        said={list.hasNextPage ? `Đang xem ${documents.length} văn bản mới nhất` : `${documents.length} văn bản`}
        rest={list}
      >
        <p className={style.keys}>
          <kbd>j</kbd> <kbd>k</kbd> chuyển dòng, <kbd>Enter</kbd> mở, <kbd>/</kbd> tìm
        </p>
      </ListFoot>
    </>
  )
}

/** Every document, and the place where new ones come in. */
export default function DocumentsPage() {
  usePageTitle('Văn bản')
  const filters = route.useSearch()
  return (
    <PageBody>
      <PageHead title="Văn bản" lead="Nộp văn bản, xem lại những gì máy đọc được, rồi lập kế hoạch." />
      <DocumentIntake />
      <FilterBar filters={filters} />
      <DocumentList filters={filters} />
    </PageBody>
  )
}
