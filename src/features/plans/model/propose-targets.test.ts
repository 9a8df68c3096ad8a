import { describe, expect, it } from 'vitest'
import type { UnitAround, UnitKind, UnitLevel } from '#features/organisation/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { proposeTargets, whyNone } from './propose-targets.ts'

const units: UnitAround[] = []

function add(
  id: string,
  name: string,
  [kind, level]: readonly [UnitKind, UnitLevel],
  above: Partial<Record<Line, string>> = {},
  shortName: string | null = null,
): void {
  const links = Object.entries(above).map(([line, unit]) => ({ line: line as Line, unit }))
  units.push({ id, name, shortName, kind, level, above: links })
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
add('trung-tam', 'Trung tâm Trợ giúp pháp lý nhà nước', ['public-service-unit', 'province'], { government: 'tu-phap' })
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
add('phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh Sông Trắng', ['mass-organisation', 'province'], { front: 'mttq' })
add('nong-dan', 'Hội Nông dân tỉnh Sông Trắng', ['mass-organisation', 'province'], { front: 'mttq' })
add('toa', 'Tòa án nhân dân tỉnh Sông Trắng', ['judicial-body', 'province'], { government: 'place' })
add('cong-an', 'Công an tỉnh Sông Trắng', ['armed-force', 'province'], { government: 'place' })

const groups = [{ id: 'g', name: 'Các cơ quan khối tổng hợp', total: 4 }]

/** Who is proposed, by id: the one unit, or those whom the rule's parts come to. */
function meant(words: string, own: string): readonly string[] | null {
  const [proposal] = proposeTargets(words, { own, units, groups })
  return proposal
    ? proposal.targets.map((target) => {
        if (target.kind === 'unit') return target.unitId
        if (target.kind === 'group') return `nhóm ${target.groupId}`
        const { criteria, named, without } = target.rule
        const { kinds, levels, under } = criteria ?? { kinds: [], levels: [], under: null }
        const place = under && `${under.directOnly ? 'ngay dưới' : 'dưới'} ${under.unit}`
        const more = [...named.map((id) => `+${id}`), ...without.map((id) => `-${id}`)]
        return [kinds.join('|'), levels.join('|'), place, ...more].filter(Boolean).join(' ')
      })
    : null
}

describe('targets proposed from the words of a plan', () => {
  it.each([
    ['Sở Nội vụ', 'tu-phap', ['noi-vu']],
    ['Sở Nội vụ.', 'bdv', ['noi-vu']],
    ['UBND tỉnh', 'tu-phap', ['ubnd']],
    ['Uỷ ban nhân dân huyện Đá Bạc', 'noi-vu', ['h1']],
    ['UBND xã Nà Lai', 'noi-vu', ['x1']],
    ['Giám đốc Sở Nội vụ', 'ubnd', ['noi-vu']],
    ['Văn phòng Sở', 'tu-phap', ['vp-so']],
    ['Ban Dân vận Tỉnh ủy', 'tu-phap', ['bdv']],
    ['Phòng Hành chính tư pháp', 'tu-phap', ['phong-1']],
    ['Mặt trận Tổ quốc Việt Nam tỉnh', 'ubnd', ['mttq']],
    ['Các cơ quan khối tổng hợp', 'ubnd', ['nhóm g']],
    ['Các sở, ban, ngành', 'ubnd', ['department province ngay dưới ubnd']],
    ['các sở, ban, ngành cấp tỉnh', 'tu-phap', ['department province ngay dưới ubnd -tu-phap']],
    ['Thủ trưởng các sở, ban, ngành tỉnh', 'ubnd', ['department province ngay dưới ubnd']],
    ['UBND các huyện, thành phố', 'noi-vu', ['people-committee district dưới ubnd']],
    ['Ủy ban nhân dân các xã, phường', 'noi-vu', ['people-committee commune dưới ubnd']],
    ['Cấp ủy các cấp', 'bdv', ['party-committee dưới tinh-uy +tinh-uy']],
    ['các huyện ủy, thành ủy', 'bdv', ['party-committee district dưới tinh-uy']],
    ['Hội đồng nhân dân các cấp', 'bdv', ['people-council dưới place']],
    ['các ngành và chính quyền các cấp', 'bdv', ['people-committee dưới ubnd +ubnd', 'department dưới ubnd']],
    ['Các cơ quan tư pháp', 'bdv', ['judicial-body dưới place']],
    ['Lực lượng vũ trang', 'bdv', ['armed-force dưới place']],
    [
      'MTTQ và các đoàn thể chính trị - xã hội',
      'bdv',
      ['mass-organisation province ngay dưới mttq', 'front-committee dưới mttq'],
    ],
    [
      'Các phòng chuyên môn, đơn vị sự nghiệp thuộc Sở',
      'tu-phap',
      ['public-service-unit dưới tu-phap', 'division dưới tu-phap'],
    ],
    ['các chi bộ trực thuộc', 'x1-uy', ['party-cell dưới x1-uy']],
    ['các phòng, đơn vị trực thuộc', 'tu-phap', ['ngay dưới tu-phap']],
    [
      'Sở Nội vụ, Thanh tra tỉnh và UBND các huyện, thành phố',
      'tu-phap',
      ['noi-vu', 'thanh-tra', 'people-committee district dưới ubnd'],
    ],
  ] as const)('%s, in a plan of %s', (words, own, expected) => {
    const found = meant(words, own)
    expect(found && [...found].sort()).toEqual([...expected].sort())
  })

  it.each([
    ['Phòng Nội vụ', 'ubnd', 'two districts have one, none is nearer'],
    ['Sở Thủy sản', 'ubnd', 'there is no such department'],
    ['các hộ gia đình', 'ubnd', 'no kind of body'],
    ['', 'ubnd', 'no words'],
    ['Ủy ban nhân dân', 'tu-phap', 'which level is not told, and it may be one'],
    ['UBND các xã, phường cấp huyện sẽ thành lập', 'ubnd', 'words are left over'],
    ['các đơn vị sự nghiệp thuộc Sở', 'noi-vu', 'nobody is of this kind there'],
  ])('abstains from %s in a plan of %s: %s', (words, own) => {
    expect(proposeTargets(words, { own, units, groups }).filter(({ sure }) => sure)).toEqual([])
  })

  it('is never sure of those "concerned", and says why', () => {
    const [proposal] = proposeTargets('các sở, ngành có liên quan', { own: 'ubnd', units, groups })
    expect(proposal).toMatchObject({ sure: false, total: 3 })
    expect(proposal?.why).toContain('có liên quan')
  })

  it('counts and names whom it proposes', () => {
    const [proposal] = proposeTargets('UBND các huyện, thành phố', { own: 'tu-phap', units, groups })
    expect(proposal).toMatchObject({ total: 3, sure: true })
    expect(proposal?.label).toContain('Ủy ban nhân dân tỉnh Sông Trắng')
  })

  it('says why it says nothing', () => {
    expect(whyNone('Phòng Nội vụ', { own: 'ubnd', units, groups })).toContain('3 đơn vị cùng mang tên')
    const withoutDistricts = units.filter(({ level }) => level !== 'district')
    expect(whyNone('UBND các huyện', { own: 'ubnd', units: withoutDistricts, groups })).toContain('cấp huyện')
  })
})
