import type { Block, FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairLegacy } from '../legacy/repair-legacy.ts'
import { decodeText } from './decode-text.ts'

/** Control characters other than blanks and line ends: nothing that a person typed. */
const control = /[\p{Cc}--[\t\n\v\f\r\u0085]]/gv

/**
 * Plain or pasted text → one block for each line as it stands, blank lines too; a form feed begins a new page.
 * Marks that a copy from the web leaves ("**", "|") stay: the lines stage knows them.
 */
export function readText(bytes: Uint8Array): FileContent {
  const { text, encoding } = decodeText(bytes)
  const lines = text.replace(control, '').split(/\r\n|[\n\r\v\u0085\u2028\u2029]/)
  const repaired = repairLegacy(lines)
  if (!repaired.texts.some((line) => line.trim() !== '')) throw new UnreadableFile('empty')
  return {
    mediaType: 'text/plain',
    encoding: repaired.encoding ?? encoding,
    ocr: false,
    blocks: byPage(repaired.texts),
    problems: [],
  }
}

function byPage(lines: readonly string[]): Block[] {
  if (!lines.some((line) => line.includes('\f'))) return lines.map((text) => ({ text }))
  let page = 1
  return lines.flatMap((line) =>
    line.split('\f').map((text, piece): Block => {
      if (piece > 0) page += 1
      return { text, page }
    }),
  )
}
