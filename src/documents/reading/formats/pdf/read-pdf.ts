import type { Block, FileContent } from '../../blocks.ts'
import type { ReadingProblem } from '../../contract.ts'
import { UnreadableFile } from '../file-problem.ts'
import { repairBlocks } from '../legacy/repair-blocks.ts'
import { BodyBlocks } from './body-blocks.ts'
import { findColumns } from './columns.ts'
import { bodySizeOf, partPage } from './furniture.ts'
import { type PageLine, type PageText, pageLines, textOf, unnamedSigns } from './page-lines.ts'
import { Paragraphs, type TextArea, textAreaOf } from './paragraphs.ts'
import { type PdfPage, readPages } from './pdf-pages.ts'
import { dividerOf, type RuledTable, ruledTables } from './ruled-tables.ts'

/**
 * A PDF with text → its paragraphs: lines joined by indents and margins and over page ends, columns of heads, feet and
 * tables as cells, page numbers as headers, footnotes as notes. Throws `UnreadableFile` for a scan.
 */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const drawn = await readPages(bytes, looksRuled)
  const unnamed = drawn.reduce((sum, page) => sum + unnamedSigns(page), 0)
  const pages = drawn.map(toLines)
  const letters = pages.reduce((sum, { lines }) => sum + lettersOf(lines), 0)
  if (letters < 20) throw new UnreadableFile('no-text', pages.length > 0 ? scan : undefined)
  const { blocks, encoding } = repairBlocks(blocksOf(pages))
  return {
    mediaType: 'application/pdf',
    encoding: encoding ?? 'utf-8',
    ocr: false,
    blocks,
    problems: unnamed >= manyUnnamed ? [garbled] : [],
  }
}

/** One or two such signs are an ornament. */
const manyUnnamed = 3

/** Said of a file whose letters look right on paper but are stored under other codes. */
const garbled: ReadingProblem = {
  code: 'garbled',
  message:
    'Một số chữ trong tệp PDF được lưu sai mã nên có thể đọc sai dấu; hãy đối chiếu kỹ với bản gốc hoặc tải lên tệp Word.',
  span: null,
}

const scan =
  'Tệp PDF này là bản quét (ảnh chụp), không có chữ để đọc và danvan chưa đọc được ảnh; hãy tải lên tệp Word gốc hoặc dán nội dung văn bản vào.'

interface Page {
  readonly lines: readonly PageLine[]
  readonly tables: readonly RuledTable[]
}

function toLines(page: PdfPage, at: number): Page {
  const tables = ruledTables(page.rules)
  return { lines: pageLines(page, at + 1, dividerOf(tables)), tables }
}

const lettersOf = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, line) => sum + textOf(line.chunks).length, 0)

/** Words in three columns or more, or in two that are neither a head nor a foot, may stand in a table with lines. */
function looksRuled(text: PageText, number: number): boolean {
  const lines = pageLines(text, number)
  const { left, right } = textAreaOf(lines)
  return findColumns(lines, (left + right) / 2).some(({ start, gutters }) => {
    if (gutters.length > 1) return true
    return !(number === 1 && start < 2) && !/^Nơi nhận/iu.test(textOf(lines[start]?.chunks ?? []))
  })
}

function blocksOf(pages: readonly Page[]): Block[] {
  const all = pages.flatMap(({ lines }) => lines)
  const size = bodySizeOf(all)
  const whole = textAreaOf(all)
  const body = new BodyBlocks()
  const notes = new Paragraphs()
  const numbers: Block[] = []
  for (const { lines, tables } of pages) {
    const parts = partPage(lines, size)
    const area = areaOf(parts.body, whole)
    for (const line of parts.numbers) numbers.push({ text: textOf(line.chunks), page: line.page, role: 'header' })
    body.addPage(parts.body, area, tables)
    for (const line of parts.notes) notes.add(line, area)
    notes.end()
  }
  return [...body.end(), ...notes.blocks.map((block): Block => ({ ...block, role: 'note' })), ...numbers]
}

/** A page with few lines of its own stands in the margins of the whole document. */
function areaOf(lines: readonly PageLine[], whole: TextArea): TextArea {
  const own = textAreaOf(lines)
  return own.right - own.left > (whole.right - whole.left) * 0.9 ? own : whole
}
