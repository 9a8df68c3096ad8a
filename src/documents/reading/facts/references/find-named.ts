import { type FoundDate, parseDateAt } from '#kernel/dates/find-dates.ts'
import { endOfIssuer } from './issuer-name.ts'
import type { Mention } from './mention.ts'

const lawName =
  /(?<!\p{L})(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?=\s{1,3}(?:\p{Lu}\p{Ll}|[Ss]ửa đổi|nước Cộng|năm \d{4}))/gu
const ending =
  'ngày\\s|năm\\s|số\\s\\d|quy định\\s|được\\s|đã\\s|có hiệu|về\\s|để\\s|tại\\s|trong\\s|theo\\s(?:quy định|đúng|Luật|Nghị)|là\\s|khóa\\s|với\\s|hiện hành'
/** "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân" goes on; "Luật Tố cáo và Quy chế …" does not. */
const documentWord = '(?:Luật|Bộ luật|Nghị|Quyết|Quy|Pháp|Thông|Chỉ|Kế|Kết|Hướng|Chương trình|Công văn|Đề án)\\s'
/** The second halves of matters that laws regulate together ("Cán bộ, công chức", "An toàn, vệ sinh lao động"). */
const secondMatter =
  'chống|bổ sung|khen thưởng|tố cáo|thể thao|công chức|vệ sinh|sử dụng|(?:xuất|nhập|quá) cảnh|cư trú|chữa cháy|cứu (?:nạn|hộ)|trật tự|an (?:toàn|ninh)|chăm sóc|giáo dục|vật liệu|quản lý'
/** A day behind small words belongs to the whole name, comma and all; a list of other things does not go on with it. */
const datedMatter = '(?!các\\s|việc\\s|công tác|kế hoạch)\\p{Ll}[\\p{Ll}\\s]{3,40}\\sngày\\s\\d'
/** What cannot stand in a law's name; a comma only before the words with which such names go on. */
const nameEnd = new RegExp(
  `[;:.()“”"\\n/]|,(?!\\s{0,3}(?:(?:${secondMatter}|(?:Bổ|Khen|Thể|Công|Vệ)\\s)|${datedMatter}))|\\s(?=${ending}|và\\s(?:${documentWord}|các\\s))`,
  'u',
)
/** An amending law names the laws that it amends: "Luật sửa đổi, bổ sung một số điều của Luật …, Luật … và Luật …". */
const amendingEnd = new RegExp(
  `[;:.()“”"\\n/]|,(?!\\s?(?:[Bb]ổ sung|chống|[Bb]ãi bỏ|(?:Luật|Bộ luật)\\s))|\\s(?=${ending}|và\\s(?!(?:Luật|Bộ luật)\\s)${documentWord})`,
  'u',
)
const amending = /^[\p{L}\s]{4,12}?\s[Ss]ửa đổi/u
/** No document is cited by name where none of these stands. */
const beginnings = ['uật', 'lệnh', 'Hiến', 'Đại hội', 'Trung ương']
const dateLead = /\s{0,3},?\s{0,3}(?=ngày\s|năm\s)/uy
const longestName = 220
const congress =
  /(?<!\p{L})(Nghị quyết)\s{1,3}(?:của\s{1,3})?(Đại hội\s[\p{L}\s]{0,60}?lần thứ\s{1,3}[IVXLC]{1,7}(?!\p{L})(?:,?\snhiệm kỳ\s\d{4}\s?[-–]\s?\d{4})?)(?:\s{1,3}(của|Đảng bộ)(?=\s))?/gu
const centralMeeting =
  /(?<!\p{L})(Nghị quyết)\s{1,3}((?:Hội nghị\s{1,3})?(?:lần thứ\s{1,3}\p{L}{2,6}\s{1,3}(?:của\s{1,3})?)?(?:Ban Chấp hành\s{1,3})?Trung ương(?:\s{1,3}Đảng)?\s{1,3}(?:lần thứ\s{1,3})?(?:\d{1,2}|\p{L}{2,4})\s{0,3},?\s{0,3}\(?khóa\s{1,3}[IVX]{1,5}\)?)(?!\p{L})/giu

/**
 * Documents that are cited by name alone: laws and ordinances, as NĐ 30/2020/NĐ-CP (Phụ lục I, Mục II.6) wants it
 * ("Luật Tiếp công dân năm 2013"), and the resolutions of congresses. Places count in the whole text.
 */
export function findNamed(text: string, offset: number, inTitle: boolean): Mention[] {
  if (!beginnings.some((word) => text.includes(word))) return []
  const found: Mention[] = []
  let from = 0
  for (const match of text.matchAll(lawName)) {
    if (match.index < from) continue
    const mention = lawAt(text, match.index, match[1] ?? '')
    if (mention === null) continue
    from = mention.end
    found.push(mention)
  }
  for (const match of text.matchAll(congress)) found.push(resolutionOf(text, match))
  for (const match of text.matchAll(centralMeeting)) {
    found.push(named(match[1] ?? '', null, plain(match[2] ?? ''), match.index, match.index + match[0].length))
  }
  return found.map((mention) => ({ ...mention, inTitle, start: mention.start + offset, end: mention.end + offset }))
}

function lawAt(text: string, start: number, type: string): Mention | null {
  const rest = text.slice(start, start + longestName)
  const stop = rest.slice(type.length).search(amending.test(rest.slice(0, 24)) ? amendingEnd : nameEnd)
  if (stop < 0 && rest.length === longestName) return null
  const nameStop = start + (stop < 0 ? rest.length : type.length + stop)
  const name = text.slice(start, nameStop).trimEnd()
  const date = dateBehind(text, start + name.length)
  const iso = date?.iso ?? null
  if (iso === null && name === type) return null
  return named(type, iso, null, start, iso === null || date === null ? start + name.length : date.end)
}

function dateBehind(text: string, at: number): FoundDate | null {
  dateLead.lastIndex = at
  return dateLead.test(text) ? parseDateAt(text, dateLead.lastIndex) : null
}

function resolutionOf(text: string, match: RegExpExecArray): Mention {
  const [whole, type = '', meeting = '', owner] = match
  const end = match.index + whole.length
  if (owner === undefined) return named(type, null, plain(meeting), match.index, end)
  const ownerStart = owner === 'của' ? end + 1 : end - owner.length
  const ownerEnd =
    text.startsWith('Đảng', ownerStart) && owner === 'của' ? ownerStart + 4 : endOfIssuer(text, ownerStart)
  if (ownerEnd < 0) {
    const bare = end - owner.length
    return named(type, null, plain(meeting), match.index, match.index + text.slice(match.index, bare).trimEnd().length)
  }
  const issuer = plain(text.slice(match.index + whole.indexOf(meeting), ownerEnd))
  return named(type, null, issuer, match.index, ownerEnd)
}

function named(type: string, date: string | null, issuer: string | null, start: number, end: number): Mention {
  return {
    sign: null,
    type,
    hasOwnType: true,
    date,
    issuer,
    issuerLeads: false,
    isShared: false,
    start,
    end,
    inTitle: false,
  }
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
