import { type ComponentProps, lazy } from 'react'
import type { WorkPageParts } from '#features/tasks/web/work-parts.tsx'

const picker = () => import('#features/organisation/web/unit-picker.tsx')

const UnitPicker: WorkPageParts['UnitPicker'] = lazy(async () => ({ default: (await picker()).UnitPicker }))

const UnitsPicker: WorkPageParts['UnitsPicker'] = lazy(async () => {
  const { UnitsPicker: Picker } = await picker()
  return {
    default: ({ value, onChange, ...words }: ComponentProps<WorkPageParts['UnitsPicker']>) => (
      <Picker
        {...words}
        value={value.map((unit) => ({ kind: 'unit', ...unit }))}
        onChange={(units) => onChange(units.map(({ id, name }) => ({ id, name })))}
      />
    ),
  }
})

/** The choice of units, for the pages of work: it comes when a form asks for it. */
export const workParts: WorkPageParts = { UnitPicker, UnitsPicker }
