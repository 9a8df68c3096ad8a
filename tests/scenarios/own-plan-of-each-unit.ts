import type { PlanContent } from '../../src/features/plans/model/index.ts'
import { planTask } from '../support/save-plan.ts'
import { type ScenarioDocument, sampleDocument, sourceDocument } from './documents.ts'
import { planFromDocument } from './from-document.ts'
import { type House, openHouse } from './house.ts'
import { foundSampleProvince } from './places.ts'
import { editPlan, proposedFor } from './plan-acts.ts'

/** S4: every department and locality owes a plan of its own, and a report to the province through Sở Nội vụ. */
export const ownPlans = [
  {
    title: 'our own sample, in 2026',
    document: () => sampleDocument('5-tin-ke-hoach-ubnd-tinh.txt'),
    day: '2026-02-03',
    prepare: foundSampleProvince,
    place: 'tỉnh Mẫu',
    paper: { sign: '57/KH-UBND', date: '2026-01-30' },
    givenTo: 'Các sở, ban, ngành tỉnh',
    units: 12,
  },
  {
    title: 'the source document, in 2022',
    document: () => sourceDocument(4),
    day: '2022-03-01',
    prepare: async () => {},
    place: 'tỉnh Hậu Giang',
    paper: { sign: '32/KH-UBND', date: '2022-02-28' },
    givenTo: 'Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố',
    units: 24,
  },
]

export type OwnPlans = (typeof ownPlans)[number]

/**
 * The house of the scenario with its people: `soan` and `van-thu` at the province, `noi-vu` at Sở Nội vụ, `tu-phap` and
 * `ky-tu-phap` at Sở Tư pháp, `tai-chinh` at Sở Tài chính.
 */
export async function openOwnPlans(scenario: OwnPlans, options: { readonly web?: boolean } = {}): Promise<House> {
  const named = (body: string) => house.unit(`${body} ${scenario.place}`)
  const house = await openHouse(scenario.day, options)
  await scenario.prepare(house)
  await house.employ('soan', 'specialist', await named('Ủy ban nhân dân'))
  await house.employ('van-thu', 'clerk', await named('Ủy ban nhân dân'))
  await house.employ('noi-vu', 'specialist', await named('Sở Nội vụ'))
  await house.employ('tu-phap', 'specialist', await named('Sở Tư pháp'))
  await house.employ('ky-tu-phap', 'leader', await named('Sở Tư pháp'))
  await house.employ('tai-chinh', 'specialist', await named('Sở Tài chính'))
  return house
}

/** What each unit owes besides its report. */
export const ownPlanTask = 'Ban hành kế hoạch riêng và giao việc cho từng bộ phận'

/** The news made a plan: all owe a plan of their own, and report to the province through Sở Nội vụ. */
export async function draftOwnPlans(
  house: House,
  { givenTo }: OwnPlans,
  document: ScenarioDocument,
): Promise<PlanContent & { readonly planId: string }> {
  const drafter = await house.as('soan')
  const { planId } = await planFromDocument(drafter, document)
  const proposed = await proposedFor(drafter, planId, [givenTo, 'UBND tỉnh', 'Sở Nội vụ'])
  const all = proposed(givenTo)
  const own = planTask(ownPlanTask, { lead: all, asksPlan: true })
  const content = await editPlan(drafter, planId, (before) => ({
    ...before,
    tasks: [own],
    duties: before.duties.map((duty) => ({
      ...duty,
      from: all,
      to: proposed('UBND tỉnh')[0] ?? null,
      via: proposed('Sở Nội vụ')[0] ?? null,
    })),
  }))
  return { planId, ...content }
}
