import { findSigns } from '#documents/signs/find-signs.ts'
import type { FoundSign } from '#documents/signs/sign.ts'
import { namesOfTypeCode } from '#documents/signs/type-codes.ts'
import { type CitationLead, readCitationLead } from './citation-lead.ts'
import { readCitationTail } from './citation-tail.ts'
import type { Mention } from './mention.ts'
import { shareParts } from './share-parts.ts'

/** "số 121, 126 và | 127-KL/TW": numbers before a sign that share its symbol. */
const numbersBefore = /s[ốo]\s{1,3}((?:\d{1,5}\s{0,2}(?:,|;|và|,\s?và)\s{1,3}){1,8})$/iu

/** The citations by sign in one paragraph, in reading order; `offset` is the paragraph's place in the whole text. */
export function findMentions(text: string, offset: number, inTitle: boolean): Mention[] {
  if (!text.includes('/')) return []
  const signs = findSigns(text).filter((sign) => sign.number !== null)
  const leads = signs.map((sign, index) => leadOf(text, sign, signs[index - 1]?.end ?? 0))
  const mentions: Mention[] = []
  for (const [index, sign] of signs.entries()) {
    const lead = leads[index]
    const limit = leads[index + 1]?.start ?? text.length
    if (lead) mentions.push(...citationsAt(text, sign, lead, { limit, previous: mentions.at(-1)?.end ?? 0, inTitle }))
  }
  return shareParts(text, mentions).map((mention) => moved(mention, offset))
}

/** What stands before a sign, and the further numbers that share its symbol. */
interface Lead extends CitationLead {
  readonly numbers: readonly FoundSign[]
}

function leadOf(text: string, sign: FoundSign, from: number): Lead {
  const numbers = numbersBeforeSign(text, sign, from)
  return { ...readCitationLead(text, numbers?.start ?? sign.start, from), numbers: numbers?.signs ?? [] }
}

interface Surroundings {
  /** Where the next citation begins, so that an issuer's name does not reach into it. */
  readonly limit: number
  /** Where the citation before ends. */
  readonly previous: number
  readonly inTitle: boolean
}

function citationsAt(text: string, sign: FoundSign, lead: Lead, around: Surroundings): Mention[] {
  // A letter's sign has no type code: without a word beside it, it may be a plot, a road or a form.
  const isNamed = sign.bare ? lead.type !== null : lead.isNamed || sign.form !== 'letter'
  if (!isNamed && !followsSign(text, around.previous, sign.start)) return []
  const isJoint = /liên|phối hợp/iu.test(lead.type ?? '')
  const tail = readCitationTail(text, sign.end, { limit: around.limit, isJoint })
  const own: Mention = {
    sign,
    type: lead.type ?? typeOfCode(sign),
    hasOwnType: lead.type !== null,
    date: tail.date,
    issuer: tail.issuer ?? lead.issuer,
    issuerLeads: tail.issuer === null && lead.issuer !== null,
    isShared: false,
    start: lead.numbers.length === 0 ? lead.start : sign.start,
    end: tail.end,
    inTitle: around.inTitle,
  }
  return [...lead.numbers.map((other, index) => numberOnly(own, other, index === 0 ? lead : null)), own]
}

/** One of several numbers before the symbol: it is cited where its number stands. */
function numberOnly(own: Mention, sign: FoundSign, lead: CitationLead | null): Mention {
  return { ...own, sign, hasOwnType: lead !== null && own.hasOwnType, start: lead?.start ?? sign.start, end: sign.end }
}

function numbersBeforeSign(text: string, sign: FoundSign, from: number): { start: number; signs: FoundSign[] } | null {
  if (!/[,;à]\s{1,3}$/iu.test(text.slice(Math.max(from, sign.start - 4), sign.start))) return null
  const earliest = Math.max(from, sign.start - 64)
  const match = numbersBefore.exec(text.slice(earliest, sign.start))
  if (match === null || sign.number === null || sign.year !== null) return null
  const list = match[1] ?? ''
  const start = earliest + match.index + match[0].length - list.length
  const signs = [...list.matchAll(/\d+/g)].map((found) => ({
    ...sign,
    number: found[0],
    text: found[0] + sign.text.slice(sign.number?.length ?? 0),
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
  return { start, signs }
}

/** Whether a sign stands in a list directly behind the citation that ends at `end`. */
function followsSign(text: string, end: number, start: number): boolean {
  return end > 0 && /^\s*(?:,|;|và|,\s*và)\s*$/u.test(text.slice(end, start))
}

/** What the code in the sign says: state codes have one meaning by law, Party codes only where there is one. */
function typeOfCode(sign: FoundSign): string | null {
  if (sign.typeCode === null) return null
  const names = namesOfTypeCode(sign.typeCode)
  return sign.form === 'state' || sign.form === 'legal' || names.length === 1 ? (names[0] ?? null) : null
}

function moved(mention: Mention, offset: number): Mention {
  return { ...mention, start: mention.start + offset, end: mention.end + offset }
}
