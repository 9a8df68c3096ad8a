import type { Block } from '../blocks.ts'
import type { Paragraph, SourceText } from './source-text.ts'

/** Blocks → the text of the document and its paragraphs. */
export function joinLines(blocks: readonly Block[]): SourceText {
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const block of blocks) {
    const text = block.text.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const { bold = false, italic = false, align = null, cell = null, page = null } = block
    paragraphs.push({
      text,
      start: at,
      end: at + text.length,
      bold,
      italic,
      align,
      cell,
      page,
      note: block.role === 'note',
    })
    at += text.length + 1
  }
  return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs }
}
