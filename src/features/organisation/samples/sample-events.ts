import type { OrganisationEvent } from '../model/index.ts'
import {
  capital,
  departmentMade,
  departmentsAfter,
  departmentsBefore,
  departmentsTakenOver,
  massBodies,
  ministryOf,
  partyBodies,
  partyName,
  placeName,
  sampleFace,
} from './bodies.ts'
import { districts, fullDistrict } from './districts.ts'
import { endFullDistrict, foundFullDistrict, joinDistrictBoards } from './full-district.ts'
import { papers, sampleDays } from './papers.ts'
import { mergers, type Province, provincesBefore } from './provinces.ts'
import { SampleDraft } from './sample-draft.ts'

/** Provinces whose departments the sample tells too: those of the five source documents and whom they were merged with. */
const fullProvinces = new Set(mergers.flatMap(({ from }) => (from.some((name) => name in districts) ? from : [])))

/** The country of the sample, from 2008 to today, as events in their order. */
export function sampleEvents(): readonly OrganisationEvent[] {
  const draft = new SampleDraft()
  foundCentre(draft)
  for (const province of provincesBefore) {
    foundProvince(draft, province)
    if (fullProvinces.has(province.key)) foundDepartments(draft, province, 'before')
  }
  foundOffices(draft)
  for (const [province, names] of Object.entries(districts)) foundDistricts(draft, province, names)
  foundFullDistrict(draft)
  renameHue(draft)
  for (const province of provincesBefore.filter(({ key }) => fullProvinces.has(key))) joinDepartments(draft, province)
  // After the departments that ended on the day, whose guidance it would otherwise pass on.
  joinCentre(draft)
  joinDistrictBoards(draft)
  for (const { into, from } of mergers) mergeProvinces(draft, into, from)
  return draft.events
}

function foundCentre(draft: SampleDraft): void {
  const { opening } = sampleDays
  const found = (key: string, face: ReturnType<typeof sampleFace>, above: Parameters<SampleDraft['found']>[2] = {}) =>
    draft.found(key, face, above, opening, papers.opening)
  found('chinh-phu', sampleFace('Chính phủ', 'ministry', 'central', { signAbbreviation: 'CP' }))
  const ministries = [
    ['bo-noi-vu', 'Bộ Nội vụ', 'BNV'],
    ['bo-tu-phap', 'Bộ Tư pháp', 'BTP'],
    ['bo-thong-tin', 'Bộ Thông tin và Truyền thông', 'BTTTT'],
    ['bo-khoa-hoc', 'Bộ Khoa học và Công nghệ', 'BKHCN'],
  ] as const
  for (const [key, name, signAbbreviation] of ministries)
    found(key, sampleFace(name, 'ministry', 'central', { signAbbreviation }), { government: 'chinh-phu' })
  found('trung-uong-dang', sampleFace('Ban Chấp hành Trung ương Đảng', 'party-committee', 'central'))
  for (const [key, name] of [
    ['trung-uong-dang/ban-tuyen-giao', 'Ban Tuyên giáo Trung ương'],
    ['trung-uong-dang/ban-dan-van', 'Ban Dân vận Trung ương'],
  ] as const)
    found(key, sampleFace(name, 'party-board', 'central'), { party: 'trung-uong-dang' })
  found('trung-uong-mttq', sampleFace('Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'front-committee', 'central'))
}

/** The five bodies that every province has. */
function foundProvince(draft: SampleDraft, province: Province, day = sampleDays.opening, paper = papers.opening): void {
  const { key, code } = province
  const place = placeName(province)
  const found = (part: string, face: ReturnType<typeof sampleFace>, above: Parameters<SampleDraft['found']>[2]) =>
    draft.found(`${key}/${part}`, face, above, day, paper)
  found('dia-ban', sampleFace(capital(place), 'locality', 'province', { areaCode: code }), { government: 'chinh-phu' })
  found('hdnd', sampleFace(`Hội đồng nhân dân ${place}`, 'people-council', 'province', { signAbbreviation: 'HĐND' }), {
    government: `${key}/dia-ban`,
  })
  found(
    'ubnd',
    sampleFace(`Ủy ban nhân dân ${place}`, 'people-committee', 'province', {
      shortName: `UBND ${place}`,
      signAbbreviation: 'UBND',
    }),
    { government: `${key}/dia-ban` },
  )
  found('tinh-uy', sampleFace(partyName(province), 'party-committee', 'province', { signAbbreviation: 'TU' }), {
    party: 'trung-uong-dang',
  })
  found(
    'mttq',
    sampleFace(`Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`, 'front-committee', 'province', {
      shortName: `Ủy ban MTTQ ${place}`,
      signAbbreviation: 'MTTQ',
    }),
    { front: 'trung-uong-mttq' },
  )
}

function foundDepartments(
  draft: SampleDraft,
  province: Province,
  time: 'before' | 'after',
  day = sampleDays.opening,
): void {
  const { key } = province
  const place = placeName(province)
  const ofDecree = time === 'before' ? papers.departments : papers.merger
  for (const { key: part, name, sign, kind } of time === 'before' ? departmentsBefore : departmentsAfter) {
    const ministry = ministryOf[part]
    draft.found(
      `${key}/${part}`,
      sampleFace(`${name} ${place}`, kind ?? 'department', 'province', { signAbbreviation: sign }),
      { government: `${key}/ubnd`, ...(ministry ? { professional: ministry } : {}) },
      day,
      ofDecree,
    )
  }
  const ofParty = time === 'before' ? papers.opening : papers.merger
  const boards =
    time === 'before' ? [board('ban-tuyen-giao', 'Ban Tuyên giáo'), board('ban-dan-van', 'Ban Dân vận')] : [joinedBoard]
  for (const { key: part, name, sign, kind } of [...partyBodies, ...boards])
    draft.found(
      `${key}/${part}`,
      sampleFace(`${name} ${partyName(province)}`, kind ?? 'party-board', 'province', { signAbbreviation: sign }),
      { party: `${key}/tinh-uy` },
      day,
      ofParty,
    )
  for (const { key: part, name, sign } of massBodies)
    draft.found(
      `${key}/${part}`,
      sampleFace(`${name} ${place}`, 'mass-organisation', 'province', { signAbbreviation: sign }),
      { front: `${key}/mttq` },
      day,
      ofParty,
    )
}

const board = (key: string, name: string) => ({
  key,
  name,
  sign: key === 'ban-dan-van' ? 'BDVTU' : 'BTGTU',
  kind: undefined,
})
const joinedBoard = {
  key: 'ban-tuyen-giao-dan-van',
  name: 'Ban Tuyên giáo và Dân vận',
  sign: 'BTGDVTU',
  kind: undefined,
}

/** What stands below the two departments whose own plans are among the source documents. */
function foundOffices(draft: SampleDraft): void {
  const below: readonly (readonly [
    string,
    readonly (readonly [string, 'office' | 'division' | 'public-service-unit'])[],
  ])[] = [
    [
      'Hà Giang/tu-phap',
      [
        ['Văn phòng Sở Tư pháp', 'office'],
        ['Phòng Xây dựng, kiểm tra văn bản và theo dõi thi hành pháp luật', 'division'],
        ['Phòng Phổ biến, giáo dục pháp luật', 'division'],
        ['Phòng Hành chính tư pháp', 'division'],
        ['Trung tâm Trợ giúp pháp lý nhà nước', 'public-service-unit'],
        ['Trung tâm Dịch vụ đấu giá tài sản', 'public-service-unit'],
      ],
    ],
    [
      'Trà Vinh/thong-tin',
      [
        ['Văn phòng Sở Thông tin và Truyền thông', 'office'],
        ['Phòng Công nghệ thông tin', 'division'],
        ['Phòng Thông tin - Báo chí - Xuất bản', 'division'],
        ['Trung tâm Công nghệ thông tin và Truyền thông', 'public-service-unit'],
      ],
    ],
    ['Trà Vinh/khoa-hoc', [['Văn phòng Sở Khoa học và Công nghệ', 'office']]],
  ]
  for (const [superior, units] of below)
    for (const [name, kind] of units)
      draft.found(
        `${superior}/${name}`,
        sampleFace(name, kind, 'province'),
        { government: superior },
        sampleDays.opening,
        papers.departments,
      )
}

function foundDistricts(draft: SampleDraft, province: string, names: readonly string[]): void {
  for (const name of names)
    draft.found(
      `${province}/${name}`,
      sampleFace(`Ủy ban nhân dân ${name}`, 'people-committee', 'district', {
        shortName: `UBND ${name}`,
        signAbbreviation: 'UBND',
      }),
      { government: `${province}/ubnd` },
      sampleDays.opening,
      papers.opening,
    )
}

/** The province Thừa Thiên Huế became the city Huế on 01/01/2025. */
function renameHue(draft: SampleDraft): void {
  const key = 'Thừa Thiên Huế'
  const names: Readonly<Record<string, string>> = {
    'dia-ban': 'Thành phố Huế',
    hdnd: 'Hội đồng nhân dân thành phố Huế',
    'tinh-uy': 'Thành ủy Huế',
  }
  for (const [part, name] of Object.entries(names)) draft.change(`${key}/${part}`, { name }, sampleDays.hue, papers.hue)
  draft.change(
    `${key}/ubnd`,
    { name: 'Ủy ban nhân dân thành phố Huế', shortName: 'UBND thành phố Huế' },
    sampleDays.hue,
    papers.hue,
  )
  draft.change(
    `${key}/mttq`,
    { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Huế', shortName: 'Ủy ban MTTQ thành phố Huế' },
    sampleDays.hue,
    papers.hue,
  )
}

function joinCentre(draft: SampleDraft): void {
  const day = sampleDays.departments
  const joined = 'trung-uong-dang/ban-tuyen-giao-dan-van'
  const face = sampleFace('Ban Tuyên giáo và Dân vận Trung ương', 'party-board', 'central')
  draft.found(joined, face, { party: 'trung-uong-dang' }, sampleDays.centralBoards, papers.boards)
  draft.merge(
    ['trung-uong-dang/ban-tuyen-giao', 'trung-uong-dang/ban-dan-van'],
    joined,
    sampleDays.centralBoards,
    papers.boards,
  )
  draft.merge(['bo-thong-tin', 'bo-khoa-hoc'], 'bo-khoa-hoc', day, papers.ministries)
}

/** Departments and boards that were joined on 01/03/2025. */
function joinDepartments(draft: SampleDraft, province: Province): void {
  const day = sampleDays.departments
  const { key } = province
  if (key === 'Trà Vinh')
    draft.merge(
      [
        'Trà Vinh/thong-tin/Văn phòng Sở Thông tin và Truyền thông',
        'Trà Vinh/khoa-hoc/Văn phòng Sở Khoa học và Công nghệ',
      ],
      'Trà Vinh/khoa-hoc/Văn phòng Sở Khoa học và Công nghệ',
      day,
      papers.joinedDepartments,
    )
  for (const { ends, heir } of departmentsTakenOver)
    draft.merge([`${key}/${ends}`, `${key}/${heir}`], `${key}/${heir}`, day, papers.joinedDepartments)
  draft.found(
    `${key}/${departmentMade.key}`,
    sampleFace(`${departmentMade.name} ${placeName(province)}`, 'department', 'province', {
      signAbbreviation: departmentMade.sign,
    }),
    { government: `${key}/ubnd` },
    day,
    papers.joinedDepartments,
  )
  draft.merge(
    departmentMade.of.map((part) => `${key}/${part}`),
    `${key}/${departmentMade.key}`,
    day,
    papers.joinedDepartments,
  )
  const paper = key === 'Bắc Giang' ? papers.boardsOfBacGiang : papers.boards
  draft.found(
    `${key}/${joinedBoard.key}`,
    sampleFace(`${joinedBoard.name} ${partyName(province)}`, 'party-board', 'province', {
      signAbbreviation: joinedBoard.sign,
    }),
    { party: `${key}/tinh-uy` },
    day,
    paper,
  )
  draft.merge([`${key}/ban-tuyen-giao`, `${key}/ban-dan-van`], `${key}/${joinedBoard.key}`, day, paper)
}

/** From the lowest up, so that nothing is passed on to a body that ends on the same day. */
function mergeProvinces(draft: SampleDraft, into: Province, from: readonly string[]): void {
  const day = sampleDays.merger
  const isFull = from.some((name) => fullProvinces.has(name))
  foundProvince(draft, into, day, papers.merger)
  if (isFull) foundDepartments(draft, into, 'after', day)
  if (from.includes(fullDistrict.province)) endFullDistrict(draft, into)
  for (const name of from)
    for (const district of districts[name] ?? [])
      draft.dissolve(`${name}/${district}`, `${into.key}/ubnd`, day, papers.endOfDistricts)
  const parts = isFull ? [...departmentsAfter, ...partyBodies, joinedBoard, ...massBodies].map(({ key }) => key) : []
  for (const part of [...parts, 'mttq', 'tinh-uy', 'ubnd', 'hdnd', 'dia-ban'])
    draft.merge(
      from.map((name) => `${name}/${part}`),
      `${into.key}/${part}`,
      day,
      papers.merger,
    )
}
