import type { Block, FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'
import { columnBlocks } from './column-blocks.ts'
import { findColumns } from './columns.ts'
import { bodySizeOf, partPage } from './furniture.ts'
import { type PageLine, pageLines, textOf } from './page-lines.ts'
import { Paragraphs, type TextArea, textAreaOf } from './paragraphs.ts'
import { readPages } from './pdf-pages.ts'

/**
 * A PDF with text → its paragraphs: lines joined by indents and margins and over page ends, columns of heads, feet and
 * tables as cells, page numbers as headers, footnotes as notes. Throws `UnreadableFile` for a scan.
 */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const pages = (await readPages(bytes)).map(({ items, turned }, at) => pageLines(items, at + 1, turned))
  const letters = pages.flat().reduce((sum, line) => sum + textOf(line.chunks).length, 0)
  if (letters < 20) throw new UnreadableFile('no-text', pages.length > 0 ? scan : undefined)
  const { blocks, encoding } = repairBlocks(blocksOf(pages))
  return { mediaType: 'application/pdf', encoding: encoding ?? 'utf-8', ocr: false, blocks, problems: [] }
}

const scan =
  'Tệp PDF này là bản quét (ảnh chụp), không có chữ để đọc và danvan chưa đọc được ảnh; hãy tải lên tệp Word gốc hoặc dán nội dung văn bản vào.'

function blocksOf(pages: readonly (readonly PageLine[])[]): Block[] {
  const all = pages.flat()
  const size = bodySizeOf(all)
  const whole = textAreaOf(all)
  const paragraphs = new Paragraphs()
  const notes = new Paragraphs()
  const numbers: Block[] = []
  let table = 0
  for (const lines of pages) {
    const parts = partPage(lines, size)
    const area = areaOf(parts.body, whole)
    for (const line of parts.numbers) numbers.push({ text: textOf(line.chunks), page: line.page, role: 'header' })
    table = addBody(paragraphs, parts.body, area, table)
    for (const line of parts.notes) notes.add(line, area)
    notes.end()
  }
  paragraphs.end()
  return [...paragraphs.blocks, ...notes.blocks.map((block): Block => ({ ...block, role: 'note' })), ...numbers]
}

/** A page with few lines of its own stands in the margins of the whole document. */
function areaOf(lines: readonly PageLine[], whole: TextArea): TextArea {
  const own = textAreaOf(lines)
  return own.right - own.left > (whole.right - whole.left) * 0.9 ? own : whole
}

function addBody(paragraphs: Paragraphs, lines: readonly PageLine[], area: TextArea, firstTable: number): number {
  let table = firstTable
  let at = 0
  for (const region of findColumns(lines, (area.left + area.right) / 2)) {
    for (const line of lines.slice(at, region.start)) paragraphs.add(line, area)
    paragraphs.end()
    paragraphs.blocks.push(...columnBlocks(lines, region, table))
    table += 1
    at = region.end
  }
  for (const line of lines.slice(at)) paragraphs.add(line, area)
  return table
}
