import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import { startOfNumberWord, typeBefore, typeBeforeIssuer } from './type-words.ts'

/** What stands before a sign: the type's word, the word "số", and sometimes the issuer. */
export interface CitationLead {
  readonly type: string | null
  readonly issuer: string | null
  /** Whether "số" or a type's word stands there. */
  readonly isNamed: boolean
  /** Where the citation begins. */
  readonly start: number
}

const of = /(?<!\p{L})của\s{1,4}/giu
const atDocument = /^\s{1,4}tại\s{1,4}(?:các\s{1,4})?$/iu
const proposalOf = /(?<!\p{L})đề\s{1,4}nghị\s{1,4}của\s{1,4}/giu
/** What stands between "đề nghị của" and the document: a name, with a bracket behind it or without. */
const wholeProposer = /^([^;:()]{4,110}?)(?:\s{1,4}\([^()]{1,120}\))?,?\s{1,4}tại\s{1,4}(?:các\s{1,4})?$/iu
const hasIssued = /^\s{1,4}(?:đã\s{1,4})?(?:ban hành|có|gửi|trình)\s{1,4}(?:các\s{1,4})?$/iu
/** How far before the type's word the name of the issuer may begin. */
const reach = 160
const farReach = 480

/** Reads backwards from the sign at `at`, not farther than `from`. */
export function readCitationLead(text: string, at: number, from: number): CitationLead {
  const type = typeBefore(text, at)
  if (type !== null && type.start >= from) {
    return { type: type.word, issuer: issuerBefore(text, type.start, from), isNamed: true, start: type.start }
  }
  const word = startOfNumberWord(text, at)
  if (isFirstInBrackets(text, word)) return { ...bracketed(text, word, from), isNamed: word !== at, start: word }
  if (word === at || word < from) return { type: null, issuer: null, isNamed: false, start: at }
  return typeAndIssuer(text, word, from) ?? { type: null, issuer: null, isNamed: true, start: word }
}

/** "Nghị quyết của Chính phủ | số …" */
function typeAndIssuer(text: string, word: number, from: number): CitationLead | null {
  for (const place of placesOf(of, text, Math.max(from, word - reach), word)) {
    const name = text.slice(place, word).trimEnd()
    if (parseAgencyAt(name, 0)?.end !== name.length) continue
    const type = typeBeforeIssuer(text, place)
    if (type === null || type.start < from) continue
    return { type: type.word, issuer: name.replace(/\s+/g, ' '), isNamed: true, start: type.start }
  }
  return null
}

function isFirstInBrackets(text: string, at: number): boolean {
  return /\(\s*$/u.test(text.slice(Math.max(0, at - 3), at))
}

/** "các Nghị định của Chính phủ quy định … | (số …, số …)": type and issuer stand once, before the brackets. */
function bracketed(text: string, at: number, from: number): { type: string | null; issuer: string | null } {
  for (const place of placesOf(of, text, Math.max(from, at - farReach), at).reverse()) {
    const type = typeBeforeIssuer(text, place)
    if (type === null || !/các\s{1,3}$/iu.test(text.slice(Math.max(0, type.start - 8), type.start))) continue
    const name = parseAgencyAt(text, place)
    if (name !== null) return { type: type.word, issuer: text.slice(name.start, name.end).replace(/\s+/g, ' ') }
  }
  return { type: null, issuer: null }
}

/** "Theo đề nghị của Sở Nội vụ tại | Tờ trình số …", "…, UBND tỉnh đã ban hành | Kế hoạch số …" */
function issuerBefore(text: string, start: number, from: number): string | null {
  const earliest = Math.max(from, start - reach)
  const before = text.slice(Math.max(earliest, start - 24), start)
  if (!/(?:i|c|ó|h)\s{1,4}$/i.test(before)) return null
  if (/tại\s{1,4}(?:các\s{1,4})?$/iu.test(before)) {
    return nameBefore(text, of, atDocument, earliest, start) ?? proposerBefore(text, earliest, start)
  }
  if (/(?:ban hành|có|gửi|trình)\s{1,4}(?:các\s{1,4})?$/iu.test(before)) {
    return nameBefore(text, /(?:^|[,;.]\s{1,4})/gu, hasIssued, earliest, start)
  }
  return null
}

function nameBefore(text: string, lead: RegExp, between: RegExp, from: number, to: number): string | null {
  for (const place of placesOf(lead, text, from, to).reverse()) {
    const name = parseAgencyAt(text, place)
    if (name !== null && name.end < to && between.test(text.slice(name.end, to))) {
      return text.slice(name.start, name.end).replace(/\s+/g, ' ')
    }
  }
  return null
}

/** "Theo đề nghị của | Trưởng phòng Văn hóa - Xã hội xã Hòa An | tại": all of it, where it begins as an agency or office. */
function proposerBefore(text: string, from: number, to: number): string | null {
  const place = placesOf(proposalOf, text, from, to).at(-1)
  if (place === undefined) return null
  const name = wholeProposer.exec(text.slice(place, to))?.[1]
  return name === undefined || parseAgencyAt(text, place) === null ? null : name.replace(/\s+/g, ' ')
}

/** The places behind each match of `lead` in a part of the text. */
function placesOf(lead: RegExp, text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(lead)].map((match) => from + match.index + match[0].length)
}
