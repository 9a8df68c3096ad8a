import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { WhyButton } from '#web-kit/why-button.tsx'
import { assignmentQuery } from './assignment-queries.ts'
import { AssignmentView } from './assignment-view.tsx'

const route = getRouteApi('/frame/nhiem-vu/$assignmentId')

/** One piece of work on a page of its own: what, why, by when, what next. */
export function AssignmentPage() {
  const { assignmentId } = route.useParams()
  const found = useQuery(assignmentQuery(assignmentId))
  const detail = found.data
  usePageTitle(detail?.assignment.text ?? 'Việc được giao')
  if (!detail) {
    return (
      <PageBody>
        {found.isError ? (
          <ProblemNotice error={found.error} retry={() => void found.refetch()} />
        ) : (
          <Waiting what="Đang mở việc…" />
        )}
      </PageBody>
    )
  }
  const told = detail.offers.map(({ label, allowed, why }) => ({ what: label, allowed, why }))
  return (
    <PageBody>
      <PageHead
        title={detail.assignment.text}
        actions={<WhyButton kind="assignment" id={assignmentId} what="việc này" abilities={told} />}
      />
      <AssignmentView detail={detail} />
    </PageBody>
  )
}
