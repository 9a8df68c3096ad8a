import type { FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'
import { macroProblem } from '../macro-problem.ts'
import { openCompoundFile } from './compound-file.ts'
import { readDocLists } from './doc-lists.ts'
import { type DocBook, DocWalk } from './doc-walk.ts'
import { formattedStretches } from './properties.ts'
import { readFontNames, readStyleSheet } from './style-sheet.ts'
import { openWordStreams, textOf, type WordStreams } from './word-streams.ts'

const sheet = 'danvan chưa đọc được bảng tính; hãy tải lên tệp Word hoặc dán nội dung văn bản vào.'
const slides = 'danvan chưa đọc được tệp trình chiếu; hãy tải lên tệp Word hoặc dán nội dung văn bản vào.'

/** Places of addresses in the file information block (FibRgFcLcb97, MS-DOC 2.5.6). */
const parts = { styles: 0xa2, letters: 0xfa, paragraphs: 0x102, fonts: 0x112, lists: 0x2e2, overrides: 0x2ea } as const

/**
 * A Word 97–2003 file → its paragraphs in order: headers, the body with its tables and list labels, text boxes, notes.
 * Letters in .VnTime and VNI fonts are turned into Unicode; deleted and hidden text is left out.
 */
export function readDoc(bytes: Uint8Array): FileContent {
  const file = openCompoundFile(bytes)
  if (file.names.has('EncryptedPackage')) throw new UnreadableFile('encrypted')
  if (!file.names.has('WordDocument')) {
    if (file.names.has('Workbook') || file.names.has('Book')) throw new UnreadableFile('unknown-format', sheet)
    if (file.names.has('PowerPoint Document')) throw new UnreadableFile('unknown-format', slides)
    throw new UnreadableFile('unknown-format')
  }
  const streams = openWordStreams(file)
  const walk = new DocWalk(bookOf(streams))
  walkStories(walk, streams)
  if (!walk.blocks.some(({ text }) => text !== '')) throw new UnreadableFile('no-text')
  const { blocks, encoding } = repairBlocks(walk.blocks)
  const byFont = walk.decoded.has('vni') ? 'vni' : walk.decoded.size > 0 ? 'tcvn3' : null
  return {
    mediaType: 'application/msword',
    encoding: byFont ?? encoding ?? 'utf-8',
    ocr: false,
    blocks,
    problems: file.names.has('Macros') || file.names.has('_VBA_PROJECT') ? [macroProblem] : [],
  }
}

function bookOf(streams: WordStreams): DocBook {
  const { document, table, part, pieces } = streams
  const lists = { start: document.readUInt32LE(parts.lists), length: document.readUInt32LE(parts.lists + 4) }
  return {
    text: textOf(streams),
    pieces,
    letters: formattedStretches(document, part(parts.letters), 'letters'),
    paragraphs: formattedStretches(document, part(parts.paragraphs), 'paragraphs'),
    styles: readStyleSheet(part(parts.styles)),
    fonts: readFontNames(part(parts.fonts)),
    labels: readDocLists(table, lists, part(parts.overrides)),
  }
}

/** The stories stand one behind the other; comments are nobody's text. */
function walkStories(walk: DocWalk, { lengths }: WordStreams): void {
  const { body, footnotes, headers, comments, endnotes, boxes } = lengths
  const headersAt = body + footnotes
  const endnotesAt = headersAt + headers + comments
  walk.story(headersAt, headersAt + headers, 'header')
  walk.story(0, body)
  walk.story(endnotesAt + endnotes, endnotesAt + endnotes + boxes)
  walk.story(body, headersAt, 'note')
  walk.story(endnotesAt, endnotesAt + endnotes, 'note')
}
