import type { PlanDetail } from '../contract.ts'
import { isInForce } from '../model/index.ts'
import { usePlanParts } from './plan-page-parts.tsx'

/** What the plan gave, unit by unit. */
export function PlanGiven({ detail: { plan } }: { detail: PlanDetail }) {
  const { Given } = usePlanParts()
  return <Given planId={plan.id} isInForce={isInForce(plan.state)} />
}

/** The same over the time of the plan. */
export function PlanOverTime({ detail: { plan } }: { detail: PlanDetail }) {
  const { Timeline } = usePlanParts()
  return <Timeline planId={plan.id} />
}
