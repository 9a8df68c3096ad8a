import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Reading } from '#documents/reading/contract.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody } from '#web-kit/shell.tsx'
import { documentName } from './document-name.ts'
import { documentQuery } from './document-queries.ts'
import { NothingToReview } from './nothing-to-review.tsx'
import { ReviewWorkspace } from './review-workspace.tsx'

const route = getRouteApi('/frame/van-ban/$documentId')

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
