import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { House } from './house.ts'
import { findingsOf, issuePlan, toUnit } from './plan-acts.ts'
import { act, givenWork, ownWork } from './work-acts.ts'
import { draftYearOfRules, openYearOfRules, yearsOfRules } from './year-of-rules.ts'

describe.each(yearsOfRules)('a year of rules: $title', (scenario) => {
  const document = scenario.document()
  const year = scenario.day.slice(0, 4)
  let house: House
  let planId: string

  beforeAll(async () => {
    house = await openYearOfRules(scenario)
  }, 120_000)
  afterAll(() => house?.close())

  it.skipIf(!document)('is read as three rules, from the office to Sở Nội vụ', async () => {
    if (!document) return
    const drafted = await draftYearOfRules(house, document)
    planId = drafted.planId
    const { duties } = drafted
    const [office, receiver] = [await house.unit(scenario.office), await house.unit(scenario.receiver)]
    expect(duties.map(({ from, to }) => [from, to])).toEqual(duties.map(() => [[toUnit(office)], toUnit(receiver)]))
    expect(duties).toHaveLength(3)
  })

  it.skipIf(!document)('has every collision and impossibility of its year named before it is issued', async () => {
    const found = await findingsOf(await house.as('soan'), planId)
    expect(found).toContain(`past-at-issue ${year}-03-10`)
    expect(found).toContain(`reports-same-day ${year}-06-10`)
    expect(found).toContain(`period-after-year ${year}-12-10`)
    expect(found.filter((each) => each.startsWith('before-cut-off'))).not.toEqual([])
  })

  it.skipIf(!document)('opens the periods that are still to come, and not the one that was past', async () => {
    const issued = await issuePlan(await house.as('soan'), await house.as('ky'), planId)
    expect(issued).toMatchObject({ sign: scenario.sign, given: { assignments: 5, units: 1, nobody: [] } })
    expect(issued.given?.past.map(({ period }) => period)).toEqual([`${year}-Q1`])
    const work = await ownWork(await house.as('van-phong'))
    expect(work.map(({ period, due }) => `${period} ${due}`).sort()).toEqual([
      `${year} ${year}-11-25`,
      `${year}-H1 ${year}-06-10`,
      `${year}-Q2 ${year}-06-10`,
      `${year}-Q3 ${year}-09-10`,
      `${year}-Q4 ${year}-12-10`,
    ])
  })

  it.skipIf(!document)('tells the report that came on its day from the one that did not', async () => {
    house.goTo(`${year}-06-10`)
    const office = await house.as('van-phong')
    const open = await ownWork(office)
    const due = open.filter(({ deadline }) => deadline.state === 'today')
    expect(due.map(({ period }) => period).sort()).toEqual([`${year}-H1`, `${year}-Q2`])
    const quarter = due.find(({ period }) => period?.endsWith('Q2'))?.id ?? ''
    await act(office, quarter, 'acknowledge')
    expect(await act(office, quarter, 'submit', { nil: true, text: 'Quý II không có nội dung phát sinh' })).toBe(
      'submitted',
    )
    house.goTo(`${year}-06-12`)
    const given = await givenWork(await house.as('soan'), planId)
    const told = new Map(given.map(({ period, deadline, nil }) => [period, [deadline.isLate, nil]]))
    expect(told.get(`${year}-Q2`)).toEqual([false, true])
    expect(told.get(`${year}-H1`)).toEqual([true, false])
    expect(await act(await house.as('soan'), quarter, 'accept')).toBe('accepted')
  })
})
