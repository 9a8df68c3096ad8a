import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaigns, draftCampaign, openCampaign } from './campaign-window.ts'
import type { House } from './house.ts'
import { stepPlan } from './plan-acts.ts'
import { act, givenWork, ownWork } from './work-acts.ts'

describe.each(campaigns)('a campaign over a province within one window: $title', (scenario) => {
  const document = scenario.document()
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openCampaign(scenario)
  }, 120_000)
  afterAll(() => house?.close())

  it.skipIf(!document)('is read out of the news with its window', async () => {
    if (!document) return
    const made = await draftCampaign(house, scenario, document)
    planId = made.planId
    expect(made.reading.kind).toBe('news')
    expect(made.reading.deadlines.map(({ normalized }) => normalized)).toContain(scenario.window.join('/'))
  })

  it.skipIf(!document)('reaches every department and locality in one act, recorded from the paper', async () => {
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
