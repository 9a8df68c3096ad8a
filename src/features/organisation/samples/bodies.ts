import type { UnitFace, UnitKind, UnitLevel } from '../model/index.ts'
import type { Province } from './provinces.ts'

/** “tỉnh Hà Giang”, “Thành phố Hồ Chí Minh” within a name. */
export function placeName({ name, isCity }: Province): string {
  if (!isCity) return `tỉnh ${name}`
  return name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : `thành phố ${name}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** “Tỉnh ủy Hà Giang”, “Thành ủy Hải Phòng”. */
export const partyName = ({ name, isCity }: Province): string =>
  `${isCity ? 'Thành ủy' : 'Tỉnh ủy'} ${name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : name}`

export function sampleFace(
  name: string,
  kind: UnitKind,
  level: UnitLevel,
  more: Partial<Pick<UnitFace, 'shortName' | 'signAbbreviation' | 'areaCode'>> = {},
): UnitFace {
  return {
    name,
    shortName: more.shortName ?? null,
    signAbbreviation: more.signAbbreviation ?? null,
    kind,
    level,
    status: 'active',
    organId: null,
    areaCode: more.areaCode ?? null,
    address: null,
  }
}

interface Department {
  readonly key: string
  readonly name: string
  readonly sign: string
  readonly kind?: UnitKind
}

/** The specialised bodies below a provincial people's committee until 28/02/2025 (Nghị định 13/2008, then 24/2014). */
export const departmentsBefore: readonly Department[] = [
  { key: 'van-phong', name: 'Văn phòng Ủy ban nhân dân', sign: 'VP', kind: 'office' },
  { key: 'noi-vu', name: 'Sở Nội vụ', sign: 'SNV' },
  { key: 'lao-dong', name: 'Sở Lao động - Thương binh và Xã hội', sign: 'SLĐTBXH' },
  { key: 'tu-phap', name: 'Sở Tư pháp', sign: 'STP' },
  { key: 'tai-chinh', name: 'Sở Tài chính', sign: 'STC' },
  { key: 'ke-hoach', name: 'Sở Kế hoạch và Đầu tư', sign: 'SKHĐT' },
  { key: 'cong-thuong', name: 'Sở Công Thương', sign: 'SCT' },
  { key: 'nong-nghiep', name: 'Sở Nông nghiệp và Phát triển nông thôn', sign: 'SNN' },
  { key: 'tai-nguyen', name: 'Sở Tài nguyên và Môi trường', sign: 'STNMT' },
  { key: 'xay-dung', name: 'Sở Xây dựng', sign: 'SXD' },
  { key: 'giao-thong', name: 'Sở Giao thông vận tải', sign: 'SGTVT' },
  { key: 'thong-tin', name: 'Sở Thông tin và Truyền thông', sign: 'STTTT' },
  { key: 'khoa-hoc', name: 'Sở Khoa học và Công nghệ', sign: 'SKHCN' },
  { key: 'van-hoa', name: 'Sở Văn hóa, Thể thao và Du lịch', sign: 'SVHTTDL' },
  { key: 'giao-duc', name: 'Sở Giáo dục và Đào tạo', sign: 'SGDĐT' },
  { key: 'y-te', name: 'Sở Y tế', sign: 'SYT' },
  { key: 'thanh-tra', name: 'Thanh tra', sign: 'TTr' },
]

/** Which of them was taken over by which on 01/03/2025 (Nghị định 45/2025/NĐ-CP); that one goes on. */
export const departmentsTakenOver: readonly { readonly ends: string; readonly heir: string }[] = [
  { ends: 'lao-dong', heir: 'noi-vu' },
  { ends: 'ke-hoach', heir: 'tai-chinh' },
  { ends: 'giao-thong', heir: 'xay-dung' },
  { ends: 'thong-tin', heir: 'khoa-hoc' },
]

/** The one that two made together on that day. */
export const departmentMade: Department & { readonly of: readonly string[] } = {
  key: 'nong-nghiep-moi-truong',
  name: 'Sở Nông nghiệp và Môi trường',
  sign: 'SNNMT',
  of: ['nong-nghiep', 'tai-nguyen'],
}

const ended = new Set([...departmentsTakenOver.map(({ ends }) => ends), ...departmentMade.of])

/** The bodies from 01/03/2025 on. */
export const departmentsAfter: readonly Department[] = [
  ...departmentsBefore.filter(({ key }) => !ended.has(key)),
  departmentMade,
]

/** Which ministry guides the trade of which department. */
export const ministryOf: Readonly<Record<string, string>> = {
  'noi-vu': 'bo-noi-vu',
  'tu-phap': 'bo-tu-phap',
  'thong-tin': 'bo-thong-tin',
  'khoa-hoc': 'bo-khoa-hoc',
}

/** The advising bodies of a provincial Party committee besides the two that were joined in 2025. */
export const partyBodies: readonly Department[] = [
  { key: 'van-phong-dang', name: 'Văn phòng', sign: 'VPTU', kind: 'office' },
  { key: 'ban-to-chuc', name: 'Ban Tổ chức', sign: 'BTCTU' },
  { key: 'uy-ban-kiem-tra', name: 'Ủy ban Kiểm tra', sign: 'UBKTTU' },
  { key: 'ban-noi-chinh', name: 'Ban Nội chính', sign: 'BNCTU' },
]

export const massBodies: readonly Department[] = [
  { key: 'lien-doan-lao-dong', name: 'Liên đoàn Lao động', sign: 'LĐLĐ' },
  { key: 'hoi-nong-dan', name: 'Hội Nông dân', sign: 'HND' },
  { key: 'hoi-phu-nu', name: 'Hội Liên hiệp Phụ nữ', sign: 'HLHPN' },
  { key: 'hoi-cuu-chien-binh', name: 'Hội Cựu chiến binh', sign: 'HCCB' },
  { key: 'doan-thanh-nien', name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', sign: 'ĐTN' },
]
