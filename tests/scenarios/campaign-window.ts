import type { PlanContent } from '../../src/features/plans/model/index.ts'
import { planTask } from '../support/save-plan.ts'
import { type ScenarioDocument, sampleDocument, sourceDocument } from './documents.ts'
import { type PlannedDocument, planFromDocument } from './from-document.ts'
import { type House, openHouse } from './house.ts'
import { foundSampleProvince } from './places.ts'
import { editPlan, proposedFor } from './plan-acts.ts'

/** S2: the news of a province-wide month. All departments and localities work within one window; nobody is told a report. */
export const campaigns = [
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

export type Campaign = (typeof campaigns)[number]

/** The house of the scenario with its people: `soan` and `van-thu` at the province, `dia-phuong` at the locality. */
export async function openCampaign(scenario: Campaign, options: { readonly web?: boolean } = {}): Promise<House> {
  const house = await openHouse(scenario.day, options)
  await scenario.prepare(house)
  await house.employ('soan', 'specialist', await house.unit(scenario.province))
  await house.employ('van-thu', 'clerk', await house.unit(scenario.province))
  await house.employ('dia-phuong', 'reporter', await house.unit(scenario.locality))
  return house
}

/** The deeds that the province asks of all for the campaign; the locality owes each of them. */
export const campaignDeeds = ['Chọn một việc có ích cho người dân và làm xong trong tháng', 'Đăng tin về việc đã làm']

/** The news made a plan: every deed for all departments and localities, within the window that was read. */
export async function draftCampaign(
  house: House,
  { lead }: Campaign,
  document: ScenarioDocument,
): Promise<PlannedDocument> {
  const drafter = await house.as('soan')
  const made = await planFromDocument(drafter, document)
  const proposed = await proposedFor(drafter, made.planId, [lead])
  await editPlan(drafter, made.planId, (content: PlanContent) => {
    const window = content.tasks.flatMap(({ deadlines }) => deadlines).slice(0, 1)
    const more = { lead: proposed(lead), deadlines: window, evidence: 'any' as const }
    return { ...content, tasks: campaignDeeds.map((deed) => planTask(deed, more)) }
  })
  return made
}
