import { parseAgenciesAt } from '#documents/agencies/agency-names.ts'
import { singleBlanks } from '#kernel/single-blanks.ts'
import type { Clause } from './clauses.ts'

/** A report that a clause asks for, before its times are known. Places are in the paragraph's text. */
export interface ReportDuty {
  readonly start: number
  readonly end: number
  readonly what: string
  readonly to: string
  readonly via: string | null
  /** The receiver stands only behind "để … báo cáo": the sentence must recur to be a duty. */
  readonly onlyPurpose: boolean
  /** The second step of a chain: the receiver passes the report on ("về Sở X để tổng hợp, báo cáo UBND tỉnh"). */
  readonly next: { readonly start: number; readonly end: number; readonly to: string; readonly what: string } | null
}

const receiverLabel = /(?:nơi|địa\s+chỉ|cơ\s+quan|đơn\s+vị)\s+(?:nhận|tiếp\s+nhận)\s+báo\s+cáo\s*(?::|là)\s*/iu

const sentTo =
  /(?:^[\s\-–+•]*|[.;:]\s+)(?=(?:(?:các|mọi|những)\s+)?báo\s+cáo\s+(?:trên\s+|này\s+)?(?:(?:đề\s+nghị|xin|được|phải|yêu\s+cầu)\s+)?gửi\s)/iu

/**
 * "Nơi nhận báo cáo: Sở X", "Các báo cáo gửi về Sở X (qua Phòng Y)": the receiver that a sentence of its own names for
 * the reports around it.
 */
export function receiverLine(text: string): ReportDuty | null {
  const sent = sentTo.exec(text)
  if (sent) {
    const start = sent.index + sent[0].length
    const end = /[.;](?:\s|$)/u.exec(text.slice(start))
    return findReportDuty(text, { start, end: end ? start + end.index : text.length, goesOn: false })
  }
  const match = receiverLabel.exec(text)
  const start = match ? match.index + match[0].length : 0
  const last = match ? parseAgenciesAt(text, start).at(-1) : undefined
  if (!match || !last) return null
  const to = text.slice(start, last.end)
  return { start: match.index, end: last.end, what: 'báo cáo', to, via: null, onlyPurpose: false, next: null }
}

interface Receiver {
  readonly leadStart: number
  readonly start: number
  readonly end: number
}

const report = /(?<!\p{L})báo\s+cáo(?!\p{L})/iu
const sends = /(?<!\p{L})gửi(?!\p{L})/iu
/** What is sent in place of a report; letters, forms and registrations are sent too, and are none. */
const reportLike =
  /(?<!\p{L})(?:kết\s+quả|số\s+liệu|tình\s+hình|(?:tự\s+)?(?:đánh\s+giá|chấm\s+điểm|xếp\s+loại)|bảng\s+điểm|bảng\s+tổng\s+hợp|biểu\s+mẫu|biểu\s+số|tổng\s+hợp\s*,?\s+trình)(?!\p{L})/iu
const lead =
  /(?<!\p{L})(?:báo\s+cáo|gửi|nộp|về|đến|tới|lên|cho|trình|(?<!phối\s+hợp\s+|cùng\s+|so\s+|đối\s+|gắn\s+|liền\s+|hợp\s+đồng\s+)với)(?:\s+(?:báo\s+cáo|về|cho|với|lên|gửi|đến|tới|ngay|nhanh|kịp\s+thời|trực\s+tiếp|định\s+kỳ|cho\s+cơ\s+quan))*\s+/giu
const through = /(?<!\p{L})(?:thông\s+)?qua\s+(?:đầu\s+mối\s+(?:là\s+)?|cơ\s+quan\s+thường\s+trực\s+là\s+)?/giu
const software =
  /(?<!\p{L})(?:lên|trên|qua|vào)\s+((?:phần\s+mềm|hệ\s+thống|cổng|trang)(?:(?!\s+(?:để|trước|chậm|về)\s)[^;().])*(?:\([^()]*\))?)/iu
/** What the receiver does with it: "gửi Sở X để tổng hợp", "gửi Sở X tổng hợp, báo cáo UBND tỉnh". */
const purpose = /(?<!\p{L})(?:để|nhằm)\s|(?<=[\p{L})]\s)tổng\s+hợp\s*,?\s*(?:báo\s+cáo|trình|tham\s+mưu)(?!\p{L})/iu
const passedOn =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:để\s+)?(?:tổng\s+hợp|theo\s+dõi|tham\s+mưu|xem\s+xét|chỉ\s+đạo|trình|kiểm\s+tra)/iu
const isCapital = /\p{Lu}/u
/** "(qua Phòng Chính trị, tư tưởng)": small letters behind a comma, up to the bracket's end, go on the name. */
const inBracket =
  /^(?:[^,;:()\d]|\p{Lu}\d+)+?(?:,\s(?!(?:thư|địa|điện|để|đồng|trước|chậm|theo|bằng|số|qua|nhằm|e-?mail)(?!\p{L}))\p{Ll}[\p{L}\s]{2,40}(?=\s*\)))?(?=\s*[,;:]|\s+(?:để|nhằm|theo|trước|số|tổng\s+hợp|tham\s+mưu|tập\s+hợp)(?:\s|\))|\s*\))/u
/** An outline or a form of a report that is sent out is none. */
const noReport = /(?<!\p{L}|theo\s+)(?:đề\s+cương|(?:biểu\s+)?mẫu|giấy\s+mời|phụ\s+lục)\s+$/iu
/** "trình Giám đốc ký gửi Sở X": who signs is no receiver. */
const signs =
  /^\s*(?:xem\s+xét\s*,?\s*)?(?:ký|duyệt|ký\s+duyệt|ký\s+ban\s+hành|phê\s+duyệt)\s*,?\s*(?:để\s+)?(?:gửi|báo\s+cáo)\s/iu
/** "tổng hợp trình Lãnh đạo Sở gửi Bộ X": so is who only passes it on. */
const submits = /(?<!\p{L})trình\s+$/iu
const sendsOn = /^\s+(?:để\s+)?(?:gửi|báo\s+cáo)\s/iu
const longestWhat = 120
const longestPurpose = 600
/** No clause names more receivers than this. */
const most = 12
const alsoSent = /^\s*,?\s*(?:và\s+|đồng\s+thời\s+|,\s*)?(?:đồng\s+)?(?:gửi|báo\s+cáo)\s/iu

/** The report that a clause asks for: to whom, and through whom; null where no receiver is named. */
export const findReportDuty = (text: string, whole: Clause): ReportDuty | null => findSent(text, whole, false)

/** "gửi kế hoạch về Sở X trước ngày …": what a clause hands in to one body; what is sent to many is no duty to report. */
export function findSending(text: string, whole: Clause): ReportDuty | null {
  if (!handsIn.test(text.slice(whole.start, whole.end))) return null
  const sent = findSent(text, whole, true)
  return sent && toMany.test(sent.to) ? null : sent
}

const handsIn = /(?<!\p{L})(?:gửi|nộp)(?!\p{L})/iu
const toMany = /^(?:các|những|mỗi|từng|mọi)\s/iu

function findSent(text: string, whole: Clause, anything: boolean): ReportDuty | null {
  const clause = behindPurpose(text, whole)
  const words = text.slice(clause.start, clause.end)
  const reported = reportIn(words)
  if (reported && isForm(words, reported.index)) return null
  const sent = (anything ? handsIn : sends).exec(words)
  const verb = sent && (!reported || sent.index < reported.index) ? sent : reported
  if (!verb || !(reported || anything || reportLike.test(words))) return null
  const verbAt = clause.start + verb.index
  const start = sendsBefore(words, verb.index) ?? verb.index
  const receivers = findReceivers(text, clause, clause.start + start)
  const vias = findVias(text, clause)
  const purposeAt = purpose.exec(words.slice(start))
  const limit = purposeAt ? clause.start + start + purposeAt.index : clause.end
  const first = receivers.find((receiver) => receiver.leadStart < limit && !vias.some((via) => overlaps(via, receiver)))
  const later = receivers.find((receiver) => receiver.leadStart >= limit)
  const via = vias.find((place) => place.start > verbAt)
  if (!first && !(later && (via || purposeAt))) return null
  const places = first ? withAlsoSent(text, first, receivers, limit) : [later as Receiver]
  const viaText = via ? text.slice(via.start, via.end) : softwareIn(words)
  const last = Math.max(...places.map(({ end }) => end), via?.end ?? 0)
  return {
    start: clause.start + start,
    end: last,
    what:
      reported && clause.start + reported.index < limit
        ? whatIn(text, clause, verbAt, places, via)
        : sentIn(text, clause, verbAt, places[0]?.leadStart ?? verbAt),
    to: places.map((place) => text.slice(place.start, place.end)).join('; '),
    via: viaText,
    onlyPurpose: !first && !via,
    next: first && later ? nextStep(text, later) : null,
  }
}

/** "Để kịp báo cáo Chính phủ, Bộ yêu cầu … gửi báo cáo về Bộ": whom a purpose in front names receives nothing. */
const purposeInFront =
  /^\s*(?:để|nhằm)\s[^;]{5,400}?,\s+(?:\p{Lu}[^,;]{1,120}\s)?(?:đề\s+nghị|yêu\s+cầu|giao|chỉ\s+đạo|các\s)/u

function behindPurpose(text: string, clause: Clause): Clause {
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + longestPurpose))
  const match = /^\s*(?:để|nhằm)\s/iu.test(words) ? purposeInFront.exec(words.replace(/^\s*\p{Lu}/u, lowered)) : null
  return match ? { ...clause, start: clause.start + match[0].length } : clause
}

const lowered = (letter: string) => letter.toLowerCase()

/** The verb of the clause; the word of its own label is none ("Chế độ báo cáo: các xã báo cáo …"). */
function reportIn(words: string): { readonly index: number } | null {
  const first = report.exec(words)
  if (!first) return first
  const isLabel = /^\s*:/u.test(words.slice(first.index + first[0].length, first.index + 24))
  if (!isLabel && !isForm(words, first.index)) return first
  const behind = first.index + first[0].length
  const next = report.exec(words.slice(behind))
  return next ? { index: behind + next.index } : first
}

const isForm = (words: string, at: number) => noReport.test(words.slice(Math.max(0, at - 24), at))

const nextStep = (text: string, { leadStart, start, end }: Receiver) => ({
  start: leadStart,
  end,
  to: text.slice(start, end),
  what: 'tổng hợp, báo cáo',
})

/** "gửi báo cáo": the sending verb begins the duty. */
function sendsBefore(words: string, at: number): number | null {
  const match = /(?:gửi|nộp|lập|xây\s+dựng)\s+$/iu.exec(words.slice(Math.max(0, at - 12), at))
  return match ? at - match[0].length : null
}

/** "báo cáo đồng chí Bí thư Đảng ủy". */
const person = /^(?:(?:các\s+)?đồng\s+chí|đ\/c|ông|bà)\s+/iu

function findReceivers(text: string, clause: Clause, from: number): Receiver[] {
  const found: Receiver[] = []
  const words = text.slice(from, clause.end)
  lead.lastIndex = 0
  for (let match = lead.exec(words); match; match = lead.exec(words)) {
    if (found.length >= most) break
    const start = from + match.index + match[0].length
    // A list of names goes on behind a semicolon; what stands there begins the next clause.
    const named = start + (person.exec(text.slice(start, start + 20))?.[0].length ?? 0)
    const last = parseAgenciesAt(text, named).findLast(({ end }) => end <= clause.end)
    if (!last || last.end <= (found.at(-1)?.end ?? 0)) continue
    const behind = text.slice(last.end, Math.min(clause.end, last.end + 48))
    if (signs.test(behind) || (submits.test(match[0]) && sendsOn.test(behind))) continue
    found.push({ leadStart: from + match.index, start, end: last.end })
  }
  return found
}

function findVias(text: string, clause: Clause): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const words = text.slice(clause.start, clause.end)
  through.lastIndex = 0
  for (let match = through.exec(words); match; match = through.exec(words)) {
    if (found.length >= most) break
    const start = clause.start + match.index + match[0].length
    const named = parseAgenciesAt(text, start).findLast(({ end }) => end <= clause.end)?.end
    const end = bracketedEnd(text, clause.start + match.index, start) ?? named
    if (end !== undefined && end <= clause.end) found.push({ start, end })
  }
  return found
}

/** "(qua Phòng X phụ trách Y)": all that the bracket holds is one name, up to a comma or what it is for; or null. */
function bracketedEnd(text: string, at: number, start: number): number | null {
  if (!isCapital.test(text.charAt(start)) || !/\(\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return null
  const name = inBracket.exec(text.slice(start, start + longestWhat))?.[0]
  return name === undefined ? null : start + name.length
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

/** "báo cáo X, đồng gửi Y": both receive; "gửi X tổng hợp, báo cáo Y": X passes on, and Y is no receiver. */
function withAlsoSent(text: string, first: Receiver, receivers: readonly Receiver[], limit: number): Receiver[] {
  const places = [first]
  for (const next of receivers) {
    const last = places.at(-1)
    if (!last || next.start <= last.start || next.leadStart >= limit) continue
    const between = text.slice(last.end, next.start)
    if (passedOn.test(between) || !alsoSent.test(between)) break
    places.push(next)
  }
  return places
}

/** What is sent where no report is named: what stands behind "gửi", or the words before it ("Danh sách gửi về Sở X"). */
function sentIn(text: string, clause: Clause, verbAt: number, leadAt: number): string {
  const behind = singleBlanks(text.slice(verbAt, Math.max(verbAt, leadAt))).trim()
  const words = behind.includes(' ') ? behind : singleBlanks(text.slice(clause.start, verbAt)).trim()
  return words.length <= longestWhat ? words : words.slice(words.indexOf(' ', words.length - longestWhat) + 1)
}

/** A programme or a page that a report is entered in. */
export function softwareIn(words: string): string | null {
  return software.exec(words)?.[1]?.trim() ?? null
}

function whatIn(
  text: string,
  clause: Clause,
  verbAt: number,
  places: readonly Receiver[],
  via: { start: number } | undefined,
): string {
  const first = places[0]
  const isDirect = first !== undefined && first.leadStart <= verbAt + 1
  const from = isDirect ? (places.at(-1)?.end ?? verbAt) : verbAt
  const to = isDirect ? (via?.start ?? clause.end) : Math.min(first?.leadStart ?? clause.end, via?.start ?? clause.end)
  const words = text
    .slice(from, to)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(
      /(?<!\p{L})(?:trước|chậm\s+nhất|vào\s+(?:ngày|thứ|sáng|chiều|tuần|tháng|các)|định\s+kỳ|hằng|hàng|để|thông\s+qua|theo\s+quy\s+định|khi|xem\s+xét|quyết\s+định)\s.*$/isu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:]+|[\s,.;:(]+$/gu, '')
    .replace(/^(?:về\s+|gửi\s+(?=báo\s))/iu, '')
  return (isDirect && !/^(?:\S+\s+)?báo\s+cáo/iu.test(words) ? `báo cáo ${words}` : words)
    .trim()
    .replace(/[\s(]*(?:(?:^|[\s(])(?:về|và|trước|theo|gửi|nộp|(?:thông\s+)?qua))$/u, '')
}
