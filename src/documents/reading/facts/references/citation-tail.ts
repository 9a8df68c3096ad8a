import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import { parseDateAt } from '#kernel/dates/find-dates.ts'

/** What follows a sign: its date and who issued it. `end` is behind the last of them. */
export interface CitationTail {
  readonly date: string | null
  readonly issuer: string | null
  readonly end: number
}

const dateLead = /\s{0,4}(?:[,(]\s{0,4})?(?:(?:được\s+)?(?:ban hành|ký|đề)\s+)?(?=ngày|tháng\s{1,3}\d)/iuy
const issuerLead = /\s{0,4},?\s{0,4}(?:của|do)\s{1,4}/iuy
const partiesLead = /\s{0,4},?\s{0,4}giữa\s{1,4}/iuy
const betweenParties = /\s{0,4}(?:,|với|và)\s{1,4}/iuy
const meeting = /Hội nghị\s(?:lần thứ\s\p{L}+|Trung ương(?:\slần thứ)?\s\p{L}+|Trung ương\s\d+)(?:\s(?:của\s)?|,\s)/iuy
const term = /\s{1,3}(?:,\s)?(?:khóa|khoá|nhiệm kỳ)\s{1,3}(?:[IVXL]+|\d{1,4}(?:\s?[-–]\s?\d{4})?)(?![\p{L}\d])/iuy
const capital = /\p{Lu}/u
/** Words that end an issuer's name which the grammar of agencies does not know. */
const behindName =
  /[,;:.()“”"\n]|\s(?:về|v\/v|ban|phê|quy|hướng|triển|thực|sửa|tại|và|đã|được|có|yêu|công|thông|ngày|trong|trên|đối|nhằm|để|khi|giao|tổ|với|cho|kèm|thuộc)\s/u

/**
 * "ngày 03/6/2013 của …", ", ngày 22/12/2024", "của … ngày …", "giữa A và B": in either order, each at most once.
 * A date without a year is no date.
 */
export function readCitationTail(text: string, at: number): CitationTail {
  let date: string | null = null
  let issuer: string | null = null
  let end = at
  for (let step = 0; step < 3; step += 1) {
    const found: CitationTail | null =
      (date === null ? readDate(text, end) : null) ?? (issuer === null ? readIssuer(text, end) : null)
    if (found === null) break
    date ??= found.date
    issuer ??= found.issuer
    end = found.end
  }
  return { date, issuer, end }
}

function readDate(text: string, at: number): CitationTail | null {
  const lead = endOf(dateLead, text, at)
  if (lead < 0) return null
  const date = parseDateAt(text, lead)
  if (date === null || date.iso === null) return null
  const isBracketed = text.slice(at, lead).includes('(')
  return { date: date.iso, issuer: null, end: isBracketed && text.charAt(date.end) === ')' ? date.end + 1 : date.end }
}

function readIssuer(text: string, at: number): CitationTail | null {
  const parties = endOf(partiesLead, text, at)
  if (parties >= 0) return readParties(text, parties)
  const lead = endOf(issuerLead, text, at)
  if (lead < 0) return null
  const end = endOfIssuer(text, lead)
  return end < 0 ? null : { date: null, issuer: plain(text.slice(lead, end)), end }
}

/** "giữa Ban Dân vận … với Ủy ban nhân dân …": both names, joined by "; ". */
function readParties(text: string, at: number): CitationTail | null {
  const names: string[] = []
  let end = at
  for (let from = at; names.length < 4; ) {
    const name = parseAgencyAt(text, from)
    if (name === null) break
    names.push(plain(text.slice(name.start, name.end)))
    end = name.end
    from = endOf(betweenParties, text, end)
    if (from < 0) break
  }
  return names.length < 2 ? null : { date: null, issuer: names.join('; '), end }
}

/** The end of the issuer's name that begins at `at`, its term ("khóa XIII") with it; -1 where no name begins there. */
export function endOfIssuer(text: string, at: number): number {
  const start = Math.max(at, endOf(meeting, text, at))
  const name = parseAgencyAt(text, start)
  const end = name === null ? endOfUnknownName(text, start) : name.end
  if (end < 0) return start > at ? start : -1
  return Math.max(end, endOf(term, text, end))
}

function endOfUnknownName(text: string, at: number): number {
  if (!capital.test(text.charAt(at))) return -1
  const rest = text.slice(at, at + 90)
  const stop = rest.search(behindName)
  const name = stop < 0 ? (rest.length < 90 ? rest : '') : rest.slice(0, stop)
  return name.trim().length < 4 ? -1 : at + name.trimEnd().length
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
