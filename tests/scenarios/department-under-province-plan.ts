import type { PlanContent, PlanTask, Target } from '../../src/features/plans/model/index.ts'
import { sampleDocument, sourceDocument } from './documents.ts'
import { type House, openHouse } from './house.ts'
import { foundBelow, foundSampleProvince } from './places.ts'
import { editPlan, proposedFor } from './plan-acts.ts'

/** S0: a department makes the province's plan its own. Its units report to its office, and four days later its office reports on. */
export interface Department {
  readonly title: string
  readonly document: () => ReturnType<typeof sourceDocument>
  readonly day: string
  readonly prepare: (house: House) => Promise<void>
  readonly province: string
  readonly parentSign: string
  readonly parentDate: string
  readonly department: string
  readonly sign: string
  readonly office: string
  readonly unitBelow: string
  /** How many divisions and public service units the department has. */
  readonly unitsBelow: number
  readonly receiver: string
  readonly window: readonly [from: string, to: string]
  /** The last days that are in time: of the units, of the office. */
  readonly dues: readonly [string, string]
  readonly dayAfter: string
}

export const departments: readonly Department[] = [
  {
    title: 'our own sample, in 2026',
    document: () => sampleDocument('1-thang-dan-van-so-y-te.docx'),
    day: '2026-09-21',
    async prepare(house) {
      await foundSampleProvince(house)
      await foundBelow(house, 'Sở Y tế tỉnh Mẫu', {
        'Văn phòng Sở Y tế tỉnh Mẫu': 'office',
        'Phòng Nghiệp vụ Y tỉnh Mẫu': 'division',
        'Phòng Kế hoạch - Tài chính Sở Y tế tỉnh Mẫu': 'division',
        'Bệnh viện Đa khoa tỉnh Mẫu': 'public-service-unit',
      })
    },
    province: 'Ủy ban nhân dân tỉnh Mẫu',
    parentSign: '152/KH-UBND',
    parentDate: '2026-09-18',
    department: 'Sở Y tế tỉnh Mẫu',
    sign: '01/KH-SYT',
    office: 'Văn phòng Sở Y tế tỉnh Mẫu',
    unitBelow: 'Bệnh viện Đa khoa tỉnh Mẫu',
    unitsBelow: 3,
    receiver: 'Sở Nội vụ tỉnh Mẫu',
    window: ['2026-10-01', '2026-10-31'],
    dues: ['2026-10-31', '2026-11-04'],
    dayAfter: '2026-11-01',
  },
  {
    title: 'the source document, in 2021',
    document: () => sourceDocument(0),
    day: '2021-09-28',
    prepare: async () => {},
    province: 'Ủy ban nhân dân tỉnh Hà Giang',
    parentSign: '246/KH-UBND',
    parentDate: '2021-09-27',
    department: 'Sở Tư pháp tỉnh Hà Giang',
    sign: '01/KH-STP',
    office: 'Văn phòng Sở Tư pháp',
    unitBelow: 'Trung tâm Trợ giúp pháp lý nhà nước',
    unitsBelow: 5,
    receiver: 'Sở Nội vụ tỉnh Hà Giang',
    window: ['2021-10-01', '2021-10-30'],
    dues: ['2021-10-31', '2021-11-04'],
    dayAfter: '2021-11-01',
  },
]

/**
 * The house of the scenario with its people: `soan-tinh` and `van-thu-tinh` at the province, `soan` and `ky` at the
 * department, `duoi` at a unit below it, `van-phong` at its office.
 */
export async function openDepartment(scenario: Department, options: { readonly web?: boolean } = {}): Promise<House> {
  const house = await openHouse(scenario.day, options)
  await scenario.prepare(house)
  for (const [username, role, unit] of [
    ['soan-tinh', 'specialist', scenario.province],
    ['van-thu-tinh', 'clerk', scenario.province],
    ['soan', 'specialist', scenario.department],
    ['ky', 'leader', scenario.department],
    ['duoi', 'reporter', scenario.unitBelow],
    ['van-phong', 'reporter', scenario.office],
  ] as const)
    await house.employ(username, role, await house.unit(unit))
  return house
}

/** The plan written over the units below: the campaign's work within the window, one report inwards and one onwards. */
export async function writeDepartmentPlan(
  house: House,
  scenario: Department,
  planId: string,
  mostTasks = Number.POSITIVE_INFINITY,
): Promise<PlanContent> {
  const drafter = await house.as('soan')
  const under = { unit: await house.unit(scenario.department), line: 'government', directOnly: true } as const
  const kinds = ['division', 'public-service-unit'] as const
  const below: Target = { kind: 'rule', rule: { criteria: { kinds, levels: [], under }, named: [], without: [] } }
  const proposed = await proposedFor(drafter, planId, ['Văn phòng Sở', 'Sở Nội vụ'])
  const office = proposed('Văn phòng Sở')
  const window = { text: scenario.window.join(' – '), kind: 'absolute', normalized: scenario.window.join('/') }
  const isOfCampaign = ({ path }: PlanTask) => path.startsWith('II')
  return editPlan(drafter, planId, ({ sections, tasks, duties: [inside, outside, ...others] }) => ({
    sections,
    tasks: tasks
      .filter(isOfCampaign)
      .slice(0, mostTasks)
      .map((task) => ({ ...task, lead: [below], deadlines: [window], evidence: 'any' })),
    duties: [
      ...(inside ? [{ ...inside, from: [below], to: office[0] ?? null }] : []),
      ...(outside ? [{ ...outside, from: office, to: proposed('Sở Nội vụ')[0] ?? null }] : []),
      ...others,
    ],
  }))
}
