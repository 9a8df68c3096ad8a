import { AssignmentsPage } from '#features/tasks/web/assignments-page.tsx'
import { WorkPartsProvider } from '#features/tasks/web/work-parts.tsx'
import { workParts } from './work-parts-of-app.tsx'

/** The list of work, put together with the choice of units. */
export default function AssignmentsPageOfApp() {
  return (
    <WorkPartsProvider value={workParts}>
      <AssignmentsPage />
    </WorkPartsProvider>
  )
}
