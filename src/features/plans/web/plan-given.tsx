import { useNavigate } from '@tanstack/react-router'
import type { PlanDetail } from '../contract.ts'
import { isInForce } from '../model/index.ts'
import { usePlanParts } from './plan-page-parts.tsx'

/** What the plan gave, unit by unit. */
export function PlanGiven({ detail: { plan } }: { detail: PlanDetail }) {
  const { Given } = usePlanParts()
  return <Given planId={plan.id} isInForce={isInForce(plan.state)} />
}

/** The year of its deadlines; a task or a duty there leads to where the plan says it. */
export function PlanDeadlines({ detail: { plan } }: { detail: PlanDetail }) {
  const { YearOfDeadlines } = usePlanParts()
  const navigate = useNavigate()
  const show = (itemId: string) =>
    void navigate({ to: '/ke-hoach/$planId', params: { planId: plan.id }, search: {}, hash: `muc-${itemId}` })
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">Thời hạn trong năm</h2>
      <YearOfDeadlines planId={plan.id} heading="h3" onItem={show} />
    </section>
  )
}

/** The same over the time of the plan. */
export function PlanOverTime({ detail: { plan } }: { detail: PlanDetail }) {
  const { Timeline } = usePlanParts()
  return <Timeline planId={plan.id} />
}
