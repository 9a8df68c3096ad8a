import type { ReportDuty } from '../../src/features/plans/model/index.ts'
import { type ScenarioDocument, sampleDocument, sourceDocument } from './documents.ts'
import { planFromDocument } from './from-document.ts'
import { type House, openHouse } from './house.ts'
import { foundBelow, foundSampleProvince } from './places.ts'
import { editPlan, proposedFor } from './plan-acts.ts'

/** S3: one office reports by the quarter, the half year and the year; the plan comes when the first quarter's day is past. */
export const yearsOfRules = [
  {
    title: 'our own sample, in 2026',
    document: () => sampleDocument('4-dan-van-chinh-quyen-so-khoa-hoc.docx'),
    day: '2026-04-09',
    async prepare(house: House) {
      await foundSampleProvince(house)
      await foundBelow(house, 'Sở Khoa học và Công nghệ tỉnh Mẫu', {
        'Văn phòng Sở Khoa học và Công nghệ tỉnh Mẫu': 'office',
        'Phòng Quản lý khoa học tỉnh Mẫu': 'division',
      })
    },
    department: 'Sở Khoa học và Công nghệ tỉnh Mẫu',
    office: 'Văn phòng Sở Khoa học và Công nghệ tỉnh Mẫu',
    receiver: 'Sở Nội vụ tỉnh Mẫu',
    sign: '01/KH-SKHCN',
  },
  {
    title: 'the source document, in 2021',
    document: () => sourceDocument(3),
    day: '2021-04-07',
    prepare: async () => {},
    department: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
    office: 'Văn phòng Sở Thông tin và Truyền thông',
    receiver: 'Sở Nội vụ tỉnh Trà Vinh',
    sign: '01/KH-STTTT',
  },
]

export type YearOfRules = (typeof yearsOfRules)[number]

/** The house of the scenario with its people: `soan` and `ky` at the department, `van-phong` at its office. */
export async function openYearOfRules(scenario: YearOfRules, options: { readonly web?: boolean } = {}): Promise<House> {
  const house = await openHouse(scenario.day, options)
  await scenario.prepare(house)
  await house.employ('soan', 'specialist', await house.unit(scenario.department))
  await house.employ('ky', 'leader', await house.unit(scenario.department))
  await house.employ('van-phong', 'reporter', await house.unit(scenario.office))
  return house
}

/** The document made a plan of its duties alone, each between the bodies that the program is sure of. */
export async function draftYearOfRules(
  house: House,
  document: ScenarioDocument,
): Promise<{ readonly planId: string; readonly duties: readonly ReportDuty[] }> {
  const drafter = await house.as('soan')
  const { planId } = await planFromDocument(drafter, document)
  const content = await editPlan(drafter, planId, ({ sections, duties }) => ({ sections, tasks: [], duties }))
  const words = content.duties.flatMap(({ fromText, toText }) => [fromText, toText])
  const proposed = await proposedFor(drafter, planId, words)
  const { duties } = await editPlan(drafter, planId, (before) => ({
    ...before,
    duties: before.duties.map((duty) => ({
      ...duty,
      from: proposed(duty.fromText),
      to: proposed(duty.toText)[0] ?? null,
    })),
  }))
  return { planId, duties }
}
