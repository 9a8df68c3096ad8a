import { foldCode } from '#documents/signs/type-codes.ts'
import type { Mention } from './mention.ts'

const listMark = /^\s*(?:,|;|và|hoặc|cùng|,\s*và|;\s*và)?\s*(?:các\s+)?$/u

/** "… và … cùng ngày …": one day for documents of different series. */
const sameDay = /cùng\s+ngày/iu

/**
 * In a list of signs the type's word stands before the first, the date and the issuer behind the last:
 * "Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày … của …". Each gets what it lacks.
 * A date is shared only where the text says so: under one type's word, or between neighbouring numbers of one series
 * (issued at one sitting). `mentions` are those of one paragraph, places counted in `text`.
 */
export function shareParts(text: string, mentions: readonly Mention[]): Mention[] {
  const shared = [...mentions]
  for (let at = 1; at < shared.length; at += 1) {
    const before = shared[at - 1]
    const mention = shared[at]
    if (before && mention && isList(text, before, mention) && !mention.hasOwnType && before.type !== null) {
      const { issuer, issuerLeads } = issuerOfList(before, mention)
      shared[at] = { ...mention, type: before.type, issuer, issuerLeads }
    }
  }
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const mention = shared[at]
    const next = shared[at + 1]
    if (!mention || !next || !isList(text, mention, next)) continue
    if (isOfOneSeries(mention, next)) shared[at] = withPartsOf(mention, next)
    else if (mention.date === null && sameDay.test(text.slice(next.start, next.end))) {
      shared[at] = { ...mention, date: next.date, isShared: true }
    }
  }
  return shared
}

/** An issuer named once before the whole list ("các Quyết định của Thủ tướng Chính phủ: số …, số …") is that of each. */
function issuerOfList(before: Mention, mention: Mention): Pick<Mention, 'issuer' | 'issuerLeads'> {
  return mention.issuer === null && before.issuerLeads ? before : mention
}

function withPartsOf(mention: Mention, next: Mention): Mention {
  if (mention.issuer !== null || mention.date !== null) return mention
  const hasOneDate = next.date !== null && (!next.hasOwnType || areNeighbours(mention, next))
  return { ...mention, issuer: next.issuer, date: hasOneDate ? next.date : null, isShared: true }
}

function isList(text: string, before: Mention, mention: Mention): boolean {
  return mention.start - before.end < 16 && listMark.test(text.slice(before.end, mention.start))
}

function isOfOneSeries(one: Mention, other: Mention): boolean {
  if (one.sign === null || other.sign === null) return false
  return foldCode(one.sign.symbol) === foldCode(other.sign.symbol) && one.sign.year === other.sign.year
}

function areNeighbours(one: Mention, other: Mention): boolean {
  return Number.parseInt(other.sign?.number ?? '', 10) - Number.parseInt(one.sign?.number ?? '', 10) === 1
}
