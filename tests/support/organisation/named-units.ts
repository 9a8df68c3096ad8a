import type { UnitAround, UnitKind, UnitLevel } from '../../../src/features/organisation/model/index.ts'
import type { Line } from '../../../src/kernel/line-of-authority.ts'

/** A province with three districts and a commune in three lines, for words that name its bodies. */
export const namedUnits: readonly UnitAround[] = founded()

function founded(): readonly UnitAround[] {
  const units: UnitAround[] = []

  function add(
    id: string,
    name: string,
    [kind, level]: readonly [UnitKind, UnitLevel],
    above: Partial<Record<Line, string>> = {},
    shortName: string | null = null,
    otherNames: readonly string[] = [],
  ): void {
    const links = Object.entries(above).map(([line, unit]) => ({ line: line as Line, unit }))
    units.push({ id, name, shortName, otherNames, kind, level, above: links })
  }

  add('place', 'Tỉnh Sông Trắng', ['locality', 'province'])
  add(
    'ubnd',
    'Ủy ban nhân dân tỉnh Sông Trắng',
    ['people-committee', 'province'],
    { government: 'place' },
    'UBND tỉnh Sông Trắng',
  )
  add('hdnd', 'Hội đồng nhân dân tỉnh Sông Trắng', ['people-council', 'province'], { government: 'place' })
  add('noi-vu', 'Sở Nội vụ tỉnh Sông Trắng', ['department', 'province'], { government: 'ubnd' })
  add('tu-phap', 'Sở Tư pháp tỉnh Sông Trắng', ['department', 'province'], { government: 'ubnd' })
  add('thanh-tra', 'Thanh tra tỉnh Sông Trắng', ['department', 'province'], { government: 'ubnd' })
  add('vp-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh Sông Trắng', ['office', 'province'], { government: 'ubnd' })
  add('vp-so', 'Văn phòng Sở Tư pháp', ['office', 'province'], { government: 'tu-phap' })
  add('phong-1', 'Phòng Hành chính tư pháp', ['division', 'province'], { government: 'tu-phap' })
  add('phong-2', 'Phòng Phổ biến, giáo dục pháp luật', ['division', 'province'], { government: 'tu-phap' })
  add('trung-tam-2', 'Trung tâm Dịch vụ đấu giá', ['public-service-unit', 'province'], { government: 'tu-phap' })
  add('chi-cuc', 'Phòng Công chứng số 1', ['public-service-unit', 'province'], { government: 'tu-phap' })
  add('trung-tam', 'Trung tâm Trợ giúp pháp lý nhà nước', ['public-service-unit', 'province'], {
    government: 'tu-phap',
  })
  for (const [id, name] of [
    ['h1', 'huyện Đá Bạc'],
    ['h2', 'huyện Suối Reo'],
    ['h3', 'thành phố Sông Trắng'],
  ] as const) {
    add(id, `Ủy ban nhân dân ${name}`, ['people-committee', 'district'], { government: 'ubnd' }, `UBND ${name}`)
    add(`${id}-hdnd`, `Hội đồng nhân dân ${name}`, ['people-council', 'district'], { government: 'hdnd' })
    add(`${id}-nv`, `Phòng Nội vụ ${name}`, ['division', 'district'], { government: id })
    add(
      `${id}-uy`,
      `${name.startsWith('thành') ? 'Thành ủy' : 'Huyện ủy'} ${name.replace(/^(huyện|thành phố) /, '')}`,
      ['party-committee', 'district'],
      { party: 'tinh-uy' },
    )
  }
  add('x1', 'Ủy ban nhân dân xã Nà Lai', ['people-committee', 'commune'], { government: 'h1' }, 'UBND xã Nà Lai')
  add('x1-hdnd', 'Hội đồng nhân dân xã Nà Lai', ['people-council', 'commune'], { government: 'h1' })
  add(
    'x2',
    'Ủy ban nhân dân phường Bến Đò',
    ['people-committee', 'commune'],
    { government: 'h1' },
    'UBND phường Bến Đò',
  )
  add('x2-uy', 'Đảng ủy phường Bến Đò', ['party-committee', 'commune'], { party: 'h1-uy' })
  add('chi-bo-huyen', 'Chi bộ Tòa án', ['party-cell', 'district'], { party: 'h1-uy' })
  add('chi-bo-2', 'Chi bộ 2', ['party-cell', 'commune'], { party: 'x1-uy' })
  add('x1-cong-an', 'Công an xã Nà Lai', ['armed-force', 'commune'], { government: 'x1' })
  add('x1-quan-su', 'Ban Chỉ huy Quân sự xã Nà Lai', ['armed-force', 'commune'], { government: 'x1' })
  add('x1-uy', 'Đảng ủy xã Nà Lai', ['party-committee', 'commune'], { party: 'h1-uy' })
  add('chi-bo', 'Chi bộ 1', ['party-cell', 'commune'], { party: 'x1-uy' })
  add('tinh-uy', 'Tỉnh ủy Sông Trắng', ['party-committee', 'province'])
  add('bdv', 'Ban Dân vận Tỉnh ủy Sông Trắng', ['party-board', 'province'], { party: 'tinh-uy' })
  add(
    'mttq',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Trắng',
    ['front-committee', 'province'],
    {},
    'Ủy ban MTTQ tỉnh Sông Trắng',
  )
  add('h1-mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đá Bạc', ['front-committee', 'district'], { front: 'mttq' })
  add(
    'khoa-hoc',
    'Sở Khoa học và Công nghệ tỉnh Sông Trắng',
    ['department', 'province'],
    { government: 'ubnd' },
    null,
    ['Sở Thông tin và Truyền thông tỉnh Sông Trắng'],
  )
  add('phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh Sông Trắng', ['mass-organisation', 'province'], { front: 'mttq' })
  add('nong-dan', 'Hội Nông dân tỉnh Sông Trắng', ['mass-organisation', 'province'], { front: 'mttq' })
  add('toa', 'Tòa án nhân dân tỉnh Sông Trắng', ['judicial-body', 'province'], { government: 'place' })
  add('vien-kiem-sat', 'Viện kiểm sát nhân dân tỉnh Sông Trắng', ['judicial-body', 'province'], { government: 'place' })
  add('quan-su', 'Bộ Chỉ huy Quân sự tỉnh Sông Trắng', ['armed-force', 'province'], { government: 'place' })
  add('cong-an', 'Công an tỉnh Sông Trắng', ['armed-force', 'province'], { government: 'place' })
  return units
}
