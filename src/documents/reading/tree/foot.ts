import { isAuthorityLine, isOfficeLine, isTypeLine } from '../lines/fixed-lines.ts'
import { parseLabel } from '../lines/label.ts'
import type { Paragraph } from '../lines/source-text.ts'

/** The foot of a document: [from, to) indexes of paragraphs; equal where a part is missing. */
export interface Foot {
  readonly recipients: readonly [number, number]
  readonly signature: readonly [number, number]
  /** The index of the first authority that stands above the recipients while the rest of the signature stands below. */
  readonly authorityAt?: number
}

const recipientsHead = /^Nơi\s+(?:nhận|gửi)\s*(?:[:.]|$)/iu
const rank = '(?:(?:\\p{Lu}\\p{L}{0,5}\\.|TS|ThS|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng))[.,]?\\s*)*'
const nameWord = "\\p{Lu}(?:[’'-]?\\p{Lu})?[\\p{Ll}’'-]*"
const personName = new RegExp(`^${rank}(?:${nameWord}(?:\\s+${nameWord}){1,5}|\\p{Lu}+(?:\\s+\\p{Lu}+){1,5})$`, 'u')
const otherStart = /^(?:PHỤ LỤC|MẪU|BIỂU|DANH (?:MỤC|SÁCH)|ĐỀ CƯƠNG|CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN)(?!\p{L})/u
const stamp =
  /^\(?(?:đã ký|ký tên|ký, |ký và |\(ký\)|ký bởi|ký số|người ký|chữ ký|thời gian ký|cơ quan\s*:|email\s*:)/iu

export const isRecipientsHead = (text: string): boolean => recipientsHead.test(text)
export const isStamp = (text: string): boolean => text.length < 160 && stamp.test(text)
export const isPersonName = (text: string): boolean => text.length < 60 && personName.test(text) && !beginsOther(text)

/** A line of a signature: an authority, an office, a name, a note of a digital signature. */
function isSignatureLine(text: string): boolean {
  return isAuthorityLine(text) || isOfficeLine(text) || isPersonName(text) || isStamp(text)
}

/** Finds the recipients and the signature from `from` on. */
export function findFoot(paragraphs: readonly Paragraph[], from: number): Foot | null {
  const head = paragraphs.findIndex(({ text }, index) => index >= from && isRecipientsHead(text))
  if (head < 0) {
    const signature = findSignature(paragraphs, from)
    return signature && { recipients: [signature[0], signature[0]], signature }
  }
  const end = beforeSignature(paragraphs, endOfRecipients(paragraphs, head))
  const after = extendSignature(paragraphs, end)
  if (after > end) {
    return { recipients: [head, end], signature: [end, after], authorityAt: aboveRecipients(paragraphs, head, from) }
  }
  let before = head
  while (before > from && isSignatureLine(paragraphs[before - 1]?.text ?? '')) before -= 1
  return { recipients: [head, end], signature: [before, head] }
}

/** The first of the authorities right above the recipients: a table of two columns read row by row. */
function aboveRecipients(paragraphs: readonly Paragraph[], head: number, from: number): number {
  let at = head
  while (at > from && isAuthorityLine(paragraphs[at - 1]?.text ?? '')) at -= 1
  return at
}

/** A stray line between the last recipient and the signature belongs to the recipients. */
function beforeSignature(paragraphs: readonly Paragraph[], from: number): number {
  for (let at = from; at < from + 3; at += 1) {
    const text = paragraphs[at]?.text ?? ''
    if (isAuthorityLine(text) || isOfficeLine(text)) return at
    if (text.length > 40 || isSignatureLine(text)) break
  }
  return from
}

function endOfRecipients(paragraphs: readonly Paragraph[], head: number): number {
  const cell = paragraphs[head]?.cell ?? null
  let at = head + 1
  for (; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    if (cell) {
      const { table, row, column } = paragraph.cell ?? { table: -1, row: -1, column: -1 }
      if (table !== cell.table || column !== cell.column || row < cell.row) break
      continue
    }
    if (
      (paragraph.cell && !/^[-–+•]/.test(paragraph.text)) ||
      isAuthorityLine(paragraph.text) ||
      isOfficeLine(paragraph.text)
    )
      break
    const previous = paragraphs[at - 1]?.text ?? ''
    const isItem = /^[-–+•*]/.test(paragraph.text) || /[;,]$/.test(previous) || isRecipientsHead(previous)
    if (!isItem && goesOnItem(previous, paragraphs[at + 1]?.text ?? '')) continue
    if (!isItem || paragraph.text.length > 400) break
  }
  return at
}

/** Below an item without an end mark and above another item: the rest of the first. */
const goesOnItem = (previous: string, next: string): boolean =>
  /^[-–+•*]/.test(previous) && !/[;,.]$/.test(previous) && /^[-–+•*]/.test(next)

/** Past the last line of the signature that begins at `from`; `from` itself where none begins there. */
function extendSignature(paragraphs: readonly Paragraph[], from: number): number {
  const table = paragraphs[from]?.cell?.table ?? null
  let named = false
  let at = from
  for (; at < paragraphs.length && at < from + 14; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    const { text } = paragraph
    if ((paragraph.cell?.table ?? null) !== table) {
      // The end of a page stands between the office and the name.
      const isLastName = table !== null && !named && !paragraph.cell && isFullName(text)
      return isLastName ? at + 1 : at
    }
    if (table !== null) {
      named ||= isFullName(text)
      continue
    }
    const goesOn = isAuthorityLine(text) || isOfficeLine(text) || isStamp(text)
    const isBroken = at > from && isCapitalWord(text)
    if (!goesOn && (named || !(isPersonName(text) || isCapitalLine(text) || isBroken))) break
    named ||= !goesOn && isFullName(text)
  }
  return at
}

const isFullName = (text: string): boolean => isPersonName(text) && /\p{Ll}/u.test(text)

/** A part of an office or of a body in capitals, broken off its line; never what heads an annex or a new document. */
const isCapitalLine = (text: string): boolean =>
  text.length < 60 && !/\p{Ll}|\d/u.test(text) && /\s/.test(text) && !beginsOther(text)

const isCapitalWord = (text: string): boolean => text.length < 12 && /^\p{Lu}+$/u.test(text)

const beginsOther = (text: string): boolean => otherStart.test(text) || isTypeLine(text)

const wholeSignature = new RegExp(
  `^(?:TM|KT|TL|TUQ|T/M|K/T|T/L|T/U)\\.?\\s+[^\\p{Ll}\\d]{5,100}\\s\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?:\\s+${nameWord}){1,4}$`,
  'u',
)

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A": authority, office and name on one line, as a cell of the web holds them. */
const isWholeSignature = (text: string): boolean => text.length < 180 && wholeSignature.test(text)

/** A signature without recipients: the first office or authority that a name follows within four lines. */
function findSignature(paragraphs: readonly Paragraph[], from: number): readonly [number, number] | null {
  for (let at = from; at < paragraphs.length; at += 1) {
    const text = paragraphs[at]?.text ?? ''
    if (isWholeSignature(text)) return [at, at + 1]
    if (!isAuthorityLine(text) && !isOfficeLine(text)) continue
    const end = extendSignature(paragraphs, at)
    const named = paragraphs.slice(at + 1, end).some((line) => isPersonName(line.text) && !parseLabel(line.text))
    if (named) return [at, end]
  }
  return null
}
