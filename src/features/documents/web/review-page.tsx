import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Reading } from '#documents/reading/contract.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { DocumentDetail } from '../contract.ts'
import { documentName } from './document-name.ts'
import { documentQuery } from './document-queries.ts'
import { ReviewWorkspace } from './review-workspace.tsx'
import { StateBadge } from './state-badge.tsx'

const route = getRouteApi('/frame/van-ban/$documentId')

function DownloadOriginal(props: { documentId: string }) {
  return (
    <Button
      component="a"
      href={`/api/documents/${encodeURIComponent(props.documentId)}/original`}
      download
      variant="default"
      leftSection={<IconDownload size={17} aria-hidden />}
    >
      Tải bản gốc
    </Button>
  )
}

/** The page while there is nothing to review: still being read, or not readable. */
function NothingToReview(props: { detail: DocumentDetail }) {
  const { document } = props.detail
  const queued = document.state === 'queued'
  return (
    <PageBody>
      <PageHead
        title={documentName(document)}
        lead={<StateBadge state={document.state} />}
        actions={<DownloadOriginal documentId={document.id} />}
      />
      {queued ? (
        <Waiting what="Đang đọc văn bản. Trang này tự mở kết quả khi đọc xong." />
      ) : (
        <>
          <p role="alert">{document.problem ?? 'Không đọc được tệp này.'}</p>
          <p className="quiet">Bản gốc vẫn được giữ nguyên; có thể tải về để kiểm tra.</p>
        </>
      )}
    </PageBody>
  )
}

/** One document: the original beside what the machine read of it, for a person to accept, correct or reject. */
export default function ReviewPage() {
  const { documentId } = route.useParams()
  const { fact } = route.useSearch()
  const found = useQuery(documentQuery(documentId))
  const document = found.data?.document
  usePageTitle(document ? documentName(document) : 'Văn bản')
  if (!found.data) {
    return (
      <PageBody>
        {found.isError ? (
          <ProblemNotice error={found.error} retry={() => void found.refetch()} />
        ) : (
          <Waiting what="Đang mở văn bản…" />
        )}
      </PageBody>
    )
  }
  const reading = found.data.reading as Reading | null
  if (!reading) return <NothingToReview detail={found.data} />
  return (
    <ReviewWorkspace
      key={`${documentId} ${found.data.document.state === 'planned'}`}
      detail={found.data}
      reading={reading}
      fact={fact ?? null}
    />
  )
}
