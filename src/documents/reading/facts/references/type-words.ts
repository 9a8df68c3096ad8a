/** What a document may be called before its sign; a longer name before the shorter one that it begins or ends with. */
const typeWords = [
  'Chương trình hành động',
  'Chương trình phối hợp',
  'Chương trình công tác',
  'Chương trình',
  'Kế hoạch hành động',
  'Kế hoạch phối hợp',
  'Kế hoạch liên tịch',
  'Kế hoạch liên ngành',
  'Kế hoạch',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Thông tư liên tịch',
  'Thông tư liên bộ',
  'Thông tư',
  'Hướng dẫn liên tịch',
  'Hướng dẫn liên ngành',
  'Hướng dẫn',
  'Quy chế phối hợp',
  'Quy chế',
  'Thông báo kết luận',
  'Thông báo ý kiến',
  'Thông báo',
  'Văn bản hợp nhất',
  'Văn bản',
  'Công văn',
  'Công điện',
  'Quyết định',
  'Quy định',
  'Quy hoạch',
  'Chỉ thị',
  'Kết luận',
  'Nghị định',
  'Pháp lệnh',
  'Bộ luật',
  'Luật',
  'Lệnh',
  'Sắc lệnh',
  'Thông tri',
  'Thông cáo',
  'Đề án',
  'Dự án',
  'Phương án',
  'Chiến lược',
  'Đề cương',
  'Tờ trình',
  'Báo cáo',
  'Biên bản',
  'Giấy mời',
  'Tài liệu',
  'Thư',
]

const anyType = typeWords.map((word) => word.replaceAll(' ', '\\s{1,3}')).join('|')
const beforeSign = new RegExp(`(?<![\\p{L}\\d])(${anyType})(?:\\s{1,3}s[ốo])?\\s{0,3}:?\\s{0,3}$`, 'iu')
const beforeIssuer = new RegExp(`(?<![\\p{L}\\d])(${anyType})\\s{1,3}của\\s{1,3}$`, 'iu')
const wordNumber = /(?<!\p{L})s[ốo]\s{0,3}:?\s{0,3}$/iu
const shortCitation = new RegExp(
  `(?<![\\p{L}\\d])(${anyType})\\s{1,3}(?:số\\s{1,3})?(\\d{1,5})(?![\\p{L}\\d/.\\-–%]|\\s{0,3}[/\\-–])`,
  'giu',
)

/** A type's word and its place. */
export interface TypeWord {
  readonly word: string
  readonly start: number
}

/** The type's word that ends directly before a sign at `at`, "số" between them or not; null where none does. */
export function typeBefore(text: string, at: number): TypeWord | null {
  return lastMatch(beforeSign, text, at)
}

/** The type's word in "Nghị quyết của …", where `at` is the place of the issuer's name. */
export function typeBeforeIssuer(text: string, at: number): TypeWord | null {
  return lastMatch(beforeIssuer, text, at)
}

/** Where the word "số" directly before `at` begins; `at` itself where there is none. */
export function startOfNumberWord(text: string, at: number): number {
  const from = Math.max(0, at - 10)
  const match = wordNumber.exec(text.slice(from, at))
  return match === null ? at : from + match.index
}

/** A type and a number without symbol, at `[start, end)`. */
export interface ShortCitation {
  readonly type: string
  readonly number: string
  readonly start: number
  readonly end: number
}

/** "Pháp lệnh số 34", "Nghị quyết 18"; `offset` is the place of the text. */
export function findShortCitations(text: string, offset: number): ShortCitation[] {
  return [...text.matchAll(shortCitation)].map((match) => {
    const [whole, type = '', number = ''] = match
    const start = match.index + offset
    return { type: canonical(type), number, start, end: start + whole.length }
  })
}

function lastMatch(pattern: RegExp, text: string, at: number): TypeWord | null {
  const from = Math.max(0, at - 44)
  const match = pattern.exec(text.slice(from, at))
  if (match === null) return null
  return { word: canonical(match[1] ?? ''), start: from + match.index }
}

/** The list's spelling of a type's word, whatever its case and blanks. */
function canonical(word: string): string {
  const plain = word.toLowerCase().replace(/\s+/g, ' ')
  return typeWords.find((known) => known.toLowerCase() === plain) ?? plain
}
