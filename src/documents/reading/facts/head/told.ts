import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import { findSigns } from '#documents/signs/find-signs.ts'
import { findDates } from '#kernel/dates/find-dates.ts'
import type { DateFact, Fact, SignFact } from '../../contract.ts'
import { typeInWords } from '../../tree/document-type.ts'
import type { Outline, Passage } from '../../tree/passage.ts'
import { signFact } from './own-sign.ts'
import { dateFact } from './place-date.ts'

/** What a news page says of the document that it tells of. */
export interface Told {
  readonly sign: SignFact | null
  readonly issueDate: DateFact | null
  readonly place: null
  readonly type: Fact | null
  readonly issuer: Fact | null
  readonly parentIssuer: null
}

const issued =
  /(?:(?:đã|vừa|mới|có)\s)*(?:ký ban hành|ban hành|phê duyệt|ký kết|có) (kế hoạch|chương trình(?: hành động)?|chỉ thị|hướng dẫn|công văn|quyết định|kết luận|báo cáo|thông báo|văn bản)(?: số (?=\d)| (?=\d))/iu
const named = /^(?:Theo )?(Kế hoạch|Chương trình(?: hành động)?|Chỉ thị|Hướng dẫn)(?:,| nhằm| này)/u
const nothing: Told = { sign: null, issueDate: null, place: null, type: null, issuer: null, parentIssuer: null }

/** Reads the sentence that announces the document: "Ngày …, X (đã) ban hành Kế hoạch số … (ngày …)". */
export function readTold(tree: Outline): Told {
  const body = tree.passages.filter(({ zone }) => zone === 'body')
  for (const passage of body.slice(0, 4)) {
    const found = issued.exec(passage.text)
    if (found?.[1]) return readSentence(passage, found.index, found.index + found[0].indexOf(found[1]), found[1])
  }
  for (const { text, start } of body) {
    const found = named.exec(text)
    if (!found?.[1]) continue
    const at = start + found[0].indexOf(found[1])
    return { ...nothing, type: { text: found[1], span: [at, at + found[1].length] } }
  }
  return nothing
}

function readSentence({ text, start }: Passage, verbAt: number, typeAt: number, type: string): Told {
  const sentenceAt = Math.max(0, text.lastIndexOf('. ', verbAt))
  const typeEnd = typeAt + type.length
  const sign = findSigns(text.slice(typeEnd, typeEnd + 60))[0]
  const signAt = start + typeEnd
  const before = findDates(text.slice(sentenceAt, verbAt)).at(-1)
  const behind = sign ? findDates(text.slice(typeEnd + sign.end, typeEnd + sign.end + 40))[0] : undefined
  const behindAt = typeEnd + (sign?.end ?? 0)
  const behindDate = behind && behind.start < 10 ? dateFact(behind, text.slice(behindAt), start + behindAt) : null
  const beforeDate = before ? dateFact(before, text.slice(sentenceAt), start + sentenceAt) : null
  return {
    ...nothing,
    sign: sign && sign.start < 8 ? signFact(sign, signAt) : null,
    issueDate: behindDate ?? beforeDate,
    type: /^văn bản$/iu.test(type) ? null : { text: typeInWords(type), span: [start + typeAt, start + typeEnd] },
    issuer: agencyBefore(text, start, sentenceAt, verbAt),
  }
}

/** Who signs for a body; the body issues. */
const officeOf = /^(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Bộ trưởng)\s+(?=\p{Lu})/u

/** The agency that ends where the verb begins. */
function agencyBefore(text: string, start: number, from: number, verbAt: number): Fact | null {
  for (const found of text.slice(from, verbAt).matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    const agency = parseAgencyAt(text, from + found.index)
    if (!agency || text.slice(agency.end, verbAt).trim() !== '') continue
    const nameAt = agency.start + (officeOf.exec(text.slice(agency.start, agency.end))?.[0].length ?? 0)
    return { text: text.slice(nameAt, agency.end), span: [start + nameAt, start + agency.end] }
  }
  return null
}
