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
  'Quy chế làm việc',
  'Quy chế',
  'Thông báo kết luận',
  'Thông báo ý kiến',
  'Thông báo',
  'Văn bản hợp nhất',
  'Văn bản',
  'Công văn hỏa tốc',
  'Công văn khẩn',
  'Công văn',
  'Công điện khẩn',
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
  'Báo cáo thẩm định',
  'Báo cáo',
  'Biên bản',
  'Giấy mời',
  'Tài liệu',
  'Thư',
  'Quyết nghị',
  'Điều lệ',
  'Lời kêu gọi',
  'Nội quy',
  'Thỏa thuận',
  'Hợp đồng',
]

const known = new Map(typeWords.map((word) => [word.toLowerCase(), word]))
/** The ends of the types' words, by which a walk backwards stops at once where none can come. */
const endings = new Set(
  [...known.keys()].flatMap((word) => word.split(' ').map((_, at, words) => words.slice(at).join(' '))),
)
const mostWords = 4
const numberWord = /^s[ốo]$/iu

/** The type's word and its place. */
export interface TypeWord {
  readonly word: string
  readonly start: number
}

/** The type's word that ends directly before a sign at `at`, "số" between them or not; null where none does. */
export function typeBefore(text: string, at: number): TypeWord | null {
  const afterType = startOfNumberWord(text, at)
  return typeEndingAt(text, skipBack(text, afterType))
}

/** The type's word in "Nghị quyết của …", where `at` is the place of the issuer's name. */
export function typeBeforeIssuer(text: string, at: number): TypeWord | null {
  const end = skipBack(text, at)
  return text.slice(end - 3, end).toLowerCase() === 'của' ? typeEndingAt(text, skipBack(text, end - 3)) : null
}

/** Where the word "số" directly before `at` begins; `at` itself where there is none. */
export function startOfNumberWord(text: string, at: number): number {
  let end = skipBack(text, at)
  if (text.charAt(end - 1) === ':') end = skipBack(text, end - 1)
  const start = startOfWord(text, end)
  return numberWord.test(text.slice(start, end)) ? start : at
}

/** The longest type's word that ends at `end`, in the spelling of the list. */
function typeEndingAt(text: string, end: number): TypeWord | null {
  let found: TypeWord | null = null
  let phrase = ''
  let start = end
  for (let count = 0; count < mostWords; count += 1) {
    const wordEnd = count === 0 ? end : skipBack(text, start)
    if (count > 0 && wordEnd === start) break
    start = startOfWord(text, wordEnd)
    if (start === wordEnd) break
    phrase = text.slice(start, wordEnd).toLowerCase() + (count === 0 ? '' : ` ${phrase}`)
    const word = known.get(phrase)
    if (word !== undefined) found = { word, start }
    // "Ban Bí thư số …" is no letter.
    else if (phrase === 'bí thư') return null
    else if (!endings.has(phrase)) break
  }
  return found
}

/** Back over blanks and line ends, a few at most. */
function skipBack(text: string, at: number): number {
  let end = at
  while (end > 0 && at - end < 5 && isBlank(text.charCodeAt(end - 1))) end -= 1
  return end
}

/** Back over the letters of one word, which has at most six in Vietnamese syllables. */
function startOfWord(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < 8 && isLetter(text.charCodeAt(start - 1))) start -= 1
  return end - start < 8 ? start : end
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 160
}

/** Letters as they occur in Vietnamese words: ASCII, Latin with marks; no figures, blanks or punctuation. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000)
}
