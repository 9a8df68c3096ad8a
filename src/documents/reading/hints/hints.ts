import { type PhraseScan, phraseScan } from './phrase-scan.ts'

/**
 * What a paragraph may hold, one bit for each construct that is dear to look for. A set bit promises nothing; an unset one
 * promises that the construct's own expressions find nothing there, so that they need not be tried. A hint never decides
 * on a fact: a reading without hints (`everyHint` for each paragraph) is the same, only slower.
 */
export const hint = {
  /** A date or a bare day, month, quarter or year. */
  date: 1 << 0,
  /** "hằng tháng", "2 lần/năm", "định kỳ". */
  recurrence: 1 << 1,
  /** "05 ngày": a span of time that may be counted from an event. */
  span: 1 << 2,
  /** "kể từ ngày ký", "đến khi …". */
  openRange: 1 << 3,
  continuous: 1 << 4,
  regular: 1 << 5,
  /** Any word of time or of reporting, without which a paragraph has no deadline. */
  timeOrReport: 1 << 6,
  /** A word of reporting, sending or of a report's period. */
  reporting: 1 << 7,
  /** The verbs of a report duty themselves. */
  report: 1 << 8,
  together: 1 << 9,
  leads: 1 << 10,
  advises: 1 << 11,
  guides: 1 << 12,
  follows: 1 << 13,
  sumsUp: 1 << 14,
  /** "đề nghị các sở …" in the middle of a sentence. */
  asks: 1 << 15,
  colon: 1 << 16,
  slash: 1 << 17,
  figure: 1 << 18,
  /** A law, a congress, a meeting of the Central Committee: what is cited by its name. */
  namedDocument: 1 << 19,
  /** "số …/": a number left blank. */
  blankNumber: 1 << 20,
  timeHeading: 1 << 21,
  /** What may be said to run "từ … đến …". */
  planName: 1 << 22,
} as const

/** A set of the bits of `hint`. */
export type Hints = number

/** Reads the hints of `text[start, end)`. */
export type HintReader = PhraseScan

/** May hold anything. */
export const everyHint: Hints = -1

const each = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`))

const months = ['tháng', 'quý', 'quí', 'năm']
const reportVerbs = ['báo cáo', 'gửi']
const figures = ['0/0', '0.0']

/** The phrases of which an expression of the construct needs at least one; `0` is any figure. */
export const hintsIn: HintReader = phraseScan([
  [hint.date, [...figures, '0-0', '0–0', 'tháng', 'năm 0']],
  [hint.date, [...each(['ngày'], ['0', 'mùng', 'mồng', 'cuối']), ...each(['quý', 'quí'], ['0', 'I'])]],
  [hint.recurrence, each(['hằng', 'hàng', 'mỗi', 'từng'], ['ngày', 'tuần', ...months, '6 tháng', 'sáu tháng'])],
  [hint.recurrence, [...each(['0', 'một', 'hai', 'ba', 'bốn', ')', '/'], ['lần']), 'lần/năm', 'lần một năm', 'định k']],
  [hint.span, each(['0', '0)'], ['ngày', 'tuần', 'tháng', 'giờ'])],
  [hint.openRange, [...each(['từ ngày', 'từ khi'], ['ký', 'ban', 'phê', 'được']), ...each(['đến'], ['khi', 'lúc'])]],
  [hint.continuous, ['thường xuyên']],
  [hint.regular, ['định k']],
  [hint.timeOrReport, [...months, ...figures, 'ngày', 'tuần', 'giờ', 'khi', 'định k', 'thường xuyên', ...reportVerbs]],
  [hint.reporting, [...months, ...reportVerbs, 'nộp']],
  [hint.report, reportVerbs],
  [hint.together, ['phối hợp']],
  [hint.leads, ['chủ trì', 'đầu mối', 'cơ quan thường trực']],
  [hint.advises, ['tham mưu']],
  [hint.guides, ['hướng dẫn']],
  [hint.follows, ['theo dõi', 'đôn đốc', 'kiểm tra', 'giám sát', 'nhắc']],
  [hint.sumsUp, ['tổng hợp', 'gom']],
  [hint.asks, ['yêu cầu', 'đề nghị', 'giao']],
  [hint.colon, [':']],
  [hint.slash, ['/']],
  [hint.figure, ['0']],
  [hint.namedDocument, ['luật', 'lệnh', 'hiến', 'đại hội', 'trung ương']],
  [hint.blankNumber, each(['số'], ['/', '-', ':', '.', '…', '_'])],
  [hint.timeHeading, ['thời gian']],
  [hint.planName, ['kế hoạch', 'chương trình', 'đợt', 'chiến dịch', 'cuộc vận động', 'tháng']],
])

/** Whether the construct of a bit, or of any of several, may stand where the hints were read. */
export const may = (hints: Hints, bits: number): boolean => (hints & bits) !== 0
