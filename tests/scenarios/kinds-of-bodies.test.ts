import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitKind, UnitLevel } from '../../src/features/organisation/model/index.ts'
import type { Target } from '../../src/features/plans/model/index.ts'
import { answered } from './answered.ts'
import { sampleDocument, sourceDocument } from './documents.ts'
import { planFromDocument } from './from-document.ts'
import { type House, openHouse } from './house.ts'
import { foundSampleProvince } from './places.ts'
import { editPlan, findingsOf, stepPlan } from './plan-acts.ts'
import { act, givenWork, ownWork } from './work-acts.ts'

/** S1: a Party plan that gives its work to kinds of bodies, by no name and without any date. */
interface Scenario {
  readonly title: string
  readonly document: () => ReturnType<typeof sourceDocument>
  readonly day: string
  readonly level: UnitLevel
  readonly prepare: (house: House) => Promise<void>
  readonly issuer: string
  readonly paper: { readonly sign: string; readonly date: string }
  /** A body of each kind that gets work, by the part of the plan that speaks of the kind. */
  readonly bodies: readonly (readonly [path: string, kind: UnitKind, body: string])[]
}

const scenarios: readonly Scenario[] = [
  {
    title: 'our own sample, in 2026',
    document: () => sampleDocument('2-dan-van-kheo-dang-uy-xa.pdf'),
    day: '2026-07-06',
    level: 'commune',
    async prepare(house) {
      await foundSampleProvince(house)
      await house.foundUsual('commune', 'xã Đồng Mẫu', {
        government: await house.unit('Ủy ban nhân dân tỉnh Mẫu'),
        party: await house.unit('Tỉnh ủy Mẫu'),
        front: await house.unit('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu'),
      })
      const party = await house.unit('Đảng ủy xã Đồng Mẫu')
      for (const name of ['Chi bộ thôn Một', 'Chi bộ thôn Hai'])
        await house.found(name, { kind: 'party-cell', level: 'commune' }, { party })
    },
    issuer: 'Đảng ủy xã Đồng Mẫu',
    paper: { sign: '12-KH/ĐU', date: '2026-07-03' },
    bodies: [
      ['II/1', 'party-cell', 'Chi bộ thôn Một'],
      ['II/2/2.1', 'people-council', 'Hội đồng nhân dân xã Đồng Mẫu'],
      ['II/2/2.2', 'people-committee', 'Ủy ban nhân dân xã Đồng Mẫu'],
      ['II/4', 'front-committee', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Đồng Mẫu'],
    ],
  },
  {
    title: 'the source document, in 2022',
    document: () => sourceDocument(1),
    day: '2022-09-05',
    level: 'district',
    async prepare(house) {
      const bodies = {
        'Hội đồng nhân dân': 'people-council',
        'Tòa án nhân dân': 'judicial-body',
        'Công an': 'armed-force',
      } as const
      for (const [name, kind] of Object.entries(bodies))
        await house.found(`${name} huyện Vị Xuyên`, { kind, level: 'district' }, {})
    },
    issuer: 'Huyện ủy Vị Xuyên',
    paper: { sign: '30-KH/HU', date: '2022-09-01' },
    bodies: [
      ['II/1', 'party-committee', 'Đảng ủy xã Tùng Bá'],
      ['II/2/2.1', 'people-council', 'Hội đồng nhân dân huyện Vị Xuyên'],
      ['II/2/2.2', 'people-committee', 'Ủy ban nhân dân huyện Vị Xuyên'],
      ['II/2/2.3', 'judicial-body', 'Tòa án nhân dân huyện Vị Xuyên'],
      ['II/3', 'armed-force', 'Công an huyện Vị Xuyên'],
      ['II/4', 'front-committee', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Vị Xuyên'],
    ],
  },
]

describe.each(scenarios)('work for kinds of bodies, without a date: $title', (scenario) => {
  const document = scenario.document()
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openHouse(scenario.day)
    await scenario.prepare(house)
    await house.employ('soan', 'specialist', await house.unit(scenario.issuer))
    await house.employ('van-thu', 'clerk', await house.unit(scenario.issuer))
    for (const [index, [, , body]] of scenario.bodies.entries())
      await house.employ(`co-quan-${index}`, 'reporter', await house.unit(body))
  }, 120_000)
  afterAll(() => house?.close())

  /** All bodies of the kind: those below the issuer in the Party, one by name where the kind stands in another line. */
  const targetOf = async (kind: UnitKind, body: string): Promise<Target> => {
    if (kind !== 'party-cell' && kind !== 'party-committee') return { kind: 'unit', unitId: await house.unit(body) }
    const under = { unit: await house.unit(scenario.issuer), line: 'party', directOnly: true } as const
    return { kind: 'rule', rule: { criteria: { kinds: [kind], levels: [], under }, named: [], without: [] } }
  }

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
    for (const [path, kind, body] of scenario.bodies) targets.set(path, await targetOf(kind, body))
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
