import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { planTask, savePlan } from '../../../../tests/support/save-plan.ts'
import {
  type AssignmentDetail,
  type AssignmentPage,
  type AssignmentStepAnswer,
  steppedActions,
} from '../assignment-contract.ts'
import { type AssignmentSide, stepsOf } from '../model/index.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const now = new Date('2026-04-10T02:00:00Z')

let office: PlanOffice<'department' | 'commune' | 'other', 'chair' | 'giver' | 'doer' | 'supporter'>
beforeAll(async () => {
  office = await openPlanOffice(
    { department: { name: 'Sở Mẫu', sign: 'SM' }, commune: { name: 'Xã Một' }, other: { name: 'Xã Hai' } },
    {
      chair: ['leader', 'department'],
      giver: ['specialist', 'department'],
      doer: ['reporter', 'commune'],
      supporter: ['reporter', 'other'],
    },
    { clock: () => now },
  )
}, 60_000)
afterAll(() => office.server.close())

it(`takes exactly the steps of the table on walks at random through the program (seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const { department, commune, other } = office.units
  const target = (unitId: string) => ({ kind: 'unit' as const, unitId })
  const deadlines = [{ text: '', kind: 'absolute', normalized: '<=2026-11-05' }]
  const task = planTask('Việc để thử', { lead: [target(commune)], support: [target(other)], deadlines })
  const planId = await savePlan(office.server.storage, { unit: department, content: { tasks: [task] } })
  await office.people.chair.send('POST', `/api/plans/${planId}/steps`, {
    action: 'record',
    sign: '1/KH-SM',
    date: '2026-04-01',
  })
  const list = await office.people.giver.get<AssignmentPage>('/api/assignments')
  const path = `/api/assignments/${list.body.items[0]?.id}`
  // Whom the work passes to is another unit: that is tried for itself.
  const actions = steppedActions.filter((action) => action !== 'reassign')
  let taken = 0
  for (let count = 0; count < 250; count += 1) {
    const detail = (await office.people.giver.get<AssignmentDetail>(path)).body
    const { assignment, extensions, steps } = detail
    const handedIn = steps.findIndex(({ action }) => action === 'submit')
    const circumstances = {
      isAcknowledged: assignment.isAcknowledged,
      isSeen: assignment.submittedAt !== null && steps.slice(0, handedIn).some(({ action }) => action === 'look'),
      isExtensionAsked: extensions.some(({ granted }) => granted === null),
      hasDue: assignment.due !== null,
    }
    const side = oneOf<AssignmentSide>(random, ['doer', 'supporter', 'giver'])
    // What was withdrawn rests for good: that is tried when the walk is nearly done.
    const tried = count < 200 ? actions.filter((each) => each !== 'withdraw') : actions
    const action = oneOf(random, tried as unknown as [string, ...string[]])
    const offered = stepsOf(assignment.state, circumstances)
      .filter((step) => step.action === action)
      .filter((step) => step.side === side)
    const day = `2027-${String(1 + (count % 12)).padStart(2, '0')}-${String(10 + (count % 18))}`
    const sent = {
      id: newId(),
      action,
      revision: assignment.revision,
      text: 'Thử',
      day: action === 'ask-extension' ? '2099-01-01' : day,
    }
    const answer = await office.people[side].send<AssignmentStepAnswer & { code?: string }>(
      'POST',
      `${path}/steps`,
      sent,
    )
    const told = JSON.stringify({
      count,
      side,
      action,
      from: assignment.state,
      circumstances,
      answer: answer.body.code,
    })
    const [step] = offered
    // Content that was given anew is acknowledged before it is handed in again.
    if (step?.action === 'submit' && answer.body.code === 'assignment-not-acknowledged') {
      expect(circumstances.isAcknowledged, told).toBe(false)
      continue
    }
    expect([answer.status === 200, told]).toEqual([step !== undefined, told])
    if (!step) continue
    taken += 1
    expect(answer.body.detail.assignment.state, told).toBe(step.to)
  }
  // Most of what is tried at random is not offered; a walk of fewer steps would say little.
  expect(taken).toBeGreaterThanOrEqual(10)
}, 120_000)
