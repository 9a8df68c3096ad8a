import type { NewUnit, OrganisationEvent } from '../../src/features/organisation/model/index.ts'
import type { Line } from '../../src/kernel/line-of-authority.ts'
import { seededRandom } from '../../tests/support/random.ts'

type Face = NewUnit['face']

const provinces = 34
const communes = 3321
const foundedOn = '2004-01-01'
const renamedOn = '2025-07-01'
const decision = { sign: '1/NQ-QH', date: '2003-12-01', documentId: null }

const departments = ['Nội vụ', 'Tư pháp', 'Tài chính', 'Y tế', 'Xây dựng', 'Công Thương', 'Khoa học và Công nghệ']
const divisions = ['Văn phòng', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']
const first = ['Đồng', 'Sông', 'Núi', 'Tân', 'Phú', 'Yên', 'Bình', 'Long', 'Hòa', 'Vĩnh', 'Thạch', 'Cẩm']
const second = ['Mẫu', 'Giang', 'Sơn', 'Thành', 'Thịnh', 'Lộc', 'An', 'Khê', 'Hải', 'Lâm', 'Điền', 'Hà']

/** Units as a nation has them, and what happened to some: a fifth bore another name before July 2025. */
export interface Country {
  readonly events: readonly OrganisationEvent[]
  /** The province with most units, its committee, one of its communes and a village or division deep below. */
  readonly province: string
  readonly committee: string
  readonly deepest: string
}

/** The same size and seed give the same country, up to the ids. */
export function makeCountry(size: number, seed: number, newId: () => string): Country {
  const random = seededRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const units: NewUnit[] = []
  const add = (
    name: string,
    kind: Face['kind'],
    level: Face['level'],
    above: Partial<Record<Line, string>>,
  ): string => {
    const unit = newId()
    const face: Face = {
      name,
      shortName: null,
      signAbbreviation: null,
      kind,
      level,
      status: 'active',
      organId: `H${String(units.length).padStart(6, '0')}`,
      areaCode: null,
      address: null,
    }
    const superiors = Object.entries(above).map(([line, superior]) => ({ line: line as Line, superior }))
    units.push({ unit, face, superiors })
    return unit
  }
  const isFull = () => units.length >= size
  const heads = Array.from({ length: provinces }, (_, index) => {
    const place = `tỉnh ${pick(first)} ${pick(second)} ${index + 1}`
    const party = add(`Tỉnh ủy ${place}`, 'party-committee', 'province', {})
    const province = add(`Tỉnh ${place.slice(5)}`, 'locality', 'province', {})
    const committee = add(`Ủy ban nhân dân ${place}`, 'people-committee', 'province', { government: province, party })
    for (const name of departments) add(`Sở ${name} ${place}`, 'department', 'province', { government: committee })
    return { place, party, province, committee }
  })
  const wards: { name: string; committee: string }[] = []
  for (let index = 0; index < communes && !isFull(); index += 1) {
    const { place, party, committee } = heads[index % provinces] as (typeof heads)[number]
    const name = `${random() < 0.8 ? 'xã' : 'phường'} ${pick(first)} ${pick(second)} ${index + 1}`
    const above = { government: committee, party }
    wards.push({ name, committee: add(`Ủy ban nhân dân ${name}, ${place}`, 'people-committee', 'commune', above) })
  }
  for (const { name, committee } of wards)
    for (const division of divisions)
      if (!isFull()) add(`${division} ${name}`, 'division', 'commune', { government: committee })
  for (let number = 1; !isFull(); number += 1)
    for (const { name, committee } of wards)
      if (!isFull()) add(`Thôn ${number}, ${name}`, 'village', 'village', { government: committee })
  const [head] = heads
  return {
    events: [
      ...units.map((unit): OrganisationEvent => ({ kind: 'found', day: foundedOn, decision, ...unit })),
      ...units.filter(() => random() < 0.2).map(({ unit, face }) => renaming(unit, face.name)),
    ],
    province: head?.province ?? '',
    committee: head?.committee ?? '',
    deepest: units.at(-1)?.unit ?? '',
  }
}

function renaming(unit: string, name: string): OrganisationEvent {
  return { kind: 'change', day: renamedOn, decision, unit, face: { name: `${name} (mới)` } }
}
