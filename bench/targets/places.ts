import type { OrganisationEvent, UnitFace } from '../../src/features/organisation/model/index.ts'
import { sampleEvents } from '../../src/features/organisation/samples/sample-events.ts'
import { templates } from '../../src/features/organisation/templates/index.ts'
import { unitsFor } from '../../src/features/organisation/templates/template.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Line } from '../../src/kernel/line-of-authority.ts'

const decision = { sign: '01/QĐ-UBND', date: '2020-01-01', documentId: null } as const

/** Units founded in addition to those of the sample, by name. */
class Foundings {
  readonly events: OrganisationEvent[] = [...sampleEvents()]
  /** The last that was founded under the name: places of 2025 bear names of places before. */
  readonly ids = new Map(
    this.events.flatMap((event) => (event.kind === 'found' ? [[event.face.name, event.unit] as const] : [])),
  )

  found(day: string, name: string, is: Pick<UnitFace, 'kind' | 'level'>, above: Partial<Record<Line, string>>): void {
    const unit = newId()
    const codes = { shortName: null, signAbbreviation: null, organId: null, areaCode: null, address: null }
    const superiors = Object.entries(above).flatMap(([line, superior]) => {
      const id = this.ids.get(superior) ?? superior
      return [{ line: line as Line, superior: id }]
    })
    const face: UnitFace = { name, ...is, ...codes, status: 'active' }
    this.events.push({ kind: 'found', day, decision, unit, face, superiors })
    this.ids.set(name, unit)
  }

  /** The usual units of a place, but for those that are there already; `above` by line. */
  foundUsual(template: 'province' | 'commune', day: string, place: string, above: Partial<Record<Line, string>>): void {
    const units = unitsFor(templates[template], place)
    const nameOf = new Map(units.map(({ key, name }) => [key, this.#known(name)]))
    for (const { name, kind, level, superiors } of units) {
      if (this.ids.has(this.#known(name))) continue
      const below = Object.entries(superiors).map(([line, superior]) => [
        line,
        superior === '@' ? above[line as Line] : nameOf.get(superior),
      ])
      this.found(day, name, { kind, level }, Object.fromEntries(below.filter(([, superior]) => superior)))
    }
  }

  /** The sample writes some names otherwise than the usual units do. */
  #known(name: string): string {
    return [...this.ids.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name
  }
}

const centre = {
  government: 'Chính phủ',
  party: 'Ban Chấp hành Trung ương Đảng',
  front: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
} as const

/** Localities, and bodies that plans name and that no template has. */
function foundMore(foundings: Foundings, day: string, place: string, party: string): void {
  const government = `Ủy ban nhân dân ${place}`
  const bare = foundings.ids.has(government) ? government : ''
  if (bare === '') throw new Error(`no ${government}`)
  for (const [name, kind] of [
    ['Công an', 'armed-force'],
    ['Bộ Chỉ huy Quân sự', 'armed-force'],
    ['Tòa án nhân dân', 'judicial-body'],
    ['Viện kiểm sát nhân dân', 'judicial-body'],
  ] as const)
    foundings.found(day, `${name} ${place}`, { kind, level: 'province' }, { government })
  const front = `Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`
  for (const commune of ['xã Đồng Thử', 'phường Trung Thử'])
    foundings.foundUsual('commune', day, `${commune} ${place}`, { government, party, front })
}

/** The sample organisation with our own sample province and what the labelled provinces lack. */
export function placesOfPlans(issuers: readonly string[]): readonly OrganisationEvent[] {
  const foundings = new Foundings()
  const day = '2025-07-02'
  foundings.foundUsual('province', day, 'tỉnh Mẫu', centre)
  const [government, party, front] = [
    'Ủy ban nhân dân tỉnh Mẫu',
    'Tỉnh ủy Mẫu',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu',
  ]
  foundings.foundUsual('commune', day, 'xã Đồng Mẫu', { government, party, front })
  foundings.foundUsual('commune', day, 'phường Trung Mẫu', { government, party, front })
  for (const cell of ['Chi bộ thôn Một', 'Chi bộ thôn Hai'])
    foundings.found(day, cell, { kind: 'party-cell', level: 'commune' }, { party: 'Đảng ủy xã Đồng Mẫu' })
  for (const [name, kind, above] of belowDepartments)
    foundings.found(day, name, { kind, level: 'province' }, { government: above })
  for (const [name, kind] of bodiesOfDistrict) foundings.found('2021-01-02', name, { kind, level: 'district' }, {})
  for (const issuer of issuers) {
    const place = /^Ủy ban nhân dân (.+)$/u.exec(issuer)?.[1]
    if (!place) continue
    const bare = place.replace(/^(?:tỉnh|thành phố) /iu, '')
    foundings.foundUsual('province', day, place, centre)
    foundMore(foundings, day, place, /^tỉnh/u.test(place) ? `Tỉnh ủy ${bare}` : `Thành ủy ${bare}`)
  }
  return foundings.events
}

/** As the scenarios found them. */
const belowDepartments = [
  ['Văn phòng Sở Y tế tỉnh Mẫu', 'office', 'Sở Y tế tỉnh Mẫu'],
  ['Phòng Nghiệp vụ Y tỉnh Mẫu', 'division', 'Sở Y tế tỉnh Mẫu'],
  ['Phòng Kế hoạch - Tài chính Sở Y tế tỉnh Mẫu', 'division', 'Sở Y tế tỉnh Mẫu'],
  ['Bệnh viện Đa khoa tỉnh Mẫu', 'public-service-unit', 'Sở Y tế tỉnh Mẫu'],
  ['Văn phòng Sở Khoa học và Công nghệ tỉnh Mẫu', 'office', 'Sở Khoa học và Công nghệ tỉnh Mẫu'],
  ['Phòng Quản lý khoa học tỉnh Mẫu', 'division', 'Sở Khoa học và Công nghệ tỉnh Mẫu'],
] as const

const bodiesOfDistrict = [
  ['Hội đồng nhân dân huyện Vị Xuyên', 'people-council'],
  ['Tòa án nhân dân huyện Vị Xuyên', 'judicial-body'],
  ['Công an huyện Vị Xuyên', 'armed-force'],
] as const
