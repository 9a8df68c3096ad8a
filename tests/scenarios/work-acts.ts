import type {
  AssignmentDetail,
  AssignmentPage,
  AssignmentRow,
  AssignmentStepAnswer,
} from '../../src/features/tasks/assignment-contract.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { ApiClient } from '../support/api-client.ts'
import { answered } from './answered.ts'

/** The work that the client's unit leads, by day. */
export async function ownWork(client: ApiClient): Promise<readonly AssignmentRow[]> {
  return answered(await client.get<AssignmentPage>('/api/assignments?whose=own&side=doer')).items
}

/** The work of a plan that the client's unit gave, by day. */
export async function givenWork(client: ApiClient, planId: string): Promise<readonly AssignmentRow[]> {
  return answered(await client.get<AssignmentPage>(`/api/assignments?side=giver&plan=${planId}`)).items
}

export async function detailOf(client: ApiClient, id: string): Promise<AssignmentDetail> {
  return answered(await client.get<AssignmentDetail>(`/api/assignments/${id}`))
}

/** Takes a step on the work as it now stands; answers its state. */
export async function act(
  client: ApiClient,
  id: string,
  action: string,
  more: { readonly text?: string; readonly percent?: number; readonly nil?: boolean } = {},
): Promise<string> {
  const { revision } = (await detailOf(client, id)).assignment
  const path = `/api/assignments/${id}/steps`
  const input = { id: newId(), action, revision, ...more }
  return answered(await client.send<AssignmentStepAnswer>('POST', path, input)).detail.assignment.state
}

/** Adds a link as what shows that the work was done. */
export async function addLink(client: ApiClient, id: string, url: string): Promise<void> {
  answered(await client.send('POST', `/api/assignments/${id}/links`, { id: newId(), url }))
}
