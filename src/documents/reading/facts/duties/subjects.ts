import { type AgencyName, firstWordsOfNames, parseAgenciesAt } from '#documents/agencies/agency-names.ts'
import { type WordKeys, wordKey, wordKeys } from '#documents/agencies/word-keys.ts'
import { type Hints, hint, may } from '../../hints/hints.ts'
import type { Passage } from '../../tree/passage.ts'
import { dutyVerb } from './roles.ts'

/** The units at the head of a sentence, with the place where their duty begins. */
export interface Subject {
  readonly start: number
  readonly end: number
  readonly names: readonly AgencyName[]
  /** Behind the names, and the brackets and marks that follow them. */
  readonly dutyAt: number
}

/** Words before the units that give them the duty. */
const giving =
  /(?:yêu\s+cầu|đề\s+nghị|giao|đối\s+với|trách\s+nhiệm\s+của|nhiệm\s+vụ\s+của|trách\s+nhiệm|về\s+phía|phân\s+công|chỉ\s+đạo|kính\s+đề\s+nghị)\s*:?\s+/iuy
const afterNames = /^\s*(?:\([^)]{0,200}\)\s*)?[:,]?\s*/u
const adverbial =
  /^[\s“"]*(?:(?:mỗi|từng)\s+(?:tuần|tháng|quý|năm)|ngày|vào|đến|đầu|cuối|trong|căn\s+cứ|trên\s+cơ\s+sở|định\s+k\p{L}|hằng|hàng|trước|sau|khi|từ|theo|để|nhằm|ngoài|bên\s+cạnh|đồng\s+thời|riêng|tùy|tuỳ|kết\s+thúc|chậm\s+nhất)(?!\p{L})/iu
/** A comma, a bracket or the end of a time: "trước ngày 30/11 các đơn vị …", "Hằng năm Sở X …". */
const behindComma = /(?:,|\)|\d|(?<=[\s(](?:năm|quý|tháng)))\s+(?=\p{Lu}|các\s|cấp\s|cơ\s+quan\s|lực\s)/gu
const behindGiving = /(?<=[\s,;.])(?:[Yy]êu\s+cầu|[Đđ]ề\s+nghị|[Gg]iao)\s+(?=\p{Lu}|các\s|cấp\s|cơ\s+quan\s|lực\s)/gu
const isCapital = /\p{Lu}/u
const notVerbs = new Set(
  'và của thuộc trên tại với cho ở theo khi nếu để về từ đến trong ngoài qua bằng do như hoặc cùng là có được bị không mà nơi vì liên khác này đó yêu đề giao'.split(
    ' ',
  ),
)
const reach = 320
/** A ground in front of the units may cite several documents. */
const groundReach = 700

/** Persons and parts of a body that no list of agencies names; their words go on to the verb or the colon. */
const looseHead =
  /(?:(?:các|mỗi|từng|những)\s+)?(?:bộ\s+phận|đồng\s+chí|đ\/c|ông|bà|kế\s+toán|giáo\s+viên|thành\s+viên|(?:ủy|uỷ)\s+viên|công\s+chức|chuyên\s+viên|cán\s+bộ\s+(?:phụ\s+trách|theo\s+dõi|chuyên\s+trách|làm\s+công\s+tác)|người\s+phụ\s+trách|khối|cụm|nhóm|chi\s+hội|chi\s+đoàn|câu\s+lạc\s+bộ|cấp\s+(?:tỉnh|huyện|xã|cơ\s+sở))(?!\p{L})/iuy
/**
 * A comma goes on to another title of the same person ("Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã"), or to another
 * such part ("Bộ phận Một cửa, công chức Tư pháp").
 */
const looseWord =
  /\s+(?:[-–]\s+)?([\p{L}\d&]+)|,\s+((?:Phó|Chủ|Trưởng|Bí|Giám|Chánh|Hiệu|Ủy|Uỷ|Tổ|Đội|Chỉ)(?=\s+\p{L})|(?:công\s+chức|cán\s+bộ|chuyên\s+viên|bộ\s+phận|giáo\s+viên)(?!\p{L}))/uy
const mostLooseWords = 22
/** "Đồng chí Trưởng Ban Xây dựng Đảng - Trưởng Tiểu ban: …": all before the colon is the person's title, unless it tells a duty. */
const toColon = /^[\s\p{L}\d&,()–-]+(?=:\s)/u
const duties =
  /(?<!\p{L})(?:trách\s+nhiệm|thực\s+hiện|chủ\s+trì|phối\s+hợp|báo\s+cáo|tham\s+mưu|căn\s+cứ|theo\s+dõi|tổ\s+chức\s+các|sau|như)(?!\p{L})/iu
const longestTitle = 110
const endsLoose = new Set('để khi nếu theo từ đến trước sau là đã không hoặc mà'.split(' '))

const firstWordsOf = (words: string): WordKeys => wordKeys(words.split(' '))
/** The words with which `giving`, `looseHead` and `adverbial` can begin. */
const givingWords = firstWordsOf('yêu đề giao đối trách nhiệm về phân chỉ kính')
const looseWords = firstWordsOf(
  'các mỗi từng những bộ đồng đ ông bà kế giáo thành ủy uỷ công chuyên cán người khối cụm nhóm chi câu cấp',
)
const adverbs = firstWordsOf(
  'mỗi từng ngày vào đến đầu cuối trong căn trên định hằng hàng trước sau khi từ theo để nhằm ngoài bên đồng riêng tùy tuỳ kết chậm',
)
const subjectWords: WordKeys = new Set([...givingWords, ...firstWordsOfNames])
const openingWords: WordKeys = new Set([...subjectWords, ...looseWords, ...adverbs])

/** Skips "Đề nghị", "Giao", "Trách nhiệm của" and their like. */
export function skipGiving(text: string, at: number): number {
  giving.lastIndex = at
  return giving.test(text) ? giving.lastIndex : at
}

/** Several questions are asked of one place in turn: what it is and who it speaks to. The last answer is kept. */
let last: { readonly text: string; readonly at: number; readonly subject: Subject | null } | null = null

/** The units that begin exactly here, behind words that give them a duty; null where none do. */
export function subjectAt(text: string, at: number): Subject | null {
  if (!subjectWords.has(wordKey(text, at))) return null
  if (last === null || last.at !== at || last.text !== text) last = { text, at, subject: readSubject(text, at) }
  return last.subject
}

function readSubject(text: string, at: number): Subject | null {
  const start = skipGiving(text, at)
  const names = parseAgenciesAt(text, start)
  const final = names.at(-1)
  if (!final) return null
  const mark = afterNames.exec(text.slice(final.end, final.end + 240))?.[0].length ?? 0
  return { start, end: final.end, names, dutyAt: final.end + mark }
}

/** Whether a person or a part of a body that no list of agencies names stands at a place. */
export function isLooseHeadAt(text: string, at: number): boolean {
  looseHead.lastIndex = at
  return looseHead.test(text)
}

/** "Bộ phận Một cửa", "Đồng chí X - Phó Giám đốc": a person or a part of a body, up to the verb or the colon behind. */
function looseSubjectAt(text: string, at: number): Subject | null {
  const start = skipGiving(text, at)
  looseHead.lastIndex = start
  if (!looseHead.test(text)) return null
  let end = looseHead.lastIndex
  const titled = toColon.exec(text.slice(end, end + longestTitle))?.[0]
  if (titled !== undefined && !duties.test(titled)) {
    end += titled.length
    const mark = afterNames.exec(text.slice(end, end + 240))?.[0].length ?? 0
    return { start, end, names: [{ kind: 'office', start, end }], dutyAt: end + mark }
  }
  for (let count = 0; count < mostLooseWords; count += 1) {
    const behind = text.slice(end, end + 40)
    if ((dutyVerb.test(behind) && !/^\s+\p{Lu}/u.test(behind)) || behind.startsWith(':')) {
      const mark = afterNames.exec(text.slice(end, end + 240))?.[0].length ?? 0
      return { start, end, names: [{ kind: 'office', start, end }], dutyAt: end + mark }
    }
    looseWord.lastIndex = end
    const next = looseWord.exec(text)
    const word = next?.[1] ?? next?.[2]
    if (word === undefined || endsLoose.has(word)) return null
    end = looseWord.lastIndex
  }
  return null
}

/** The units that the last words before a colon ask: "… đề nghị các cơ quan, đơn vị:"; null where they ask none. */
export function askedBeforeColon(text: string): Subject | null {
  const from = Math.max(0, text.length - reach)
  const tail = [...text.slice(from).matchAll(behindGiving)].at(-1)
  return tail ? subjectAt(text, from + tail.index) : null
}

/**
 * The units that a sentence gives its duty to: at its start, or behind a phrase of time or ground in front
 * ("Trong quý I, Sở … chủ trì", "Căn cứ Kế hoạch này, các xã … xây dựng"). A verb of duty must follow.
 */
export function findSubject(
  { text, hints }: Pick<Passage, 'text' | 'hints'>,
  from: number,
  to: number,
): Subject | null {
  const end = Math.min(to, from + reach)
  const opening = wordKey(text, from)
  // A blank or a quotation mark may stand before an adverbial.
  if (opening !== 0 && !openingWords.has(opening)) return behindAsking(text, hints, from, end)
  const first = subjectAt(text, from)
  const given = first && givenBy(text, first)
  if (given) return given
  const whole = first && upToColon(text, first)
  if (whole) return whole
  if (first && (isFollowedByDuty(text, first) || isFollowedByVerb(text, first) || isHeadOfItem(text, first)))
    return first
  const loose = looseSubjectAt(text, from)
  if (loose) return loose
  if (adverbial.test(text.slice(from, from + 24)))
    return firstBehind(behindComma, text, from, Math.min(to, from + groundReach))
  return behindAsking(text, hints, from, end)
}

const behindAsking = (text: string, hints: Hints, from: number, end: number): Subject | null =>
  may(hints, hint.asks) ? firstBehind(behindGiving, text, from, end) : null

function firstBehind(mark: RegExp, text: string, from: number, end: number): Subject | null {
  // One more character, so that a mark may look at the first letter behind it.
  for (const match of text.slice(from, end + 8).matchAll(mark)) {
    const found = subjectAt(text, from + match.index + match[0].length)
    if (found && isFollowedByDuty(text, found)) return found
  }
  return null
}

/** Any small word behind a sentence's first names is a verb, if it does not go on the names or ask others. */
function isFollowedByVerb(text: string, { end, names }: Subject): boolean {
  const next = /^\s+(\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1]
  return (
    next !== undefined && !notVerbs.has(next) && names[0] !== undefined && isCapital.test(text.charAt(names[0].start))
  )
}

const gives = /\s+(?:giao(?:\s+cho)?|yêu\s+cầu|đề\s+nghị|phân\s+công)\s+(?=\p{Lu}|các\s)/uy

/** "Sở … giao Phòng X theo dõi": who gives a duty to others has none itself. */
function givenBy(text: string, { end }: Subject): Subject | null {
  gives.lastIndex = end
  const found = gives.test(text) ? subjectAt(text, gives.lastIndex) : null
  return found && isFollowedByDuty(text, found) ? found : null
}

/** The rest of a name that no list knows, up to its colon. */
const restOfName = /(?:[\s,]+\p{Ll}|\s+[-–]\s+\p{Lu})[\p{L}\s,–-]{1,60}(?=:\s+\p{L})/uy

/** "Phòng Dân vận các cơ quan nhà nước, dân tộc, tôn giáo: là đầu mối …": the body's name goes on to the colon. */
function upToColon(text: string, { start, end, names }: Subject): Subject | null {
  const [name] = names
  if (names.length !== 1 || name?.kind !== 'body' || !isCapital.test(text.charAt(start))) return null
  restOfName.lastIndex = end
  if (!restOfName.test(text) || dutyVerb.test(text.slice(end, end + 220))) return null
  const whole = restOfName.lastIndex
  if (goesOnOtherwise.test(text.slice(end, whole))) return null
  const mark = afterNames.exec(text.slice(whole, whole + 240))?.[0].length ?? 0
  return { start, end: whole, names: [{ ...name, end: whole }], dutyAt: whole + mark }
}

/** Words that a name does not go on with. */
const goesOnOtherwise = /(?<!\p{L})(?:để|khi|nếu|theo|từ|đến|trước|sau|là|có|đã|sẽ|không|nhằm|như)(?!\p{L})/iu

/** "Ban Hậu cần: hội trường, âm thanh.": a name of its own and what it sees to. */
function isHeadOfItem(text: string, { end, names }: Subject): boolean {
  const [name] = names
  return (
    name?.kind === 'body' && isCapital.test(text.charAt(name.start)) && /^\s*:\s+\p{L}/u.test(text.slice(end, end + 8))
  )
}

function isFollowedByDuty(text: string, { end }: Subject): boolean {
  return dutyVerb.test(text.slice(end, end + 220))
}
