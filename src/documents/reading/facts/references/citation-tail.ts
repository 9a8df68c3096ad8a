import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import { parseDateAt } from '#kernel/dates/find-dates.ts'
import { endOfIssuer } from './issuer-name.ts'

/** What follows a sign: its date and who issued it. `end` is behind the last of them. */
export interface CitationTail {
  readonly date: string | null
  readonly issuer: string | null
  readonly end: number
}

/** What a citation's tail may reach to. */
export interface TailBounds {
  /** Where the next citation begins. */
  readonly limit: number
  /** Whether the type's word says that several bodies issue together. */
  readonly isJoint: boolean
}

const dateLead = /\s{0,4}(?:[,(]\s{0,4})?(?:(?:được\s+)?(?:ban hành|ký|đề)\s+)?(?:cùng\s+)?(?=ngày|tháng\s{1,3}\d)/iuy
const issuerLead = /\s{0,4},?\s{0,4}(?:của|do)\s{1,4}/iuy
const partiesLead = /\s{0,4},?\s{0,4}giữa\s{1,4}/iuy
const betweenParties = /\s{0,4}(?:,|với|và|-|–)\s{1,4}/iuy
/** What a name of an agency may run into: the place that a document is for, and the verb of a title in capitals. */
const behindIssuer = /\s(?:trên địa bàn|theo quy định|ban hành|phê duyệt|về việc|và các)(?!\p{L}).*$/isu
/**
 * "ngày 03/6/2013 của …", ", ngày 22/12/2024", "của … ngày …", "giữa A và B": in either order, each at most once.
 * A date without a year is no date.
 */
export function readCitationTail(text: string, at: number, bounds: TailBounds): CitationTail {
  let date: string | null = null
  let issuer: string | null = null
  let end = at
  for (let step = 0; step < 3; step += 1) {
    const found: CitationTail | null =
      (date === null ? readDate(text, end) : null) ?? (issuer === null ? readIssuer(text, end, bounds) : null)
    if (found === null || found.end > bounds.limit) break
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

function readIssuer(text: string, at: number, { limit, isJoint }: TailBounds): CitationTail | null {
  const parties = endOf(partiesLead, text, at)
  if (parties >= 0) return readParties(text, parties)
  const lead = endOf(issuerLead, text, at)
  if (lead < 0) return null
  const joint = isJoint ? readParties(text, lead) : null
  if (joint !== null) return joint
  const end = Math.min(endOfIssuer(text, lead), limit)
  if (end <= lead) return null
  const name = text
    .slice(lead, end)
    .replace(behindIssuer, '')
    .replace(/[\s,;]+$/u, '')
  return name === '' ? null : { date: null, issuer: plain(name), end: lead + name.length }
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

function plain(name: string): string {
  return /[^\S ]|\s\s/.test(name) ? name.replace(/\s+/g, ' ').trim() : name
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
