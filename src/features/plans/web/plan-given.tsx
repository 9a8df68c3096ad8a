import type { PlanDetail } from '../contract.ts'

/** What the plan gave, unit by unit. */
export function PlanGiven({ detail }: { detail: PlanDetail }) {
  return <p>{detail.recipients.units} đơn vị được giao việc theo kế hoạch này.</p>
}
