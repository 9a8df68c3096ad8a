import type { Template, TemplateUnit } from './template.ts'

const of = (
  line: 'government' | 'party' | 'front',
  superior: string,
  kind: TemplateUnit['kind'],
  units: readonly (readonly [key: string, name: string, sign?: string])[],
): readonly TemplateUnit[] =>
  units.map(([key, name, sign]) => ({
    key,
    name: name.includes('{') ? name : `${name} {nơi}`,
    ...(sign ? { sign } : {}),
    kind,
    level: 'province',
    superiors: { [line]: superior },
  }))

/** A province or city from 01/07/2025: departments by Nghị định 45/2025/NĐ-CP of 28/02/2025. */
export const province: Template = {
  key: 'province',
  title: 'Tỉnh, thành phố trực thuộc trung ương',
  about: 'Tỉnh ủy với các ban và đảng ủy trực thuộc, HĐND, UBND với các sở, MTTQ và các đoàn thể. Chưa gồm xã, phường.',
  place: { label: 'Tên tỉnh, thành phố', example: 'tỉnh Tuyên Quang' },
  units: [
    { key: 'dia-ban', name: '{nơi}', kind: 'locality', level: 'province', superiors: { government: '@' } },
    ...of('party', '@', 'party-committee', [['tinh-uy', '{ủy}', 'TU']]),
    ...of('party', 'tinh-uy', 'office', [['vp-tinh-uy', 'Văn phòng {ủy}', 'VPTU']]),
    ...of('party', 'tinh-uy', 'party-board', [
      ['ban-to-chuc', 'Ban Tổ chức {ủy}', 'BTCTU'],
      ['ban-tuyen-giao-dan-van', 'Ban Tuyên giáo và Dân vận {ủy}', 'BTGDVTU'],
      ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra {ủy}', 'UBKTTU'],
      ['ban-noi-chinh', 'Ban Nội chính {ủy}', 'BNCTU'],
    ]),
    ...of('party', 'tinh-uy', 'party-committee', [
      ['dang-uy-co-quan', 'Đảng ủy các cơ quan Đảng'],
      ['dang-uy-ubnd', 'Đảng ủy Ủy ban nhân dân'],
      ['dang-uy-cong-an', 'Đảng ủy Công an'],
      ['dang-uy-quan-su', 'Đảng ủy Quân sự'],
    ]),
    ...of('government', 'dia-ban', 'people-council', [['hdnd', 'Hội đồng nhân dân', 'HĐND']]),
    ...of('government', 'dia-ban', 'people-committee', [['ubnd', 'Ủy ban nhân dân', 'UBND']]),
    ...of('government', 'ubnd', 'office', [['van-phong', 'Văn phòng Ủy ban nhân dân', 'VP']]),
    ...of('government', 'ubnd', 'department', [
      ['noi-vu', 'Sở Nội vụ', 'SNV'],
      ['tu-phap', 'Sở Tư pháp', 'STP'],
      ['tai-chinh', 'Sở Tài chính', 'STC'],
      ['cong-thuong', 'Sở Công Thương', 'SCT'],
      ['nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường', 'SNNMT'],
      ['xay-dung', 'Sở Xây dựng', 'SXD'],
      ['khoa-hoc', 'Sở Khoa học và Công nghệ', 'SKHCN'],
      ['van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
      ['giao-duc', 'Sở Giáo dục và Đào tạo', 'SGDĐT'],
      ['y-te', 'Sở Y tế', 'SYT'],
      ['dan-toc', 'Sở Dân tộc và Tôn giáo', 'SDTTG'],
      ['thanh-tra', 'Thanh tra', 'TTr'],
    ]),
    ...of('front', '@', 'front-committee', [['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'MTTQ']]),
    ...of('front', 'mttq', 'mass-organisation', [
      ['lao-dong', 'Liên đoàn Lao động', 'LĐLĐ'],
      ['nong-dan', 'Hội Nông dân', 'HND'],
      ['phu-nu', 'Hội Liên hiệp Phụ nữ', 'HLHPN'],
      ['cuu-chien-binh', 'Hội Cựu chiến binh', 'HCCB'],
      ['thanh-nien', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'ĐTN'],
    ]),
  ],
}
