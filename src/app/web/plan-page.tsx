import { lazy, Suspense } from 'react'
import PlanPage from '#features/plans/web/plan-page.tsx'
import { type PlanPageParts, PlanPartsProvider } from '#features/plans/web/plan-page-parts.tsx'
import type { TargetsPicker } from '#features/tasks/web/give-dialog.tsx'
import { Waiting } from '#web-kit/messages.tsx'

const UnitsPicker = lazy(async () => ({
  default: (await import('#features/organisation/web/unit-picker.tsx')).UnitsPicker,
}))
const PlanAssignments = lazy(() => import('#features/tasks/web/plan-assignments.tsx'))
const IssuePreview = lazy(() => import('#features/tasks/web/preview-issue.tsx'))
const YearOfDeadlines = lazy(() => import('#features/tasks/web/year-of-deadlines.tsx'))

const PlanTimeline = lazy(async () => ({
  default: (await import('#features/desk/web/plan-timeline.tsx')).PlanTimeline,
}))

function Picker(props: TargetsPicker) {
  return (
    <Suspense fallback={<Waiting what="Đang mở danh sách đơn vị…" />}>
      <UnitsPicker {...props} groups />
    </Suspense>
  )
}

const parts: PlanPageParts = {
  Given: (props) => (
    <Suspense fallback={<Waiting what="Đang xem việc đã giao…" />}>
      <PlanAssignments {...props} Picker={Picker} />
    </Suspense>
  ),
  IssuePreview: (props) => (
    <Suspense fallback={<Waiting what="Đang tính việc giao cho các đơn vị…" />}>
      <IssuePreview {...props} />
    </Suspense>
  ),
  YearOfDeadlines: (props) => (
    <Suspense fallback={<Waiting what="Đang xếp thời hạn lên lịch…" />}>
      <YearOfDeadlines {...props} />
    </Suspense>
  ),
  Timeline: (props) => (
    <Suspense fallback={<Waiting what="Đang xếp việc theo thời gian…" />}>
      <PlanTimeline {...props} />
    </Suspense>
  ),
}

/** The page of a plan, put together with what it gave and with the calendar of its deadlines. */
export default function PlanPageOfApp() {
  return (
    <PlanPartsProvider value={parts}>
      <PlanPage />
    </PlanPartsProvider>
  )
}
