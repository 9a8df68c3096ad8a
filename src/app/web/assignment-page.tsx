import { AssignmentPage } from '#features/tasks/web/assignment-page.tsx'
import { WorkPartsProvider } from '#features/tasks/web/work-parts.tsx'
import { workParts } from './work-parts-of-app.tsx'

/** One piece of work, put together with the choice of units. */
export default function AssignmentPageOfApp() {
  return (
    <WorkPartsProvider value={workParts}>
      <AssignmentPage />
    </WorkPartsProvider>
  )
}
