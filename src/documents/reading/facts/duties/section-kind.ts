import { trimmedEnd } from './trimmed-end.ts'

/** What a section of a plan is about; decides which of its times and items are duties. */
export type SectionKind = 'purpose' | 'situation' | 'scope' | 'time' | 'funding' | 'report' | 'tasks' | 'implementation'

const byWords: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  ['report', /chế\s+độ\s+(?:thông\s+tin,?\s+)?báo\s+cáo|thông\s+tin,?\s+báo\s+cáo/iu],
  ['implementation', /tổ\s+chức\s+thực\s+hiện|phân\s+công|trách\s+nhiệm|tổ\s+chức\s+triển\s+khai/iu],
  [
    'purpose',
    /^(?:mục\s+(?:đích|tiêu)|yêu\s+cầu|quan\s+điểm|chỉ\s+tiêu|căn\s+cứ|cơ\s+sở|sự\s+cần\s+thiết|ý\s+nghĩa)/iu,
  ],
  [
    'situation',
    /^(?:đánh\s+giá|tình\s+hình|thực\s+trạng|kết\s+quả|khái\s+quát|nguy\s+cơ|đặc\s+điểm|bối\s+cảnh|tồn\s+tại|hạn\s+chế)/iu,
  ],
  ['tasks', /nội\s+dung|nhiệm\s+vụ|giải\s+pháp|hoạt\s+động|biện\s+pháp|chương\s+trình|xây\s+dựng/iu],
  ['scope', /^(?:phạm\s+vi|đối\s+tượng|tiêu\s+chí|tiêu\s+chuẩn|hình\s+thức|điều\s+kiện|giải\s+thích|nguyên\s+tắc)/iu],
  ['time', /^(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình)/iu],
  ['funding', /kinh\s+phí|dự\s+toán|nguồn\s+(?:vốn|lực)|tài\s+chính/iu],
]

/** Short headings that name their kind wholly; below the top only these count, as an item may begin with any word. */
const shortKinds: ReadonlyArray<readonly [SectionKind, RegExp]> = [
  ['report', /^(?:chế\s+độ\s+)?(?:thông\s+tin,?\s+)?báo\s+cáo(?:\s+kết\s+quả)?$/iu],
  ['purpose', /^(?:mục\s+(?:đích|tiêu)|yêu\s+cầu|quan\s+điểm|chỉ\s+tiêu|phương\s+châm|chủ\s+đề|ý\s+nghĩa)(?:\s|,|$)/iu],
  ['situation', /^(?:tình\s+hình|thực\s+trạng|kết\s+quả\s+đạt|tồn\s+tại|hạn\s+chế|nguyên\s+nhân)(?:\s|,|$)/iu],
  ['scope', /^(?:phạm\s+vi|đối\s+tượng|hình\s+thức|thành\s+phần|địa\s+điểm|tiêu\s+chí|tiêu\s+chuẩn)(?:\s|,|$)/iu],
  ['time', /^(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lộ\s+trình)(?:\s|,|$)/iu],
  ['funding', /^(?:nguồn\s+)?kinh\s+phí(?:\s|,|$)/iu],
]
const longestShortHeading = 60

/** The kind of a top section by the words of its heading (without the label); null where they tell nothing. */
export function topSectionKind(heading: string): SectionKind | null {
  return byWords.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** The kind of a section below the top, where its short heading says one; null otherwise. */
export function innerSectionKind(heading: string): SectionKind | null {
  if (heading.length > longestShortHeading * 2) return null
  const words = heading.slice(0, trimmedEnd(heading, ':.'))
  if (words.length > longestShortHeading) return null
  return shortKinds.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
