/**
 * The districts of the four provinces that the sample tells in full, as they stood on 30/06/2025. Since the units below them
 * went to more than one successor, what they reported belongs to the province afterwards.
 */
export const districts: Readonly<Record<string, readonly string[]>> = {
  'Hà Giang': [
    'thành phố Hà Giang',
    'huyện Bắc Mê',
    'huyện Bắc Quang',
    'huyện Đồng Văn',
    'huyện Hoàng Su Phì',
    'huyện Mèo Vạc',
    'huyện Quản Bạ',
    'huyện Quang Bình',
    'huyện Vị Xuyên',
    'huyện Xín Mần',
    'huyện Yên Minh',
  ],
  'Bắc Giang': [
    'thành phố Bắc Giang',
    'thị xã Việt Yên',
    'huyện Hiệp Hòa',
    'huyện Lạng Giang',
    'huyện Lục Nam',
    'huyện Lục Ngạn',
    'huyện Sơn Động',
    'huyện Tân Yên',
    'huyện Yên Thế',
  ],
  'Trà Vinh': [
    'thành phố Trà Vinh',
    'thị xã Duyên Hải',
    'huyện Càng Long',
    'huyện Cầu Kè',
    'huyện Cầu Ngang',
    'huyện Châu Thành',
    'huyện Duyên Hải',
    'huyện Tiểu Cần',
    'huyện Trà Cú',
  ],
  'Hậu Giang': [
    'thành phố Vị Thanh',
    'thành phố Ngã Bảy',
    'thị xã Long Mỹ',
    'huyện Châu Thành',
    'huyện Châu Thành A',
    'huyện Long Mỹ',
    'huyện Phụng Hiệp',
    'huyện Vị Thủy',
  ],
}

/** The district whose communes and Party committee the sample tells too. */
export const fullDistrict = { province: 'Hà Giang', name: 'huyện Vị Xuyên', short: 'Vị Xuyên' } as const

/** A commune from 01/07/2025 with those it was made of; one alone went on as it was. */
export interface CommuneMerger {
  readonly name: string
  readonly code: string
  readonly from: readonly { readonly name: string; readonly code: string }[]
}

/**
 * Communes of the district Vị Xuyên before and after (Nghị quyết 1684/NQ-UBTVQH15; codes of the statistics office). A part of
 * the old commune Việt Lâm went to the new commune Vị Xuyên: how much is not told, so all of it stands with its larger part.
 */
export const communes: readonly CommuneMerger[] = [
  {
    name: 'xã Vị Xuyên',
    code: '00913',
    from: [
      { name: 'thị trấn Vị Xuyên', code: '00913' },
      { name: 'thị trấn Nông trường Việt Lâm', code: '00916' },
      { name: 'xã Đạo Đức', code: '00955' },
    ],
  },
  { name: 'xã Minh Tân', code: '00919', from: [{ name: 'xã Minh Tân', code: '00919' }] },
  { name: 'xã Thuận Hòa', code: '00922', from: [{ name: 'xã Thuận Hòa', code: '00922' }] },
  { name: 'xã Tùng Bá', code: '00925', from: [{ name: 'xã Tùng Bá', code: '00925' }] },
  {
    name: 'xã Thanh Thủy',
    code: '00928',
    from: [
      { name: 'xã Thanh Thủy', code: '00928' },
      { name: 'xã Phương Tiến', code: '00940' },
    ],
  },
  {
    name: 'xã Lao Chải',
    code: '00937',
    from: [
      { name: 'xã Thanh Đức', code: '00931' },
      { name: 'xã Xín Chải', code: '00937' },
      { name: 'xã Lao Chải', code: '00943' },
    ],
  },
  { name: 'xã Cao Bồ', code: '00952', from: [{ name: 'xã Cao Bồ', code: '00952' }] },
  { name: 'xã Thượng Sơn', code: '00958', from: [{ name: 'xã Thượng Sơn', code: '00958' }] },
  {
    name: 'xã Việt Lâm',
    code: '00967',
    from: [
      { name: 'xã Quảng Ngần', code: '00964' },
      { name: 'xã Việt Lâm', code: '00967' },
    ],
  },
  {
    name: 'xã Linh Hồ',
    code: '00970',
    from: [
      { name: 'xã Linh Hồ', code: '00961' },
      { name: 'xã Ngọc Linh', code: '00970' },
      { name: 'xã Trung Thành', code: '00979' },
    ],
  },
  {
    name: 'xã Bạch Ngọc',
    code: '00976',
    from: [
      { name: 'xã Ngọc Minh', code: '00973' },
      { name: 'xã Bạch Ngọc', code: '00976' },
    ],
  },
]
