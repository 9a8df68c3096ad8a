import { standsAlone } from '../lines/fixed-lines.ts'
import type { Paragraph } from '../lines/source-text.ts'

/** Past the lines of what a letter is about; they stand under its sign, in the same column. */
export function endOfSubject(paragraphs: readonly Paragraph[], from: number, limit: number): number {
  const first = paragraphs[from]
  let at = from + 1
  for (; at < limit; at += 1) {
    const { text, cell } = paragraphs[at] ?? { text: '', cell: null }
    if (cell?.table !== first?.cell?.table || cell?.column !== first?.cell?.column) break
    if (standsAlone(text) || !/\p{Ll}/u.test(text) || text.length > 120) break
  }
  return at
}

/** Past those to whom a letter is addressed: "Kính gửi:", the bodies below it. */
export function endOfAddress(paragraphs: readonly Paragraph[], from: number): number {
  let at = from + 1
  while (at < paragraphs.length && isAddressee(paragraphs[at])) at += 1
  return at
}

/** Bodies to whom a letter goes, each with its dash or in its cell; their list may end in a full stop. */
function isAddressee(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.text.length > 200) return false
  return paragraph.cell !== null || /^[-–+•*]\s/.test(paragraph.text) || /^[^.:]{3,100};$/.test(paragraph.text)
}
