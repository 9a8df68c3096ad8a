import type { PlanDetail } from '../contract.ts'
import { isInForce } from '../model/index.ts'
import { usePlanParts } from './plan-page-parts.tsx'

/** What the plan gave, unit by unit. */
export function PlanGiven({ detail: { plan } }: { detail: PlanDetail }) {
  const { Given } = usePlanParts()
  return <Given planId={plan.id} isInForce={isInForce(plan.state)} />
}
