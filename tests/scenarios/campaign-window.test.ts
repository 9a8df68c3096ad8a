import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planTask } from '../support/save-plan.ts'
import { sampleDocument, sourceDocument } from './documents.ts'
import { planFromDocument } from './from-document.ts'
import { type House, openHouse } from './house.ts'
import { foundSampleProvince } from './places.ts'
import { editPlan, proposedFor, stepPlan } from './plan-acts.ts'
import { act, givenWork, ownWork } from './work-acts.ts'

/** S2: the news of a province-wide month. All departments and localities work within one window; nobody is told a report. */
const scenarios = [
  {
    title: 'our own sample, in 2026',
    document: () => sampleDocument('3-tin-tinh-mau-thang-dan-van.html'),
    day: '2026-09-22',
    paper: { sign: '215/KH-UBND', date: '2026-09-20' },
    async prepare(house: House) {
      await foundSampleProvince(house)
      const government = await house.unit('Ủy ban nhân dân tỉnh Mẫu')
      for (const place of ['xã Đồng Mẫu', 'phường Trung Mẫu'])
        await house.foundUsual('commune', place, {
          government,
          party: await house.unit('Tỉnh ủy Mẫu'),
          front: await house.unit('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu'),
        })
    },
    province: 'Ủy ban nhân dân tỉnh Mẫu',
    lead: 'Các sở, ban, ngành tỉnh; UBND các xã, phường',
    /** Twelve departments, the inspectorate among them, and two localities. */
    units: 14,
    locality: 'Ủy ban nhân dân xã Đồng Mẫu',
    window: ['2026-10-01', '2026-10-31'],
    dayBefore: '2026-09-30',
    dayAfter: '2026-11-01',
  },
  {
    title: 'the source document, in 2021',
    document: () => sourceDocument(2),
    day: '2021-09-27',
    paper: { sign: '500/KH-UBND', date: '2021-09-25' },
    prepare: async () => {},
    province: 'Ủy ban nhân dân tỉnh Bắc Giang',
    lead: 'Các sở, ban, ngành tỉnh; UBND các huyện, thành phố',
    units: 25,
    locality: 'Ủy ban nhân dân huyện Lục Ngạn',
    window: ['2021-10-01', '2021-10-31'],
    dayBefore: '2021-09-30',
    dayAfter: '2021-11-01',
  },
]

describe.each(scenarios)('a campaign over a province within one window: $title', (scenario) => {
  const document = scenario.document()
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openHouse(scenario.day)
    await scenario.prepare(house)
    await house.employ('soan', 'specialist', await house.unit(scenario.province))
    await house.employ('van-thu', 'clerk', await house.unit(scenario.province))
    await house.employ('dia-phuong', 'reporter', await house.unit(scenario.locality))
  }, 120_000)
  afterAll(() => house?.close())

  it.skipIf(!document)('is read out of the news with its window', async () => {
    if (!document) return
    const made = await planFromDocument(await house.as('soan'), document)
    planId = made.planId
    expect(made.reading.kind).toBe('news')
    expect(made.reading.deadlines.map(({ normalized }) => normalized)).toContain(scenario.window.join('/'))
  })

  it.skipIf(!document)('reaches every department and locality in one act, recorded from the paper', async () => {
    const drafter = await house.as('soan')
    const proposed = await proposedFor(drafter, planId, [scenario.lead])
    await editPlan(drafter, planId, (content) => {
      const window = content.tasks.flatMap(({ deadlines }) => deadlines).slice(0, 1)
      const deeds = ['Chọn một việc có ích cho người dân và làm xong trong tháng', 'Đăng tin về việc đã làm']
      const more = { lead: proposed(scenario.lead), deadlines: window, evidence: 'any' as const }
      return { ...content, tasks: deeds.map((deed) => planTask(deed, more)) }
    })
    const { given } = await stepPlan(await house.as('van-thu'), planId, { action: 'record', ...scenario.paper })
    expect(given).toMatchObject({ units: scenario.units, assignments: 2 * scenario.units, nobody: [] })
  })

  it.skipIf(!document)('is not open before the window, open in it, and late after it', async () => {
    const stateOn = async (day: string) => {
      house.goTo(day)
      return (await ownWork(await house.as('dia-phuong'))).map(({ deadline }) => deadline.state)
    }
    expect(await stateOn(scenario.dayBefore)).toEqual(['not-open', 'not-open'])
    expect(await stateOn(scenario.window[0] ?? '')).toEqual(['open', 'open'])
    expect(await stateOn(scenario.window[1] ?? '')).toEqual(['today', 'today'])
    const doer = await house.as('dia-phuong')
    const [first] = await ownWork(doer)
    await act(doer, first?.id ?? '', 'acknowledge')
    await act(doer, first?.id ?? '', 'progress', { percent: 50, text: 'Đã chọn việc sửa cầu' })
    expect(await stateOn(scenario.dayAfter)).toEqual(['late', 'late'])
    const all = await givenWork(await house.as('soan'), planId)
    expect(all.filter(({ deadline }) => deadline.isLate)).toHaveLength(all.length)
  })
})
