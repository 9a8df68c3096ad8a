import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditedContent, ProposalsAnswer } from '../../src/features/plans/editing-contract.ts'
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
  /** Who leads the tasks of each part of the plan. */
  const targets = new Map<string, readonly Target[]>()

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

  it.skipIf(!document)(
    'is told by its own words to whom it gives work, but where they can be read in two ways',
    async () => {
      const drafter = await house.as('soan')
      const { content } = answered(await drafter.get<EditedContent>(`/api/plans/${planId}/content`))
      const wordsOf = (path: string) =>
        content.tasks.filter((task) => task.path === path).flatMap((task) => task.leadText)
      for (const [path, kind, body] of scenario.bodies) {
        const asked = { words: [...new Set(wordsOf(path))] }
        const { items } = answered(
          await drafter.send<ProposalsAnswer>('POST', `/api/plans/${planId}/target-proposals`, asked),
        )
        const found = items.flatMap(({ proposals }) => proposals)
        const sure = found.filter((each) => each.sure)
        const unsaid = scenario.byHand[path]
        if (unsaid === undefined) expect(sure.length, path).toBeGreaterThan(0)
        else expect([sure, found.map(({ why }) => why).join()], path).toEqual([[], expect.stringContaining(unsaid)])
        targets.set(path, sure[0]?.targets ?? [await targetOfKind(house, scenario, kind, body)])
      }
    },
  )

  it.skipIf(!document)('is a plan all the same: it says once that nothing has a date, and sets none', async () => {
    const drafter = await house.as('soan')
    const { tasks } = await editPlan(drafter, planId, (content) => ({
      ...content,
      tasks: content.tasks.flatMap((task) => {
        const lead = targets.get(task.path)
        return lead ? [{ ...task, lead }] : []
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
