import { beginsAgency, namesIssuer, wantsMoreName } from './agency-lines.ts'
import { isAuthorityLine, isOfficeLine, isPlaceDate, standsAlone } from './fixed-lines.ts'
import { beginsWithLabel, parseLabel } from './label.ts'
import type { Line } from './line.ts'

/** How a source lays its paragraphs: one to a line, broken lines with empty lines between, or broken lines only. */
type Shape = 'paragraphs' | 'parted' | 'flowing'

export interface Layout {
  readonly shape: Shape
  /** The length of a full line. */
  readonly width: number
  /** Lines are broken at the margin only; some sites break the first line of an item much earlier. */
  readonly fillsLines: boolean
}

const closingMarks = '.;:!?…/'
const behindClosing = '”"\'’)]*'
const lowerStart = /^[\p{Ll}]/u
/** A bracket that goes on a sentence: "(qua Phòng X)"; a title's own "(kèm theo …)" does not. */
const bracketStart = /^\((?:(?:thông\s+)?qua|trước|trừ|hoặc|nếu|gồm)\s/u
const hasLower = /\p{Ll}/u
const hasUpper = /\p{Lu}/u
/** Words that cannot end a sentence or a name: prepositions, and heads of names that want their rest. */
const incomplete =
  /(?:^|[\s(])(?:của|và|các|về|theo|tại|cho|với|là|được|do|từ|đến|trên|trong|hoặc|những|một|việc|để|khi|bằng|nhằm|và (?:Ban|Bộ|Sở|Hội|Phòng)|Ban Chấp hành|Ủy ban nhân|Uỷ ban nhân|Hội đồng nhân|Ủy ban Mặt trận|Hội Liên hiệp)$/u

/** Whether a sentence ends at the end of `text`, quotes and brackets behind its mark aside. */
export function isClosed(text: string): boolean {
  let last = text.length - 1
  while (last > 0 && behindClosing.includes(text.charAt(last))) last -= 1
  return last >= 0 && closingMarks.includes(text.charAt(last))
}
/** Longer than the longest of the words in `incomplete`. */
const incompleteReach = 30
const wantsNumber = /(?:^|[\s(])(?:số|ngày|tháng)$/u
function isIncomplete(text: string, next: string): boolean {
  const end = text.slice(-incompleteReach)
  return incomplete.test(end) || (wantsNumber.test(end) && /^[\d….(/]/.test(next))
}
/** Words that head a line of who, when and what under a task, with a colon behind them. */
const labelWords =
  /^(?:Thời (?:gian|hạn|điểm)|Đơn vị|Cơ quan|Người|Kết quả|Sản phẩm|Chủ trì|Phối hợp|Tiến độ|Kinh phí|Địa điểm|Thành phần|Nội dung|Ghi chú|Lưu ý|Hoàn thành|Hình thức|Đối tượng)(?:\s\p{L}+){0,6}\s?:/u
/** "- Cơ quan chủ trì:" whose value the break put on the next line. */
const openLabel =
  /^(?:[-–+•*]\s*|[a-zđ]\)\s*)?(?:Thời (?:gian|hạn|điểm)|Đơn vị|Cơ quan|Chủ trì|Phối hợp|Hoàn thành)(?:\s\p{L}+){0,6}\s?:$/u
/** "… báo cáo UBND tỉnh (đồng gửi": a bracket opened by small letters near the end and not closed. */
const leavesBracket = (text: string): boolean => /\([\p{Ll}][^()]{0,80}[\p{L},]$/u.test(text)

/** Words in capitals that want what follows them. */
const linkingEnd =
  /(?:[,\-–]|(?:^|\s)(?:CỦA|VÀ|VỚI|CHO|TẠI|DO|THUỘC|CÁC|GIỮA|LÀ|THEO|THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC))$/u
/** The first words of a place's name, its rest on the next line. */
const properName = /^\p{Lu}\p{Ll}+(?:\s\p{L}+){0,3}$/u
/** A label that stands alone, its words on the next line. */
const loneLabel = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,6}|[a-zđ])[.)]$/
const isLoneLabel = (text: string): boolean => text.length < 12 && loneLabel.test(text)
const isCapitals = (text: string): boolean => hasUpper.test(text) && !hasLower.test(text)
const isBold = (line: Line): boolean => line.boldLead >= line.text.length

/** A hyphen or a number at a line's start that goes on a sentence: "2021⏎- 2025", "quốc phòng⏎- an ninh". */
function goesOn(previous: string, text: string): boolean {
  const dash = /^[-–]\s*(\S)/.exec(text)
  if (!dash?.[1] || isClosed(previous)) return false
  if (/\d/.test(dash[1])) return /\d$/.test(previous)
  return lowerStart.test(dash[1]) && !/[“"]/.test(dash[1])
}

/** "(khóa⏎XII)": what looks like a label ends a bracket. */
export function closesBracket(before: string, text: string): boolean {
  if (!/^[^\s()]{1,7}\)/u.test(text)) return false
  const end = before.slice(-40)
  return end.lastIndexOf('(') > end.lastIndexOf(')')
}

function hasLabel(previous: string, next: Line, shape: Shape): boolean {
  if (!beginsWithLabel(next.text) || closesBracket(previous, next.text)) return false
  return shape === 'paragraphs' || next.gap !== 'none' || !goesOn(previous, next.text)
}

/** Whether two neighbours belong to different parts of a layout: capitals and sentence, weights, fixed lines. */
function layoutParts(previous: Line, paragraph: string, next: Line): boolean {
  if (beginsAgency(next.text) && beginsAgency(paragraph) && !wantsMoreName(paragraph)) return true
  if (lowerStart.test(next.text)) return false
  if (namesIssuer(next.text) && isCapitals(paragraph) && !linkingEnd.test(paragraph)) return !beginsWithLabel(paragraph)
  if (isCapitals(paragraph) && paragraph.length > 3 && hasLower.test(next.text) && !/[,\-–]$/.test(paragraph))
    return true
  if (!hasLower.test(next.text) && hasLower.test(paragraph) && next.text.length > 12 && isCapitals(next.text))
    return true
  return isBold(previous) !== isBold(next) && previous.text.length < 60 && !/[,\-–]$/.test(previous.text)
}

/** A paragraph cut by a page or by a stray empty line goes on after it. */
function isCut(paragraph: string, next: Line, shape: Shape): boolean {
  if (isClosed(paragraph) || isCapitals(paragraph) || hasLabel(paragraph, next, shape)) return false
  if (lowerStart.test(next.text) || bracketStart.test(next.text)) return true
  if (isCapitals(next.text) && next.text.length > 8) return false
  return (paragraph.endsWith(',') && shape !== 'flowing') || isIncomplete(paragraph, next.text)
}

/** A bold heading above plain words, whatever its last word is. */
const changesWeight = (previous: Line, next: Line): boolean =>
  isBold(previous) !== isBold(next) && !lowerStart.test(next.text)

/** A fixed line that is itself broken: its bold run stays open, or its date goes on in lower case. */
function isOneRun(previous: Line, paragraph: string, next: Line): boolean {
  if (next.gap !== 'none' || isOfficeLine(next.text)) return false
  if (next.cell && isPlaceDate(next.text) && properName.test(paragraph)) return true
  if (paragraph.length < 60 && /,\s*ngày(?:[\s.…_\d]|tháng|năm)*$/.test(paragraph) && !/\d{4}\.?$/.test(paragraph))
    return /^(?:tháng|năm|\d)/.test(next.text)
  return previous.boldOpen && (standsAlone(paragraph) || standsAlone(next.text))
}

/** An office in capitals begins a line of its own under an authority, under another office, and in a table. */
function beginsOffice(paragraph: string, next: Line): boolean {
  if (!isOfficeLine(next.text)) return false
  return next.cell !== null || isAuthorityLine(paragraph) || isOfficeLine(paragraph) || !isCapitals(paragraph)
}

/** "1. Mục đích" above a sentence: a label whose one line ends far from the margin, and a capital below. */
function isShortHeading(previous: Line, paragraph: string, next: Line, width: number): boolean {
  if (previous.cell || previous.text.length > width * 0.4 || paragraph.length > previous.text.length) return false
  if (
    lowerStart.test(next.text) ||
    isCapitals(next.text) ||
    isIncomplete(paragraph, next.text) ||
    !/[\p{L})”"]$/u.test(paragraph)
  )
    return false
  const label = parseLabel(paragraph)
  return label !== null && label.kind !== 'dash' && label.kind !== 'plus' && label.bodyAt < paragraph.length
}

/** Whether `next` goes on the paragraph whose last line is `previous`. */
export function isJoined(previous: Line, paragraph: string, next: Line, layout: Layout): boolean {
  const { shape, width } = layout
  if (next.gap === 'hard' || previous.note !== next.note) return false
  if (next.gap === 'none' && next.cell && previous.italic && next.italic) return !hasLabel(paragraph, next, shape)
  if (!next.cell && isLoneLabel(paragraph)) return !hasLabel(paragraph, next, shape)
  if (isOneRun(previous, paragraph, next)) return true
  if (standsAlone(paragraph) || standsAlone(next.text)) return false
  if (next.gap === 'blank') return !next.cell && !changesWeight(previous, next) && isCut(paragraph, next, shape)
  if (hasLabel(paragraph, next, shape) || beginsOffice(paragraph, next) || labelWords.test(next.text)) return false
  if (previous.boldOpen || (next.gap === 'none' && leavesBracket(paragraph) && hasLower.test(next.text))) return true
  if (layout.fillsLines && isShortHeading(previous, paragraph, next, width)) return false
  if (layoutParts(previous, paragraph, next)) return false
  if (shape === 'paragraphs') return isCut(paragraph, next, shape)
  if (openLabel.test(paragraph) && next.gap === 'none' && hasLower.test(next.text)) return true
  const full = previous.text.length >= width * 0.75
  if (shape === 'parted') return full || !isClosed(paragraph) || (lowerStart.test(next.text) && !next.cell)
  if (full) return true
  if (isClosed(paragraph)) return false
  if (isIncomplete(paragraph, next.text)) return true
  return (
    lowerStart.test(next.text) ||
    bracketStart.test(next.text) ||
    (isCapitals(paragraph) && isCapitals(next.text)) ||
    (isBold(previous) && isBold(next))
  )
}

/** What stands between two joined lines: nothing where the break fell inside a sign, a number or a range. */
export function seam(paragraph: string, next: string): string {
  if (/[\p{L}\d][-/]$/u.test(paragraph) && /^[\p{Lu}\d]/u.test(next)) {
    const token = paragraph.slice(paragraph.lastIndexOf(' ') + 1)
    if (token.includes('/') || (/\d[-/]$/.test(token) && /^\d/.test(next))) return ''
  }
  return isCutYear(paragraph, next) ? '' : ' '
}

const dayAndMonth = /(?:^|[\s(])\d{1,2}[/.]\d{1,2}[/.](\d{1,3})$/u

/** "15/5/20⏎26": a narrow cell has no room for the date. */
function isCutYear(paragraph: string, next: string): boolean {
  const begun = dayAndMonth.exec(paragraph.slice(-12))?.[1]
  const rest = begun === undefined ? undefined : /^\d{1,3}(?!\d)/.exec(next)?.[0]
  return rest !== undefined && /^(?:19|20)\d\d$/.test(`${begun}${rest}`)
}

/** Tells the shape from how often a line goes on the one before in the middle of a sentence. */
export function layoutOf(lines: readonly Line[]): Layout {
  let pairs = 0
  let broken = 0
  let blanks = 0
  const lengths: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.cell) continue
    lengths.push(line.text.length)
    const previous = lines[index - 1]
    if (!previous || previous.cell) continue
    if (line.gap !== 'none') blanks += 1
    else {
      pairs += 1
      if (lowerStart.test(line.text) && !beginsWithLabel(line.text) && !isClosed(previous.text)) broken += 1
    }
  }
  const inOrder = Uint32Array.from(lengths).sort()
  const width = Math.max(40, inOrder[Math.floor(inOrder.length * 0.9)] ?? 0)
  if (broken < 2 || broken < pairs * 0.1) return { shape: 'paragraphs', width, fillsLines: false }
  const shape = blanks > (pairs + blanks) * 0.12 ? 'parted' : 'flowing'
  return { shape, width, fillsLines: !breaksEarly(lines, width * 0.4) }
}

/** Whether two lines shorter than `limit` go on in small letters on the next one. */
function breaksEarly(lines: readonly Line[], limit: number): boolean {
  let early = 0
  for (let at = 1; at < lines.length && early < 2; at += 1) {
    const { text, gap, cell } = lines[at] ?? { text: '', gap: 'hard', cell: null }
    const above = lines[at - 1]?.text ?? ''
    if (
      gap === 'none' &&
      !cell &&
      above.length < limit &&
      lowerStart.test(text) &&
      !isClosed(above) &&
      !beginsWithLabel(text)
    )
      early += 1
  }
  return early > 1
}
