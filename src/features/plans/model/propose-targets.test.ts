import { describe, expect, it } from 'vitest'
import type { UnitAround } from '#features/organisation/model/index.ts'
import { namedUnits as units } from '../../../../tests/support/organisation/named-units.ts'
import { type Proposal, targetProposer } from './propose-targets.ts'

const groups = [{ id: 'g', name: 'Các cơ quan khối tổng hợp', total: 4 }]
const proposerOf = (own: string) => targetProposer({ own, units, groups })
const without = (...ids: readonly string[]): readonly UnitAround[] => units.filter(({ id }) => !ids.includes(id))

/** Who is proposed, by id: the one unit, or those whom the rule's parts come to. */
function meant({ targets }: Proposal): readonly string[] {
  const told = targets.map((target) => {
    if (target.kind === 'unit') return target.unitId
    if (target.kind === 'group') return `nhóm ${target.groupId}`
    const { criteria, named, without: left } = target.rule
    const { kinds, levels, under } = criteria ?? { kinds: [], levels: [], under: null }
    const place = under && `${under.directOnly ? 'ngay dưới' : 'dưới'} ${under.unit}`
    const more = [...named.map((id) => `+${id}`), ...left.map((id) => `-${id}`)]
    return [kinds.join('|'), levels.join('|'), place, ...more].filter(Boolean).join(' ')
  })
  return told.sort()
}

describe('who is surely meant by the words of a plan', () => {
  it.each([
    // One body by its name.
    ['Sở Nội vụ', 'tu-phap', ['noi-vu']],
    ['Sở Nội vụ.', 'bdv', ['noi-vu']],
    ['Sở Nội vụ (cơ quan thường trực của hội thi)', 'ubnd', ['noi-vu']],
    ['Sở KH&CN', 'ubnd', ['khoa-hoc']],
    ['Sở Thông tin và Truyền thông', 'ubnd', ['khoa-hoc']],
    ['UBND tỉnh', 'tu-phap', ['ubnd']],
    ['Uỷ ban nhân dân huyện Đá Bạc', 'noi-vu', ['h1']],
    ['UBND xã Nà Lai', 'noi-vu', ['x1']],
    ['UBND xã', 'x1-uy', ['x1']],
    ['Hội đồng nhân dân xã', 'x1-uy', ['x1-hdnd']],
    ['Giám đốc Sở Nội vụ', 'ubnd', ['noi-vu']],
    ['Giám đốc Sở', 'tu-phap', ['tu-phap']],
    ['Văn phòng Sở', 'tu-phap', ['vp-so']],
    ['Ban Dân vận Tỉnh ủy', 'tu-phap', ['bdv']],
    ['Ban Dân vận Tỉnh ủy', 'tinh-uy', ['bdv']],
    ['Ban Thường vụ Huyện ủy', 'h1-uy', ['h1-uy']],
    ['Phòng Hành chính tư pháp', 'tu-phap', ['phong-1']],
    ['Mặt trận Tổ quốc Việt Nam tỉnh', 'ubnd', ['mttq']],
    ['Công an tỉnh', 'ubnd', ['cong-an']],
    ['Các cơ quan khối tổng hợp', 'ubnd', ['nhóm g']],
    // Kinds at a level.
    ['Các sở, ban, ngành', 'ubnd', ['department province ngay dưới ubnd']],
    ['các sở, ban, ngành cấp tỉnh', 'tu-phap', ['department province ngay dưới ubnd -tu-phap']],
    ['Thủ trưởng các sở, ban, ngành tỉnh', 'ubnd', ['department province ngay dưới ubnd']],
    ['UBND các huyện, thành phố', 'noi-vu', ['people-committee district dưới ubnd']],
    ['các huyện ủy, thành ủy', 'bdv', ['party-committee district dưới tinh-uy']],
    ['Ủy ban nhân dân các xã, phường, thị trấn', 'noi-vu', ['people-committee commune dưới ubnd']],
    ['UBND cấp xã', 'h1', ['people-committee commune dưới h1']],
    ['UBND xã, phường', 'h1', ['people-committee commune dưới h1']],
    ['Chủ tịch UBND các xã', 'ubnd', ['people-committee commune dưới ubnd']],
    ['(UBND các xã, phường)', 'ubnd', ['people-committee commune dưới ubnd']],
    ['Đảng ủy các xã, phường', 'h1-uy', ['party-committee commune dưới h1-uy']],
    ['Cấp ủy các cấp', 'bdv', ['party-committee dưới tinh-uy +tinh-uy']],
    ['Hội đồng nhân dân các cấp', 'bdv', ['people-council dưới place']],
    ['lực lượng vũ trang tỉnh', 'tinh-uy', ['armed-force province dưới place']],
    ['lực lượng vũ trang xã', 'x1-uy', ['armed-force commune dưới x1']],
    ['Các cơ quan tư pháp', 'bdv', ['judicial-body province dưới place']],
    ['các đoàn thể chính trị - xã hội', 'ubnd', ['mass-organisation province ngay dưới mttq']],
    // Relative to the plan's own unit.
    ['các cấp ủy, tổ chức đảng trực thuộc', 'x1-uy', ['party-committee|party-cell ngay dưới x1-uy']],
    ['các chi bộ trực thuộc', 'x1-uy', ['party-cell ngay dưới x1-uy']],
    ['Đối với các chi bộ', 'x1-uy', ['party-cell ngay dưới x1-uy']],
    ['Bí thư các chi bộ', 'x1-uy', ['party-cell ngay dưới x1-uy']],
    ['Các đồng chí bí thư chi bộ', 'x1-uy', ['party-cell ngay dưới x1-uy']],
    ['các phòng, đơn vị trực thuộc', 'tu-phap', ['ngay dưới tu-phap']],
    ['Trưởng các phòng, đơn vị thuộc Sở', 'tu-phap', ['ngay dưới tu-phap']],
    ['các phòng chuyên môn', 'tu-phap', ['division ngay dưới tu-phap']],
    [
      'Các phòng chuyên môn, đơn vị sự nghiệp thuộc Sở',
      'tu-phap',
      ['division ngay dưới tu-phap', 'public-service-unit ngay dưới tu-phap'],
    ],
    ['các trung tâm của Sở', 'tu-phap', ['+trung-tam-2 +trung-tam']],
    // Several at once.
    ['MTTQ tỉnh và các đoàn thể tỉnh', 'bdv', ['mass-organisation province ngay dưới mttq', 'mttq']],
    [
      'Sở Nội vụ, Thanh tra tỉnh và UBND các huyện, thành phố',
      'tu-phap',
      ['noi-vu', 'people-committee district dưới ubnd', 'thanh-tra'],
    ],
    [
      'Các sở, ban, ngành; UBND các xã, phường',
      'ubnd',
      ['department province ngay dưới ubnd', 'people-committee commune dưới ubnd'],
    ],
    [
      'Các sở, ngành, UBND các huyện',
      'ubnd',
      ['department province ngay dưới ubnd', 'people-committee district dưới ubnd'],
    ],
    ['các Sở: Nội vụ, Tư pháp', 'ubnd', ['noi-vu', 'tu-phap']],
  ] as const)('%s, in a plan of %s', (words, own, expected) => {
    const found = proposerOf(own).propose(words)
    expect(found.map((proposal) => [proposal.sure, meant(proposal)])).toEqual([[true, [...expected]]])
  })
})

describe('words of which it is for a person to say whom they mean', () => {
  it.each([
    ['các sở, ngành có liên quan', 'ubnd', 'có liên quan', ['department province ngay dưới ubnd']],
    ['Các cơ quan, đơn vị', 'ubnd', 'nói chung', ['ngay dưới ubnd']],
    ['các sở và các đơn vị khác', 'ubnd', 'Chưa rõ', ['department province ngay dưới ubnd']],
    ['Sở Nội vụ và Liên minh Hợp tác xã', 'ubnd', 'Liên minh', ['noi-vu']],
    ['Sở Nội vụ (trừ việc của huyện)', 'ubnd', 'ngoặc', ['noi-vu']],
    ['Sở Nội vụ hoặc Sở Tư pháp', 'ubnd', 'hoặc', ['noi-vu', 'tu-phap']],
    ['HĐND các xã', 'ubnd', 'chỉ thấy một', ['people-council commune dưới place']],
    ['cấp trên', 'tu-phap', 'cấp trên', ['ubnd']],
    ['các xã, phường', 'ubnd', 'địa phương', ['people-committee commune dưới ubnd']],
    ['các xã, phường', 'tinh-uy', 'địa phương', ['party-committee commune dưới tinh-uy']],
    ['UBND xã', 'h1', 'cả cấp', ['x1']],
    ['chính quyền các cấp', 'bdv', 'HĐND và UBND', ['people-committee dưới ubnd +ubnd']],
    ['các ngành', 'ubnd', 'ngoài các sở', ['department province ngay dưới ubnd']],
    ['các ngành', 'h1-uy', 'phòng chuyên môn', ['division ngay dưới h1']],
    ['Các cơ quan nội chính', 'tinh-uy', 'thanh tra', ['judicial-body|armed-force province dưới place']],
    ['Ủy ban MTTQ các xã', 'h1-uy', 'không thấy', []],
    ['Mặt trận Tổ quốc các cấp', 'h1-uy', 'chỉ thấy một', ['front-committee dưới h1-mttq +h1-mttq']],
    ['các tổ chức cơ sở đảng', 'tinh-uy', 'cơ sở', ['party-committee|party-cell ngay dưới tinh-uy']],
    ['các chi bộ', 'tu-phap', 'không đứng trong hệ thống của Đảng', ['party-cell dưới tinh-uy']],
    ['các phòng thuộc Sở, các bệnh viện thuộc Sở', 'tu-phap', 'bệnh viện', ['division ngay dưới tu-phap']],
    ['các phòng', 'ubnd', 'Không trực thuộc', ['division dưới ubnd']],
    ['các văn phòng, phòng của Sở', 'noi-vu', 'Chưa rõ', []],
  ] as const)('%s, in a plan of %s: says %s', (words, own, part, first) => {
    const proposer = proposerOf(own)
    const [proposal, ...others] = proposer.propose(words)
    if (first.length === 0) return expect([proposal, proposer.whyNone(words) !== '']).toEqual([undefined, true])
    expect(proposal?.why).toContain(part)
    expect([proposal, ...others].filter((each) => each?.sure)).toEqual([])
    expect(proposal && meant(proposal)).toEqual(first)
  })

  it.each([
    ['Lực lượng vũ trang', 'x1-uy', 'tinh-uy', 'own level or all below'],
    ['Mặt trận Tổ quốc', 'tinh-uy', 'tinh-uy', 'the Front of the place or of all levels'],
    ['các cấp ủy, tổ chức đảng', 'h1-uy', 'h1-uy', 'those directly below or all below'],
    ['các chi bộ', 'h1-uy', 'h1-uy', 'cells directly below or those of the communes too'],
  ])('%s can be read in two ways and both are told: %s', (words, _own, own) => {
    const found = proposerOf(own).propose(words)
    expect(found.map(({ sure }) => sure)).toEqual([false, false])
    expect(new Set(found.map(({ total }) => total)).size).toBe(2)
  })

  it.each([
    ['Phòng Nội vụ', 'ubnd', '3 đơn vị cùng mang tên'],
    ['Sở Thủy sản', 'ubnd', 'chọn bằng tay'],
    ['các hộ gia đình', 'ubnd', 'chọn bằng tay'],
    ['UBND các xã, phường cấp huyện sẽ thành lập', 'ubnd', 'chọn bằng tay'],
    ['các đơn vị sự nghiệp thuộc Sở', 'noi-vu', 'đơn vị sự nghiệp'],
    ['các phòng thuộc Sở', 'ubnd', 'phòng'],
    ['Đảng viên trong toàn tỉnh', 'tinh-uy', 'nêu người'],
    ['', 'ubnd', 'chọn bằng tay'],
  ])('nothing is sure of %s in a plan of %s, and it says why: %s', (words, own, part) => {
    const proposer = proposerOf(own)
    const found = proposer.propose(words)
    expect(found.filter(({ sure }) => sure)).toEqual([])
    if (found.length === 0) expect(proposer.whyNone(words)).toContain(part)
  })

  it.each([
    [
      'UBND các huyện',
      'ubnd',
      without(...units.flatMap(({ id, level }) => (level === 'district' ? [id] : []))),
      'cấp huyện',
    ],
    ['lực lượng vũ trang tỉnh', 'tinh-uy', without('quan-su'), 'chỉ thấy một'],
    ['Các sở, ngành', 'ubnd', without('noi-vu', 'tu-phap', 'khoa-hoc'), 'chỉ thấy một'],
    ['Hội đồng nhân dân tỉnh và các xã', 'ubnd', without('x1-hdnd'), 'không'],
    ['Hội đồng nhân dân các cấp', 'h1-uy', without('x1-hdnd'), 'cấp huyện'],
  ])('%s where the kind does not stand there on the day', (words, own, there, part) => {
    const proposer = targetProposer({ own, units: there, groups })
    const found = proposer.propose(words)
    expect(found.filter(({ sure }) => sure)).toEqual([])
    expect(found[0]?.why ?? proposer.whyNone(words)).toContain(part)
  })

  it('another commune’s body is not taken for the missing one of the own place', () => {
    const found = targetProposer({ own: 'x2-uy', units, groups }).propose('lực lượng vũ trang phường')
    expect(found).toEqual([])
  })
})

describe('what is told of a proposal', () => {
  it('counts and names whom it proposes', () => {
    const [proposal] = proposerOf('tu-phap').propose('UBND các huyện, thành phố')
    expect(proposal).toMatchObject({ total: 3, sure: true })
    expect(proposal?.label).toContain('Ủy ban nhân dân tỉnh Sông Trắng')
  })

  it('counts a body that is named and of a kind once', () => {
    const [proposal] = proposerOf('ubnd').propose('Sở Nội vụ và các sở, ban, ngành')
    expect(proposal?.total).toBe(units.filter(({ kind }) => kind === 'department').length)
  })

  it('proposes nobody for a plan that is no unit’s', () => {
    const proposer = targetProposer({ own: '', units: [], groups })
    expect(proposer.propose('Sở Nội vụ')).toEqual([])
    expect(proposer.whyNone('Sở Nội vụ')).toContain('chưa thuộc đơn vị nào')
  })
})
