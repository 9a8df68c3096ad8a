import type { Fact } from '../../contract.ts'
import { beginsAgency, wantsMoreName } from '../../lines/agency-lines.ts'
import type { Passage } from '../../tree/passage.ts'

/** Who issues the document and the body above it, as the left column of a head prints them. */
export interface Issuers {
  readonly issuer: Fact | null
  readonly parentIssuer: Fact | null
}

const level = 'TỈNH|THÀNH PHỐ|TP\\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU'
/** Two names on one line: the superior with its place, then its own unit. */
const twoNames = new RegExp(
  `^(.*(?<!\\p{L})(?:${level}|TỈNH (?:ỦY|UỶ)|HUYỆN (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ))\\s+(?!(?:SỞ|PHÒNG|BAN)\\s)\\p{Lu}[\\p{Lu} ]*?)\\s+((?:SỞ|PHÒNG|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|BAN (?!NHÂN))\\s*.+)$`,
  'u',
)
/** An organ that signs for the whole body and bears no name of its own. */
const bareOrgan = new RegExp(`^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)(?:\\s+(?:${level})\\s.+)?$`, 'u')
/** The text spells out whose standing committee it is, where the Youth Union or the Party of a level stands above. */
const spelledOut = /^(?:(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ) ĐOÀN|ĐẢNG BỘ)(?!\p{L})/u
/** The Youth Union prints its name where the state prints its motto. */
const emblem = /^ĐOÀN TNCS HỒ CHÍ MINH$/u
/** Its centre prints no more than this beside that name; the Party's centre stands alone. */
const ofCentre = /^BAN (?:CHẤP HÀNH|BÍ THƯ) TRUNG ƯƠNG$/u
const notName =
  /^(?:CỘNG H(?:OÀ|ÒA)|ĐẢNG CỘNG SẢN VIỆT NAM$|SỐ(?!\p{L})|DỰ THẢO|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT|CỘNG SẢN|PHỤ LỤC|V\/V)/u

/** Signs of documents that several bodies issue together: QCPH, CTPH, KHLT … (domain: joint signs). */
const jointSymbol = /^(?:QCPH|CTr?PH|KHPH|KHLT|HDLT|HDLN|NQLT|TTLT|QCLT)/u

interface Name {
  text: string
  start: number
  end: number
}

/** The names in a head; null where it prints none. */
export function issuersInHead(head: readonly Passage[], symbol: string | null): Issuers | null {
  const names = namesIn(head)
  const last = names.at(-1)
  const first = names[0]
  if (!last || !first) return null
  if (symbol !== null && jointSymbol.test(symbol) && names.length > 1 && !/ [-–] /.test(last.text)) {
    return { issuer: fact(names.slice(1).reduce(joined, first)), parentIssuer: null }
  }
  const union = ofCentre.test(last.text) ? head.find(({ text }) => emblem.test(text.trim())) : undefined
  if (union) return { issuer: fact({ ...last, text: `${last.text} ${union.text.trim()}` }), parentIssuer: null }
  const above = names.at(-2)
  if (above && bareOrgan.test(last.text) && !spelledOut.test(above.text)) {
    return { issuer: fact(joined(above, last)), parentIssuer: above === names[0] ? null : fact(names.at(-3)) }
  }
  return { issuer: fact(last), parentIssuer: fact(above) }
}

const fact = (name: Name | undefined): Fact | null => (name ? { text: name.text, span: [name.start, name.end] } : null)

const joined = (first: Name, second: Name): Name => ({
  text: `${first.text} ${second.text}`,
  start: first.start,
  end: second.end,
})

/** "MẶT TRẬN TỔ QUỐC VIỆT NAM / ỦY BAN TỈNH …": the Front's name over two lines. */
const committeeOfLevel = new RegExp(`^(?:ỦY|UỶ) BAN (?:TRUNG ƯƠNG|${level})(?!\\p{L})`, 'u')
const isFrontCommittee = (above: string, text: string): boolean =>
  above === 'MẶT TRẬN TỔ QUỐC VIỆT NAM' && committeeOfLevel.test(text)

function namesIn(head: readonly Passage[]): Name[] {
  const names: Name[] = []
  let before: Passage | null = null
  for (const passage of head) {
    const line = lineOf(passage)
    if (!line || (names.length > 0 && emblem.test(line.text))) continue
    const current = names.at(-1)
    const near = current !== undefined && before !== null && isNear(before, passage)
    const begins = beginsAgency(line.text) && !(near && isLoneWord(line.text))
    if (near && current && (!begins || wantsMoreName(current.text) || isFrontCommittee(current.text, line.text))) {
      names[names.length - 1] = joined(current, line)
    } else if (begins) names.push(...splitNames(line))
    else continue
    before = passage
  }
  return names
}

/** "SỞ NÔNG NGHIỆP VÀ MÔI⏎TRƯỜNG": one word below a name is its end, even one that could begin another. */
const isLoneWord = (text: string): boolean => !text.includes(' ')

/** The same column of the head, line after line. */
function isNear(before: Passage, passage: Passage): boolean {
  if (before.cell || passage.cell) {
    return before.cell?.table === passage.cell?.table && before.cell?.column === passage.cell?.column
  }
  return passage.start <= before.end + 60
}

/** The capitals of a line; null where it is no part of a name. */
function lineOf({ text, start }: Passage): Name | null {
  if (text.length > 150 || notName.test(text.toUpperCase()) || !/^\p{Lu}/u.test(text)) return null
  if (/\p{Ll}/u.test(text.replace(/\b(?:TP|Tp|tp)\b/g, '')) || /\d{3}|\//.test(text)) return null
  const bare = text.replace(/[\s*_.:;-]+$/u, '')
  return { text: bare, start, end: start + bare.length }
}

function splitNames(line: Name): Name[] {
  const found = twoNames.exec(line.text)
  if (!found?.[1] || !found[2]) return [line]
  const second = line.text.length - found[2].length
  return [
    { text: found[1], start: line.start, end: line.start + found[1].length },
    { text: found[2], start: line.start + second, end: line.end },
  ]
}
