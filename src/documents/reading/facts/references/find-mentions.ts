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
  const mentions: Mention[] = []
  let from = 0
  const signs = findSigns(text).filter((sign) => sign.number !== null)
  for (const [index, sign] of signs.entries()) {
    const limit = startOfNext(text, sign, signs[index + 1])
    const found = citationsAt(text, sign, { from, limit }, inTitle)
    const last = found.at(-1)
    if (last === undefined) continue
    mentions.push(...found)
    from = last.end
  }
  return shareParts(text, mentions).map((mention) => moved(mention, offset))
}

/** Where the next citation begins, so that an issuer's name does not reach into it. */
function startOfNext(text: string, sign: FoundSign, next: FoundSign | undefined): number {
  return next === undefined ? text.length : readCitationLead(text, next.start, sign.end).start
}

function citationsAt(
  text: string,
  sign: FoundSign,
  { from, limit }: { from: number; limit: number },
  inTitle: boolean,
): Mention[] {
  const numbers = numbersBeforeSign(text, sign, from)
  const lead = readCitationLead(text, numbers?.start ?? sign.start, from)
  // A letter's sign has no type code: without a word beside it, it may be a plot, a road or a form.
  const isNamed = sign.bare ? lead.type !== null : lead.isNamed || sign.form !== 'letter'
  if (!isNamed && !followsSign(text, from, sign.start)) return []
  const tail = readCitationTail(text, sign.end, { limit, isJoint: /liên|phối hợp/iu.test(lead.type ?? '') })
  const own: Mention = {
    sign,
    type: lead.type ?? typeOfCode(sign),
    hasOwnType: lead.type !== null,
    date: tail.date,
    issuer: tail.issuer ?? lead.issuer,
    issuerLeads: tail.issuer === null && lead.issuer !== null,
    isShared: false,
    start: numbers === null ? lead.start : sign.start,
    end: tail.end,
    inTitle,
  }
  return [...(numbers?.signs ?? []).map((other, index) => numberOnly(own, other, index === 0 ? lead : null)), own]
}

/** One of several numbers before the symbol: it is cited where its number stands. */
function numberOnly(own: Mention, sign: FoundSign, lead: CitationLead | null): Mention {
  return { ...own, sign, hasOwnType: lead !== null && own.hasOwnType, start: lead?.start ?? sign.start, end: sign.end }
}

function numbersBeforeSign(text: string, sign: FoundSign, from: number): { start: number; signs: FoundSign[] } | null {
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
