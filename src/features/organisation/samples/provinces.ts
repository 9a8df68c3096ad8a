/**
 * The provinces and cities before and after 1 July 2025. Facts from Nghị quyết 202/2025/QH15; codes from Quyết định
 * 124/2004/QĐ-TTg (before) and Quyết định 19/2025/QĐ-TTg (after).
 */

export interface Province {
  readonly key: string
  /** As it stands behind “Tỉnh” or “Thành phố”. */
  readonly name: string
  readonly isCity: boolean
  readonly code: string
}

const cities = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Hồ Chí Minh'])

/** The 63 from 1 August 2008 on, when Hà Tây went to Hà Nội (Nghị quyết 15/2008/QH12). */
export const provincesBefore: readonly Province[] = [
  ['01', 'Hà Nội'],
  ['02', 'Hà Giang'],
  ['04', 'Cao Bằng'],
  ['06', 'Bắc Kạn'],
  ['08', 'Tuyên Quang'],
  ['10', 'Lào Cai'],
  ['11', 'Điện Biên'],
  ['12', 'Lai Châu'],
  ['14', 'Sơn La'],
  ['15', 'Yên Bái'],
  ['17', 'Hòa Bình'],
  ['19', 'Thái Nguyên'],
  ['20', 'Lạng Sơn'],
  ['22', 'Quảng Ninh'],
  ['24', 'Bắc Giang'],
  ['25', 'Phú Thọ'],
  ['26', 'Vĩnh Phúc'],
  ['27', 'Bắc Ninh'],
  ['30', 'Hải Dương'],
  ['31', 'Hải Phòng'],
  ['33', 'Hưng Yên'],
  ['34', 'Thái Bình'],
  ['35', 'Hà Nam'],
  ['36', 'Nam Định'],
  ['37', 'Ninh Bình'],
  ['38', 'Thanh Hóa'],
  ['40', 'Nghệ An'],
  ['42', 'Hà Tĩnh'],
  ['44', 'Quảng Bình'],
  ['45', 'Quảng Trị'],
  ['46', 'Thừa Thiên Huế'],
  ['48', 'Đà Nẵng'],
  ['49', 'Quảng Nam'],
  ['51', 'Quảng Ngãi'],
  ['52', 'Bình Định'],
  ['54', 'Phú Yên'],
  ['56', 'Khánh Hòa'],
  ['58', 'Ninh Thuận'],
  ['60', 'Bình Thuận'],
  ['62', 'Kon Tum'],
  ['64', 'Gia Lai'],
  ['66', 'Đắk Lắk'],
  ['67', 'Đắk Nông'],
  ['68', 'Lâm Đồng'],
  ['70', 'Bình Phước'],
  ['72', 'Tây Ninh'],
  ['74', 'Bình Dương'],
  ['75', 'Đồng Nai'],
  ['77', 'Bà Rịa - Vũng Tàu'],
  ['79', 'Hồ Chí Minh'],
  ['80', 'Long An'],
  ['82', 'Tiền Giang'],
  ['83', 'Bến Tre'],
  ['84', 'Trà Vinh'],
  ['86', 'Vĩnh Long'],
  ['87', 'Đồng Tháp'],
  ['89', 'An Giang'],
  ['91', 'Kiên Giang'],
  ['92', 'Cần Thơ'],
  ['93', 'Hậu Giang'],
  ['94', 'Sóc Trăng'],
  ['95', 'Bạc Liêu'],
  ['96', 'Cà Mau'],
].map(([code = '', name = '']) => ({ key: name, name, isCity: cities.has(name), code }))

/** A province of 1 July 2025 with those that it was made of. */
export interface Merger {
  readonly into: Province
  readonly from: readonly string[]
}

/** The 23 that were made of 52; the other 11 went on as they were. */
export const mergers: readonly Merger[] = [
  ['08', 'Tuyên Quang', 'Hà Giang'],
  ['15', 'Lào Cai', 'Yên Bái'],
  ['19', 'Thái Nguyên', 'Bắc Kạn'],
  ['25', 'Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  ['24', 'Bắc Ninh', 'Bắc Giang'],
  ['33', 'Hưng Yên', 'Thái Bình'],
  ['31', 'Hải Phòng', 'Hải Dương'],
  ['37', 'Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['44', 'Quảng Trị', 'Quảng Bình'],
  ['48', 'Đà Nẵng', 'Quảng Nam'],
  ['51', 'Quảng Ngãi', 'Kon Tum'],
  ['52', 'Gia Lai', 'Bình Định'],
  ['56', 'Khánh Hòa', 'Ninh Thuận'],
  ['68', 'Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['66', 'Đắk Lắk', 'Phú Yên'],
  ['79', 'Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  ['75', 'Đồng Nai', 'Bình Phước'],
  ['80', 'Tây Ninh', 'Long An'],
  ['92', 'Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  ['86', 'Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['82', 'Đồng Tháp', 'Tiền Giang'],
  ['96', 'Cà Mau', 'Bạc Liêu'],
  ['91', 'An Giang', 'Kiên Giang'],
].map(([code = '', name = '', ...others]) => ({
  into: { key: `${name} 2025`, name, isCity: cities.has(name), code },
  from: [...others, name],
}))
