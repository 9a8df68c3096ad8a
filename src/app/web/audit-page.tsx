import { TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { UnitPickerPart } from '#features/audit/web/audit-filter-bar.tsx'
import { AuditPage } from '#features/audit/web/audit-page.tsx'

const UnitPicker = lazy(async () => ({
  default: (await import('#features/organisation/web/unit-picker.tsx')).UnitPicker,
}))

/** The choice of a unit, fetched after the list: who opens the log looks at its newest entries first. */
const UnitFilter: UnitPickerPart = (props) => (
  <Suspense fallback={<TextInput label={props.label} disabled />}>
    <UnitPicker {...props} />
  </Suspense>
)

/** The page of the log, put together with the choice of a unit. */
export default function AuditPageOfApp() {
  return <AuditPage UnitPicker={UnitFilter} />
}
