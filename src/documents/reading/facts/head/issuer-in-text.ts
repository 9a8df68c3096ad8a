import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import type { Fact } from '../../contract.ts'
import { namesIssuer } from '../../lines/agency-lines.ts'
import type { Outline, Passage } from '../../tree/passage.ts'

const announces =
  /^\s+(?:(?:đã|vừa|tiếp tục)\s+)?(?:ban hành|xây dựng|triển khai|tổ chức|đề ra|lập|thông báo|báo cáo|hướng dẫn|kết luận|phát động|yêu cầu)(?![\p{L}])/u
const clauseStart = /(?:^|[.;,:]\s+|”;?\s+)(?=\p{Lu})/gu
const partyCommittee = /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủu][ỷyỳ]/iu
const organOfCommittee =
  /(?:Ban (?!Thường vụ|Chấp hành|Bí thư)\p{Lu}[\p{L} ]{2,40}|Văn phòng|Ủy ban Kiểm tra|Uỷ ban Kiểm tra|Trung tâm [Cc]hính trị) ((?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ))/gu

/**
 * The issuer of a document without a head: who "xây dựng kế hoạch …" in the opening, whose plan the closing names, or the
 * committee for which it is signed.
 */
export function issuerInText(tree: Outline): Fact | null {
  return announcer(tree) ?? ownerInClosing(tree) ?? signedFor(tree)
}

function announcer(tree: Outline): Fact | null {
  for (const passage of tree.passages) {
    if (passage.zone === 'body' && passage.path !== '') break
    if (passage.zone !== 'opening') continue
    clauseStart.lastIndex = 0
    for (let found = clauseStart.exec(passage.text); found; found = clauseStart.exec(passage.text)) {
      const at = found.index + found[0].length
      if (found[0] === '') clauseStart.lastIndex += 1
      const agency = parseAgencyAt(passage.text, at)
      if (agency?.kind === 'body' && announces.test(passage.text.slice(agency.end, agency.end + 40))) {
        return factIn(passage, agency.start, agency.end)
      }
    }
  }
  return null
}

/** "Trên đây là Kế hoạch … của Sở …". */
function ownerInClosing(tree: Outline): Fact | null {
  for (const passage of tree.passages) {
    if (passage.zone !== 'closing' || !/^Trên đây là/u.test(passage.text)) continue
    const sentence = passage.text.split(/[;.]\s|, (?:yêu cầu|đề nghị)/u)[0] ?? ''
    const at = sentence.lastIndexOf(' của ')
    const agency = at < 0 ? null : parseAgencyAt(passage.text, at + 5)
    if (agency?.kind === 'body') return factIn(passage, agency.start, agency.end)
  }
  return null
}

/** "T/M BAN THƯỜNG VỤ": the committee is the one whose own organs the body names. */
function signedFor(tree: Outline): Fact | null {
  const passage = tree.passages.find(({ zone, text }) => zone === 'signature' && /^T(?:\/M|M)\b/.test(text))
  const found = passage && /^T(?:\/M|M)\s*\.?\s+(.+)$/u.exec(passage.text)
  if (!passage || !found?.[1]) return null
  const organ = found[1]
  const at = passage.end - organ.length
  const span: Fact['span'] = [at, passage.end]
  if (partyCommittee.test(organ) || !/^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC)$/u.test(organ)) {
    return /^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC|ĐẢNG|HUYỆN|TỈNH|(?:ỦY|UỶ) BAN)\s+\p{Lu}/u.test(organ) &&
      !bareName.test(organ)
      ? { text: organ, span }
      : null
  }
  const committee = ownCommittee(tree)
  return committee === null ? null : { text: `${sentenceCase(organ)} ${committee}`, span }
}

/** The one committee whose organs are given work in the body; null where there are several. */
function ownCommittee(tree: Outline): string | null {
  const named = new Set<string>()
  for (const { zone, text } of tree.passages) {
    if (zone !== 'body' || !/[ủuỷ]/u.test(text)) continue
    for (const found of text.matchAll(organOfCommittee)) if (found[1]) named.add(found[1])
  }
  return named.size === 1 ? ([...named][0] ?? null) : null
}

function sentenceCase(organ: string): string {
  const words = organ.toLowerCase().split(' ')
  return words.map((word, index) => (index < 2 ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ')
}

const factIn = ({ text, start }: Passage, from: number, to: number): Fact => ({
  text: text.slice(from, to),
  span: [start + from, start + to],
})

/** Names that say nothing without the body they belong to. */
const bareName =
  /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG|THANH TRA|BAN TỔ CHỨC|BAN TUYÊN GIÁO(?: VÀ DÂN VẬN)?|BAN DÂN VẬN|BAN NỘI CHÍNH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC)$/u

/** A bare name of a head spelled out as the text itself calls the issuer: "VĂN PHÒNG" → "Văn phòng Trung ương Đảng". */
export function spellOut(issuer: Fact | null, tree: Outline): Fact | null {
  if (!issuer || !bareName.test(issuer.text)) return issuer
  const named = [announcer(tree), issuerLine(tree)].find((each) => each !== null && spells(each.text, issuer.text))
  if (named) return named
  const start = new RegExp(`(?<!\\p{L})${issuer.text}(?!\\p{L})`, 'iu')
  const counts = new Map<string, { count: number; fact: Fact }>()
  for (const passage of tree.passages) {
    if (passage.zone === 'head') continue
    const at = passage.text.search(start)
    const agency = at < 0 ? null : parseAgencyAt(passage.text, at)
    if (!agency || agency.end - agency.start <= issuer.text.length) continue
    const fact = factIn(passage, agency.start, agency.end)
    const known = counts.get(fact.text)
    counts.set(fact.text, { count: (known?.count ?? 0) + 1, fact: known?.fact ?? fact })
  }
  const [most, next] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most && most.count > (next?.count ?? 0) ? most.fact : issuer
}

const spells = (text: string, bare: string): boolean =>
  text.length > bare.length && text.toLowerCase().startsWith(bare.toLowerCase())

/** The body that a decision names in capitals before its legal bases, without the office of its head. */
function issuerLine(tree: Outline): Fact | null {
  const passage = tree.passages.find(
    ({ zone, text }) => zone === 'opening' && text === text.toUpperCase() && namesIssuer(text),
  )
  if (!passage) return null
  const office = /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CHÁNH)\s+/u.exec(passage.text)?.[0].length ?? 0
  return factIn(passage, office, passage.text.length)
}
