import { AuditPage } from '#features/audit/web/audit-page.tsx'
import { UnitPicker } from '#features/organisation/web/unit-picker.tsx'

/** The page of the log, put together with the choice of a unit. */
export default function AuditPageOfApp() {
  return <AuditPage UnitPicker={UnitPicker} />
}
