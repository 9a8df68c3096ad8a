/** What a label line or a table column tells of a task. */
export type LabelMeaning = 'task' | 'lead' | 'support' | 'doer' | 'follower' | 'time' | 'product' | 'number' | 'other'

/** "Đơn vị chủ trì: Sở …": what the line tells, and where its value begins; the value may be empty. */
export interface LabelLine {
  readonly meaning: LabelMeaning
  readonly label: string
  readonly valueAt: number
}

const longestLabel = 70
const who =
  '(?:(?:các\\s+)?(?:cơ\\s+quan|đơn\\s+vị|bộ\\s+phận|tổ\\s+chức|phòng|ban|ngành|cán\\s+bộ|lãnh\\s+đạo|người|cá\\s+nhân|thành\\s+viên)[\\s,/\\p{L}()]*)?'
const meanings: ReadonlyArray<readonly [LabelMeaning, RegExp]> = [
  ['number', /^(?:stt|tt|số\s+tt|số\s+thứ\s+tự|số)$/iu],
  [
    'time',
    /^(?:thời\s+(?:gian|hạn|điểm|hiệu)|tiến\s+độ|lộ\s+trình|hạn\s+(?:hoàn\s+thành|báo\s+cáo|cuối|chót|nộp|gửi|chậm\s+nhất)|ngày\s+hoàn\s+thành|tần\s+suất|kỳ\s+báo\s+cáo|dự\s+kiến\s+thời|hoàn\s+thành$)/iu,
  ],
  ['lead', new RegExp(`^${who}(?:chủ\\s+trì|đầu\\s+mối|chịu\\s+trách\\s+nhiệm\\s+chính)`, 'iu')],
  ['support', new RegExp(`^${who}phối\\s+hợp`, 'iu')],
  ['follower', new RegExp(`^${who}(?:theo\\s+dõi|đôn\\s+đốc|giám\\s+sát|phụ\\s+trách|chỉ\\s+đạo)`, 'iu')],
  [
    'doer',
    new RegExp(
      `^(?:${who}(?:tổ\\s+chức\\s+|triển\\s+khai\\s+|được\\s+giao\\s+)?(?:thực\\s+hiện|tham\\s+mưu|tham\\s+gia)|phân\\s+công|trách\\s+nhiệm(?!\\s+của\\s)|(?:cơ\\s+quan|đơn\\s+vị)(?:,\\s*(?:cơ\\s+quan|đơn\\s+vị))?$)`,
      'iu',
    ),
  ],
  [
    'task',
    /^(?:(?:tên\s+|nội\s+dung\s+)?(?:nhiệm\s+vụ|công\s+việc|hoạt\s+động)|nội\s+dung|danh\s+mục|đầu\s+việc|việc\s+cần\s+làm)/iu,
  ],
  [
    'product',
    /^(?:sản\s+phẩm|kết\s+quả|kinh\s+phí|địa\s+điểm|thành\s+phần|hình\s+thức|đối\s+tượng|số\s+lượng|phạm\s+vi|chỉ\s+tiêu|ghi\s+chú|nguồn|yêu\s+cầu|mục\s+tiêu|mục\s+đích|chủ\s+đề|căn\s+cứ|lưu\s+ý)/iu,
  ],
]

/** What a label or a column's head means; null where it is no label known here. */
export function labelMeaning(words: string): LabelMeaning | null {
  const label = words.replace(/\s+/gu, ' ').trim()
  return meanings.find(([, pattern]) => pattern.test(label))?.[0] ?? null
}

/** Reads a paragraph (from behind its own outline label on) as a label line; null where it is none. */
export function readLabelLine(text: string, from: number): LabelLine | null {
  const colon = text.indexOf(':', from)
  if (colon < 0 || colon - from > longestLabel) return null
  const label = text.slice(from, colon)
  const meaning = labelMeaning(label)
  if (!meaning || meaning === 'number') return null
  const blank = /^\s*/u.exec(text.slice(colon + 1, colon + 20))?.[0].length ?? 0
  return { meaning, label, valueAt: colon + 1 + blank }
}

/** "… Hoàn thành: Quý II/2026. Chủ trì: Phòng X.": a clause behind the first that is itself a label with its value. */
export function readLabelClause(text: string, clause: { readonly start: number; readonly end: number }) {
  const line = readLabelLine(text, clause.start)
  return line && line.valueAt < clause.end ? line : null
}
