import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { type DeskPageParts, DeskPartsProvider } from '#features/desk/web/desk-parts.tsx'
import { planListQuery } from '#features/plans/web/plan-queries.ts'

const mostPlans = 200

/** Every plan that the viewer sees, the newest first; one that is chosen and not among them keeps its place. */
function PlanPicker({ value, onChange }: { value: string | null; onChange: (plan: string | null) => void }) {
  const plans = useInfiniteQuery(planListQuery({}, mostPlans))
  const items = plans.data?.pages.flatMap((page) => page.items) ?? []
  const options = items.map(({ id, sign, title }) => ({ value: id, label: [sign, title].filter(Boolean).join(' – ') }))
  const unknown = value !== null && !items.some(({ id }) => id === value)
  return (
    <NativeSelect
      label="Kế hoạch"
      maw="20rem"
      value={value ?? ''}
      data={[
        { value: '', label: 'Mọi kế hoạch' },
        ...(unknown ? [{ value, label: 'Kế hoạch đã chọn' }] : []),
        ...options,
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

const LazyUnitPicker = lazy(async () => ({
  default: (await import('#features/organisation/web/unit-picker.tsx')).UnitPicker,
}))

const parts: DeskPageParts = {
  PlanPicker,
  UnitPicker: (props) => (
    <Suspense>
      <LazyUnitPicker {...props} />
    </Suspense>
  ),
}

/** The pages of the desk, put together with the choice of plans and of units. */
export function DeskParts(props: { children: ReactNode }) {
  return <DeskPartsProvider value={parts}>{props.children}</DeskPartsProvider>
}
