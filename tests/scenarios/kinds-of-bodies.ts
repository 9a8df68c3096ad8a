import type { UnitKind, UnitLevel } from '../../src/features/organisation/model/index.ts'
import type { Target } from '../../src/features/plans/model/index.ts'
import { sampleDocument, sourceDocument } from './documents.ts'
import { type House, openHouse } from './house.ts'
import { foundSampleProvince } from './places.ts'

/** S1: a Party plan that gives its work to kinds of bodies, by no name and without any date. */
export interface KindsOfBodies {
  readonly title: string
  readonly document: () => ReturnType<typeof sourceDocument>
  readonly day: string
  readonly level: UnitLevel
  readonly prepare: (house: House) => Promise<void>
  readonly issuer: string
  readonly paper: { readonly sign: string; readonly date: string }
  /** A body of each kind that gets work, by the part of the plan that speaks of the kind. */
  readonly bodies: readonly (readonly [path: string, kind: UnitKind, body: string])[]
  /** Parts of whose words the program is not sure whom they mean, with what it says: a person chooses. */
  readonly byHand: Readonly<Record<string, string>>
}

export const kindsOfBodies: readonly KindsOfBodies[] = [
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
    byHand: {},
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
        'Viện kiểm sát nhân dân': 'judicial-body',
        'Công an': 'armed-force',
        'Ban Chỉ huy Quân sự': 'armed-force',
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
    byHand: {
      // The communes' councils do not stand in the sample.
      'II/2/2.1': 'chỉ có ở cấp huyện',
      'II/2/2.2': 'HĐND và UBND',
      'II/4': 'có thể cả các cấp',
    },
  },
]

/** The house of the scenario with its people: `soan` and `van-thu` at the issuer, `co-quan-N` at the body N. */
export async function openKindsOfBodies(
  scenario: KindsOfBodies,
  options: { readonly web?: boolean } = {},
): Promise<House> {
  const house = await openHouse(scenario.day, options)
  await scenario.prepare(house)
  await house.employ('soan', 'specialist', await house.unit(scenario.issuer))
  await house.employ('van-thu', 'clerk', await house.unit(scenario.issuer))
  for (const [index, [, , body]] of scenario.bodies.entries())
    await house.employ(`co-quan-${index}`, 'reporter', await house.unit(body))
  return house
}

/** All bodies of the kind: those below the issuer in the Party, one by name where the kind stands in another line. */
export async function targetOfKind(
  house: House,
  { issuer }: KindsOfBodies,
  kind: UnitKind,
  body: string,
): Promise<Target> {
  if (kind !== 'party-cell' && kind !== 'party-committee') return { kind: 'unit', unitId: await house.unit(body) }
  const under = { unit: await house.unit(issuer), line: 'party', directOnly: true } as const
  return { kind: 'rule', rule: { criteria: { kinds: [kind], levels: [], under }, named: [], without: [] } }
}
