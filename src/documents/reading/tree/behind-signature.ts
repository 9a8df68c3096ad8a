import type { DocumentKind } from '../contract.ts'
import { isAuthorityLine, isTypeLine } from '../lines/fixed-lines.ts'
import type { Paragraph } from '../lines/source-text.ts'
import type { Zone } from './passage.ts'
import { endOfTitle } from './title.ts'
import { isWebFurniture } from './web-page.ts'

const annexStart =
  /^(?:PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU|Biểu (?:số|mẫu|\d)|DANH MỤC|DANH SÁCH|ĐỀ CƯƠNG|Đề cương)(?:[\s:.]|$)/u
const attachedMark = /^\(?\s*(?:Ban hành )?[Kk]èm theo/u

/** Behind the signature: annexes, notes, the web page's own lines, and documents that this one issues. */
export function markBehind(paragraphs: readonly Paragraph[], zones: Zone[], from: number, kind: DocumentKind): void {
  let zone: Zone = 'annex'
  for (let at = from; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    if (paragraph.note) continue
    const attached = zone === 'body' && !isAnnexStart(paragraph) ? null : attachedTitle(paragraphs, at, kind)
    if (attached) {
      zones.fill('title', at, attached)
      zone = 'body'
      at = attached - 1
      continue
    }
    if (isAnnexStart(paragraph)) zone = 'annex'
    // A date in a table of an annex is the table's own.
    const isPage = paragraph.cell === null && isWebFurniture(paragraph.text)
    zones[at] = isPage ? 'outside' : isAuthorityLine(paragraph.text) ? 'signature' : zone
  }
}

const isAnnexStart = ({ text }: Paragraph): boolean => text.length < 200 && annexStart.test(text)

/** Past the title block of a document attached to this one; null where none begins at `at`. */
function attachedTitle(paragraphs: readonly Paragraph[], at: number, kind: DocumentKind): number | null {
  const paragraph = paragraphs[at]
  if (!paragraph || paragraph.cell || !isTypeLine(paragraph.text) || /^ĐỀ CƯƠNG/u.test(paragraph.text)) return null
  const near = paragraphs.slice(at + 1, at + 6)
  const mark = near.findIndex(({ text }) => attachedMark.test(text))
  if (mark < 0 && kind !== 'decision') return null
  return mark < 0 ? endOfTitle(paragraphs, at, 'plan') : at + 2 + mark
}
