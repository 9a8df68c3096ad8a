/** Lines that the layout of an official document sets apart: they are never joined with a neighbour. */

/** The names of document types as they stand alone above a title (NĐ 30/2020, PL III; Quy định 399-QĐ/TW). */
export const typeNames: readonly string[] = [
  'chương trình hành động',
  'chương trình công tác',
  'chương trình phối hợp',
  'kế hoạch phối hợp',
  'kế hoạch liên tịch',
  'kế hoạch hành động',
  'thông báo kết luận',
  'hướng dẫn liên ngành',
  'quy chế phối hợp',
  'nghị quyết liên tịch',
  'kế hoạch',
  'chương trình',
  'báo cáo',
  'quyết định',
  'chỉ thị',
  'hướng dẫn',
  'kết luận',
  'thông báo',
  'nghị quyết',
  'nghị định',
  'thông tư',
  'thông tri',
  'tờ trình',
  'công văn',
  'công điện',
  'quy định',
  'quy chế',
  'quy trình',
  'đề án',
  'phương án',
  'dự án',
  'đề cương',
  'thể lệ',
  'biên bản',
  'lời kêu gọi',
  'thư ngỏ',
]

const typeLine = new RegExp(`^(?:${typeNames.map((name) => name.toUpperCase()).join('|')})\\s*:?$`, 'u')
const rule = /^[-_=~—–.*o0O\s]{3,}$/
const authority = /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.\s*|(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\/U)\.?\s+)(?=\p{Lu})/u
const motto =
  /^(?:CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)$/iu
const office =
  /^(?:PHÓ |Q\. ?|QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|(?:TỔ|ĐỘI|HẠT|TRẠM|ĐỒN) TRƯỞNG|THỦ TRƯỞNG|TƯ LỆNH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH |TRƯỞNG |HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG THƯ KÝ|ỦY VIÊN|UỶ VIÊN|VIỆN TRƯỞNG|CHỈ HUY|CHÍNH ỦY)/u

/** A line of hyphens, stars or the like between two parts. */
export const isRule = (text: string): boolean =>
  '-_=~—–.*o0O '.includes(text.charAt(0)) &&
  rule.test(text) &&
  !/\d/.test(text.replace(/0/g, '')) &&
  /[-_=~—–*]/.test(text)

export const isMotto = (text: string): boolean => text.length < 60 && motto.test(text)

export const isTypeLine = (text: string): boolean => text.length < 40 && typeLine.test(text)

/** Begins with TM., T/M, KT., K/T, TL., TUQ. or Q. and an office or a body in capitals. */
export const isAuthorityLine = (text: string): boolean => text.length < 120 && authority.test(text)

/** An office in capitals, as it stands above a signature. */
export const isOfficeLine = (text: string): boolean =>
  text.length < 90 && office.test(text) && text === text.toUpperCase()

/** "Hà Nội, ngày …": where and when. */
export const isPlaceDate = (text: string): boolean =>
  text.length < 70 && text.includes('ngày') && placeDateLine.test(text)

const signLine = /^Số(?: (?:ký )?hiệu)?\s*:?\s*[\d\s.…]*[/-]/u
/** No fixed line begins so: a figure, a dash, most small letters. */
const plainStart = /^[\da-bd-mo-rt-z+–-]/
const placeDateLine = /^\p{Lu}[^,]{1,40},\s*ngày\s/u

/** A line of the head or the foot that stands by itself, whatever its neighbours. */
export function standsAlone(text: string): boolean {
  if (text.length > 120 || plainStart.test(text)) return false
  return (
    isTypeLine(text) ||
    isMotto(text) ||
    /^\((?:đã )?ký/iu.test(text) ||
    isAuthorityLine(text) ||
    /^Nơi (?:nhận|gửi)\s*:?$/iu.test(text) ||
    (text.length < 60 && (signLine.test(text) || isPlaceDate(text)))
  )
}
