import { Refusal } from '#kernel/refusal.ts'
import { type PlanContent, versionToIssue } from '../model/index.ts'
import { loadVersion } from './load-plan.ts'
import type { StepEffect, StepTaken } from './step-effects.ts'

/** Nothing is submitted that says nothing, nor what somebody else has just changed. */
export async function refuseUnready({ transaction, plan, input }: StepTaken): Promise<StepEffect> {
  const { content, revision } = await loadVersion(transaction, plan.id, versionToIssue(plan))
  if (input.revision !== undefined && input.revision !== revision) throw new Refusal('plan-changed')
  const { sections, tasks, duties } = content as PlanContent
  if (sections.length + tasks.length + duties.length === 0) throw new Refusal('plan-empty')
  return {}
}
