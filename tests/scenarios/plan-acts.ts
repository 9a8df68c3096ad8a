import type { StepAnswer } from '../../src/features/plans/contract.ts'
import type { EditedContent, ProposalsAnswer, SavedContent } from '../../src/features/plans/editing-contract.ts'
import type { PlanContent, Target } from '../../src/features/plans/model/index.ts'
import type { Simulation } from '../../src/features/tasks/simulation-contract.ts'
import type { ApiClient } from '../support/api-client.ts'
import { answered } from './answered.ts'

/** Saves what is being written of a plan as it is after the change. */
export async function editPlan(
  client: ApiClient,
  planId: string,
  change: (content: PlanContent) => PlanContent,
): Promise<PlanContent> {
  const path = `/api/plans/${planId}/content`
  const { version, revision, content } = answered(await client.get<EditedContent>(path))
  const changed = change(content)
  answered(await client.send<SavedContent>('PUT', path, { version, revision, content: changed }))
  return changed
}

/** Whom words of the plan mean, by the program's proposals that it calls sure; empty where it proposes none such. */
export type ProposedBy = (words: string | null) => readonly Target[]

/** Asks the program whom these words mean. */
export async function proposedFor(
  client: ApiClient,
  planId: string,
  words: readonly (string | null)[],
): Promise<ProposedBy> {
  const asked = { words: [...new Set(words.filter((each) => each !== null))] }
  const { items } = answered(await client.send<ProposalsAnswer>('POST', `/api/plans/${planId}/target-proposals`, asked))
  const sure = new Map(items.map(({ words: of, proposals }) => [of, proposals.find((each) => each.sure)?.targets]))
  return (of) => (of === null ? [] : (sure.get(of) ?? []))
}

export const toUnit = (unitId: string): Target => ({ kind: 'unit', unitId })

/** The findings of a year of the plan's deadlines laid on the calendar, as `code day`, each once. */
export async function findingsOf(client: ApiClient, planId: string): Promise<readonly string[]> {
  const { findings } = answered(await client.send<Simulation>('POST', `/api/plans/${planId}/simulation`))
  return [...new Set(findings.map(({ code, day }) => (day === null ? code : `${code} ${day}`)))]
}

/** Whoever drew it up submits it, whoever signs issues it under the next number; answers the sign and what was given. */
export async function issuePlan(drafter: ApiClient, signer: ApiClient, planId: string): Promise<StepAnswer> {
  await stepPlan(drafter, planId, { action: 'submit' })
  return stepPlan(signer, planId, { action: 'issue' })
}

/** One step of the plan's life. */
export async function stepPlan(
  client: ApiClient,
  planId: string,
  input: { readonly action: string; readonly sign?: string; readonly date?: string },
): Promise<StepAnswer> {
  return answered(await client.send<StepAnswer>('POST', `/api/plans/${planId}/steps`, input))
}
