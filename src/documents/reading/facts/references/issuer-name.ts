import { parseAgencyAt } from '#documents/agencies/agency-names.ts'

const meeting = /Hội nghị\s(?:lần thứ\s\p{L}+|Trung ương(?:\slần thứ)?\s\p{L}+|Trung ương\s\d+)(?:\s(?:của\s)?|,\s)/iuy
const term = /\s{1,3}(?:,\s)?(?:khóa|khoá|nhiệm kỳ)\s{1,3}(?:[IVXL]+|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?![\p{L}\d])/iuy
const capital = /\p{Lu}/u
/** Words that end an issuer's name which the grammar of agencies does not know. */
const behindName =
  /[,;:.()“”"\n]|(?<![Ủủ]y|[Uu]ỷ)\sban\s|\s(?:về|v\/v|phê|quy|hướng|triển|thực|sửa|tại|và|đã|được|có|yêu|công|thông|ngày|trong|trên|đối|nhằm|để|khi|giao|tổ|với|cho|kèm|thuộc|chưa|không|còn|phải)\s/u
/** Bodies founded for one matter carry it in their name, in small letters: "Ban Chỉ đạo phát triển … về". */
const matterBody =
  /(?:Ban [Cc]hỉ đạo|Tổ [Cc]ông tác|Tổ [Gg]iúp việc|Hội đồng)\s(?:Trung ương\s)?(?=\p{Ll})(?!về\s|ban hành)/uy
const behindMatter = /[;.:()“”"\n]|\s(?:về|tại|phê duyệt|ban hành|yêu cầu)\s|,\s(?=\p{Lu})/u
/** Behind a Party committee no small word goes on with its name but that of its level ("Đảng ủy xã"). */
const committeeEnd =
  /(?<=(?:Đảng|Tỉnh|Thành|Huyện|Quận|Thị|Quân|Chi)\s(?:ủy|uỷ))\s(?!xã|phường|thị|khu|các|khối|đặc)\p{Ll}/u
/** A place behind a Party committee ("Tỉnh ủy Lâm Đồng"), but no word that begins what the document says. */
const placeOfCommittee =
  /\s(?!(?:Về|Ban|Quy|Hướng|Phê|Triển|Thực|Kế|Chương|Nghị|Chỉ|Kết|Tăng|Tiếp|Đẩy|Sửa|Công|Thông|Đề)\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3}(?!\p{L})/uy
/** "tỉnh A | - B": the second half of a double name of a place. */
const doublePlace = /\s?[-–]\s?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}(?!\p{L})/uy

/** The end of the issuer's name that begins at `at`, its term ("khóa XIII") with it; -1 where no name begins there. */
export function endOfIssuer(text: string, at: number): number {
  const start = Math.max(at, endOf(meeting, text, at))
  const end = endOfBody(text, start)
  if (end < 0) return start > at ? start : -1
  return Math.max(end, endOf(term, text, end))
}

function endOfBody(text: string, at: number): number {
  const matter = endOf(matterBody, text, at)
  const stop = matter < 0 ? -1 : text.slice(matter, matter + 200).search(behindMatter)
  if (stop > 0) return matter + stop
  const name = parseAgencyAt(text, at)
  if (name !== null) return withPlace(text, at, name.end)
  return capital.test(text.charAt(at)) ? endOfUnknownName(text, at) : endOfUncapitalised(text, at)
}

/** Clerks write "của tỉnh ủy", "của trường Mầm non …": the place says that it is a name. */
function endOfUncapitalised(text: string, at: number): number {
  const raised = text.charAt(at).toUpperCase() + text.slice(at + 1, at + 160)
  const name = parseAgencyAt(raised, 0)
  return name === null ? -1 : at + withPlace(raised, 0, name.end)
}

function withPlace(text: string, start: number, end: number): number {
  const name = text.slice(start, end)
  if (/(?:[ủỷ]y|uỷ)$/iu.test(name)) return Math.max(end, endOf(placeOfCommittee, text, end))
  if (/(?:tỉnh|thành phố|huyện)\s\p{Lu}[\p{L}\s]*$/u.test(name)) return Math.max(end, endOf(doublePlace, text, end))
  return end
}

function endOfUnknownName(text: string, at: number): number {
  const rest = text.slice(at, at + 90)
  const stop = rest.search(behindName)
  const whole = stop < 0 ? (rest.length < 90 ? rest : '') : rest.slice(0, stop)
  const committee = whole.search(committeeEnd)
  const name = committee < 0 ? whole : whole.slice(0, committee)
  return name.trim().length < 4 ? -1 : at + name.trimEnd().length
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
