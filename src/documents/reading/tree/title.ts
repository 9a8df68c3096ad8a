import type { DocumentKind } from '../contract.ts'
import { namesIssuer as isIssuerLine } from '../lines/agency-lines.ts'
import { isRule } from '../lines/fixed-lines.ts'
import { parseLabel } from '../lines/label.ts'
import type { Paragraph } from '../lines/source-text.ts'
import { parseTypeName } from './document-type.ts'

const opening =
  /^(?:Căn cứ|Thực hiện|Triển khai|Để |Nhằm |Theo |Trên cơ sở|Xét |Sau khi|Qua |Thi hành|Tiếp tục|Từ ngày|Ngày |Hội nghị|Trong |Năm |Do |Kính gửi|\(?\s*(?:Ban hành )?[Kk]èm theo)/u
const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)
const isWhollyBold = ({ boldLead, text }: Paragraph): boolean => boldLead >= text.length

/** The index past the title whose type stands at `typeAt`. */
export function endOfTitle(paragraphs: readonly Paragraph[], typeAt: number, kind: DocumentKind): number {
  const type = parseTypeName(paragraphs[typeAt]?.text ?? '')
  const typeLine = paragraphs[typeAt]
  if (!type || !typeLine) return typeAt + 1
  let first: Paragraph | null = type.titleAt < typeLine.text.length ? typeLine : null
  let at = typeAt + 1
  for (; at < paragraphs.length && at < typeAt + 8; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph || endsBefore(paragraph, paragraphs[at + 1], kind)) break
    const isSubject =
      first !== null && beginsSubject(paragraph) && saysWhose(first, first === typeLine ? type.titleAt : 0)
    if (first ? !isSubject && !goesOn(first, paragraphs[at - 1] ?? first, paragraph) : !mayBegin(paragraph)) break
    if (isSubject) first = paragraph
    first ??= paragraph
  }
  return at
}

function endsBefore({ text, cell }: Paragraph, next: Paragraph | undefined, kind: DocumentKind): boolean {
  if (/^Kính gửi|^\(?\s*(?:Ban hành )?[Kk]èm theo/u.test(text) || /^Căn cứ /u.test(text) || isRule(text)) return true
  const label = parseLabel(text)
  if (label && label.kind !== 'dash') return true
  if (cell && label) return true
  const namesIssuer = isIssuerLine(text) && isCapitals(text)
  return namesIssuer && (kind === 'decision' || /^(?:Căn cứ|Xét|Theo)/u.test(next?.text ?? ''))
}

/** "CỦA BAN THƯỜNG VỤ HUYỆN ỦY" between the type and what it is about, as the Party prints it. */
const saysWhose = ({ text }: Paragraph, from: number): boolean => text.startsWith('CỦA ', from)

const beginsSubject = (line: Paragraph): boolean => /^[Vv]ề(?!\p{L})/u.test(line.text) && mayBegin(line)

/** The first line of a title: short, or a whole citation, but never a sentence that announces what follows. */
function mayBegin({ text }: Paragraph): boolean {
  if (text.length > 700) return false
  return !/(?:như sau|sau đây|sau)\s*[:.]$/u.test(text) && !(/[.;]$/.test(text) && text.length > 250)
}

/** Whether a line goes on the title that `first` began. */
function goesOn(first: Paragraph, previous: Paragraph, { text, ...paragraph }: Paragraph): boolean {
  if (text.length > 400 || /(?:[.;:]|như sau)$/u.test(text)) return false
  if (isCapitals(first.text)) return isCapitals(text)
  if (/^\p{Ll}/u.test(text)) return true
  if (opening.test(text) || /[.;:]$/.test(previous.text)) return false
  if (isWhollyBold(first)) return isWhollyBold({ text, ...paragraph })
  if (first.align === 'center') return paragraph.align === 'center'
  return text.length < 120 && previous.text.length < 120 && !isCapitals(text)
}
