import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Target } from '../../src/features/plans/model/index.ts'
import { answered } from './answered.ts'
import { planFromDocument } from './from-document.ts'
import type { House } from './house.ts'
import { kindsOfBodies, openKindsOfBodies, targetOfKind } from './kinds-of-bodies.ts'
import { editPlan, findingsOf, stepPlan } from './plan-acts.ts'
import { act, givenWork, ownWork } from './work-acts.ts'

describe.each(kindsOfBodies)('work for kinds of bodies, without a date: $title', (scenario) => {
  const document = scenario.document()
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openKindsOfBodies(scenario)
  }, 120_000)
  afterAll(() => house?.close())

  it.skipIf(!document)('is read with its tasks by kind of body, and no deadline is made up', async () => {
    if (!document) return
    const made = await planFromDocument(await house.as('soan'), document)
    planId = made.planId
    expect(made.reading.deadlines).toEqual([])
    const paths = new Set(made.reading.tasks.map(({ path }) => path))
    for (const [path] of scenario.bodies) expect(paths).toContain(path)
  })

  it.skipIf(!document)('is a plan all the same: it says once that nothing has a date, and sets none', async () => {
    const drafter = await house.as('soan')
    const targets = new Map<string, Target>()
    for (const [path, kind, body] of scenario.bodies) targets.set(path, await targetOfKind(house, scenario, kind, body))
    const { tasks } = await editPlan(drafter, planId, (content) => ({
      ...content,
      tasks: content.tasks.flatMap((task) => {
        const target = targets.get(task.path)
        return target ? [{ ...task, lead: [target] }] : []
      }),
    }))
    expect(await findingsOf(drafter, planId)).toEqual(['no-date'])
    const clerk = await house.as('van-thu')
    const paper = { action: 'record', ...scenario.paper }
    await expect(stepPlan(clerk, planId, paper)).rejects.toThrow('nhiệm kỳ')
    const term = { unitId: await house.unit(scenario.issuer), name: 'Nhiệm kỳ 2020 - 2030', from: '2020-06-01' }
    answered(await clerk.send('POST', '/api/party-terms', term))
    const { given } = await stepPlan(clerk, planId, paper)
    expect(given?.nobody).toEqual([])
    expect(given?.assignments).toBeGreaterThanOrEqual(tasks.length)
  })

  it.skipIf(!document)('reaches a body of every kind, is never late, and is worked on to its end', async () => {
    house.goTo(`${scenario.day.slice(0, 4)}-12-30`)
    for (const [index, [path]] of scenario.bodies.entries()) {
      const work = await ownWork(await house.as(`co-quan-${index}`))
      expect(work.length, `work of ${path}`).toBeGreaterThan(0)
      expect(new Set(work.map(({ due, deadline }) => `${due} ${deadline.state}`))).toEqual(new Set(['null no-date']))
    }
    const doer = await house.as('co-quan-0')
    const id = (await ownWork(doer))[0]?.id ?? ''
    await act(doer, id, 'acknowledge')
    expect(await act(doer, id, 'submit', { text: 'Đã làm một việc khó của thôn' })).toBe('submitted')
    expect(await act(await house.as('soan'), id, 'accept')).toBe('accepted')
    const all = await givenWork(await house.as('soan'), planId)
    expect(all.some(({ deadline }) => deadline.isLate)).toBe(false)
  })
})
