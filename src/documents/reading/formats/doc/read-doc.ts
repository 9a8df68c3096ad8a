import WordExtractor from 'word-extractor'
import type { Block, FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'

/** An old Word file → its paragraphs; a row of a table comes as one line for each paragraph of its cells. */
export async function readDoc(bytes: Uint8Array): Promise<FileContent> {
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  const lines = (text: string, role?: Block['role']): Block[] =>
    text.split(/\r?\n/).map((line) => ({ text: line, ...(role && { role }) }))
  const raw = [...lines(document.getBody()), ...lines(document.getFootnotes(), 'note')]
  if (!raw.some(({ text }) => text.trim() !== '')) throw new UnreadableFile('no-text')
  const { blocks, encoding } = repairBlocks(raw)
  return { mediaType: 'application/msword', encoding: encoding ?? 'utf-8', ocr: false, blocks, problems: [] }
}
