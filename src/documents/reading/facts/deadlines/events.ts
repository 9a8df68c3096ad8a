/** A time bound to an event, in the document's words. */
export interface EventTime {
  readonly start: number
  readonly end: number
  /** As in the contract: `AFTER(text)+10D`, `EVENT(text)-95D`, `WITHIN 5 DAYS AFTER(text)`. */
  readonly normalized: string
}

const eventText = '((?:(?!\\s+(?:để|thì|nhưng|đồng thời|phải)\\s)[^,;.:()\\n]){2,140})'
const amount =
  '(?:tối đa\\s+|ít nhất\\s+)?(?:\\d{1,3}\\s*[-–]\\s*)?(\\d{1,3})(?:\\s*\\([^)]{1,12}\\))?\\s+(ngày(?:\\s+làm\\s+việc)?|tuần|tháng|giờ)'
const atMost = '(?:(?:chậm|muộn)\\s+nhất\\s+(?:là\\s+|sau\\s+)?|không\\s+quá\\s+)'
const word = (source: string) => `(?<![\\p{L}\\p{N}])${source}`

const within = new RegExp(
  `${word('(?:trong\\s+)?(?:vòng|thời\\s+hạn|thời\\s+gian|trong)')}\\s+(?:không\\s+quá\\s+|chậm\\s+nhất\\s+)?${amount}\\s*,?\\s*` +
    `(?:kể\\s+từ|tính\\s+từ|từ|sau)\\s+(?:khi\\s+|lúc\\s+)?${eventText}`,
  'giu',
)
const lag = new RegExp(
  `${word('(?:(?:chậm|muộn)\\s+nhất|không\\s+quá|sau)')}\\s+(?:là\\s+|sau\\s+|trong\\s+)?${amount}\\s*,?\\s*(?:kể\\s+từ|tính\\s+từ|từ|sau)\\s+(?:khi\\s+|lúc\\s+)?${eventText}`,
  'giu',
)
const lead = new RegExp(
  // "báo cáo 6 tháng trước ngày 20/6": half a year that is reported on, and the day on which.
  `${word('(?:(?:chậm|muộn)\\s+nhất\\s+(?:là\\s+)?)?')}${amount}\\s+trước\\s+(?!ngày\\s+\\d|\\d)(?:khi\\s+)?${eventText}`,
  'giu',
)
const leadBehind = new RegExp(
  `${word('trước\\s+')}((?:(?:ngày|khi|thời\\s+điểm)(?=\\s+(?!là\\s)\\p{L})|kỳ|đợt|buổi|phiên|cuộc|lễ|hội\\s+nghị|hội\\s+thi|diễn\\s+đàn|đại\\s+hội|khai\\s+giảng|khai\\s+mạc|bầu\\s+cử)(?:\\s+[^\\d,;.:()\\n]{3,60}?)?)\\s+(?:là\\s+)?${amount}(?!\\s+(?:kể|tính|từ|sau|năm|\\d)\\s*)`,
  'giu',
)
/** "kết thúc hội thi chậm nhất 05 ngày". */
const lagOfEnd = new RegExp(
  `${word('(kết\\s+thúc\\s+[^\\d,;.:()\\n]{3,80}?)')}\\s+${atMost}${amount}(?!\\s+(?:kể|tính|từ|sau)\\s)`,
  'giu',
)
/** "trước 05 ngày so với ngày họp": the days stand in front of the event that they lead to. */
const leadTo = new RegExp(
  `${word('trước')}\\s+${amount}\\s*,?\\s*(?:kể\\s+từ|tính\\s+từ|so\\s+với)\\s+${eventText}`,
  'giu',
)
const lagBehind = new RegExp(
  `${word('sau\\s+khi\\s+')}([^\\d,;.:()\\n]{3,80}?)\\s+(?:là\\s+|${atMost})?${amount}(?!\\s+(?:kể|tính|từ|sau)\\s)`,
  'giu',
)
/** "07 ngày sau khi kết thúc hội thi", "sau 05 ngày kết thúc đợt vận động". */
const lagTo = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${amount}\\s+sau\\s+(?:khi|ngày|lúc)|sau\\s+${amount}(?=\\s+kết\\s+thúc\\s))\\s+${eventText}`,
  'giu',
)
/** "kết thúc đợt ra quân, trong thời hạn 05 ngày làm việc": the event stands in front. */
const withinOfEnd = new RegExp(
  `${word('(kết\\s+thúc\\s+[^\\d,;.:()\\n]{3,80}?)')}\\s*,\\s*(trong\\s+(?:vòng|thời\\s+hạn)\\s+(?:không\\s+quá\\s+)?|${atMost})${amount}(?!\\s+(?:kể|tính|từ|sau)\\s)`,
  'giu',
)
/** "sau mỗi cuộc đối thoại 10 ngày". */
const lagOfEach = new RegExp(
  `${word('sau\\s+(?=mỗi\\s|từng\\s)')}([^\\d,;.:()\\n]{3,60}?)\\s+(?:là\\s+|${atMost})?${amount}(?!\\s+(?:kể|tính|từ|sau)\\s)`,
  'giu',
)
const letters: Readonly<Record<string, string>> = { ngày: 'D', tuần: 'W', tháng: 'M', giờ: 'H' }
const names: Readonly<Record<string, string>> = { ngày: 'DAYS', tuần: 'WEEKS', tháng: 'MONTHS', giờ: 'HOURS' }

const folded = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ')
const letterOf = (unit: string) => letters[folded(unit)] ?? 'WD'
const nameOf = (unit: string) => names[folded(unit)] ?? 'WORKING DAYS'

/** An event's words without what follows from it. */
export const eventWords = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Every time counted from or to an event: "trong vòng 05 ngày kể từ ngày …", "95 ngày trước ngày …". */
export function findEventTimes(text: string): EventTime[] {
  if (!/\d\s*\)?\s*(?:ngày|tuần|tháng|giờ)/iu.test(text)) return []
  const all: EventTime[] = []
  const add = (match: RegExpMatchArray, normalized: string) => {
    const start = match.index ?? 0
    all.push({ start, end: start + match[0].trimEnd().length, normalized })
  }
  for (const match of text.matchAll(lead)) {
    add(match, `EVENT(${eventWords(match[3] ?? '')})-${Number(match[1])}${letterOf(match[2] ?? '')}`)
  }
  for (const match of text.matchAll(leadBehind)) {
    const event = eventWords(match[1] ?? '').replace(/^khi\s+/iu, '')
    add(match, `EVENT(${event})-${Number(match[2])}${letterOf(match[3] ?? '')}`)
  }
  for (const match of text.matchAll(withinOfEnd)) {
    const [, event = '', bound = '', count, unit = ''] = match
    const isWithin = /^trong/iu.test(bound)
    const after = `AFTER(${eventWords(event)})`
    add(
      match,
      isWithin ? `WITHIN ${Number(count)} ${nameOf(unit)} ${after}` : `${after}+${Number(count)}${letterOf(unit)}`,
    )
  }
  for (const match of [lagBehind, lagOfEnd, lagOfEach].flatMap((form) => [...text.matchAll(form)])) {
    add(match, `AFTER(${eventWords(match[1] ?? '')})+${Number(match[2])}${letterOf(match[3] ?? '')}`)
  }
  for (const match of text.matchAll(leadTo)) {
    add(match, `EVENT(${eventWords(match[3] ?? '')})-${Number(match[1])}${letterOf(match[2] ?? '')}`)
  }
  for (const match of text.matchAll(lagTo)) {
    const [count, unit] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]]
    add(match, `AFTER(${eventWords(match[5] ?? '')})+${Number(count)}${letterOf(unit ?? '')}`)
  }
  for (const match of text.matchAll(within)) {
    add(match, `WITHIN ${Number(match[1])} ${nameOf(match[2] ?? '')} AFTER(${eventWords(match[3] ?? '')})`)
  }
  for (const match of text.matchAll(lag)) {
    add(match, `AFTER(${eventWords(match[3] ?? '')})+${Number(match[1])}${letterOf(match[2] ?? '')}`)
  }
  return apart(all.sort((a, b) => a.start - b.start))
}

/** Of times that overlap, the first; the sort keeps the order of those that begin together. */
function apart(times: readonly EventTime[]): EventTime[] {
  let free = 0
  return times.filter(({ start, end }) => {
    const isFree = start >= free
    if (isFree) free = end
    return isFree
  })
}
