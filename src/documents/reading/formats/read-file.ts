import type { FileContent } from '../blocks.ts'
import { type FileProblem, fileProblem, UnreadableFile } from './file-problem.ts'
import { recognise } from './recognise.ts'

export type FileOutcome =
  | { readonly content: FileContent; readonly problem: null }
  | { readonly content: null; readonly problem: FileProblem }

/** The largest file that is taken in at all. */
export const largestFile = 64 * 1024 * 1024

/** Bytes → blocks, by what the bytes are, whatever the name says. Never throws for what a file holds. */
export async function readFile(bytes: Uint8Array, _name: string): Promise<FileOutcome> {
  try {
    if (bytes.length > largestFile) throw new UnreadableFile('too-large')
    if (bytes.length === 0) throw new UnreadableFile('empty')
    return { content: await readKnown(bytes), problem: null }
  } catch (error) {
    if (error instanceof UnreadableFile) return { content: null, problem: error.problem }
    // Whatever else a parser stumbles over lies in the file.
    return { content: null, problem: fileProblem('damaged') }
  }
}

async function readKnown(bytes: Uint8Array): Promise<FileContent> {
  switch (recognise(bytes)) {
    case 'zip':
      return readZip(bytes)
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
    case 'ole':
      return (await import('./doc/read-doc.ts')).readDoc(bytes)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes)
    case 'text':
      return (await import('./text/read-text.ts')).readText(bytes)
    case 'image':
      throw new UnreadableFile('unknown-format', image)
    case 'rtf':
      throw new UnreadableFile('unknown-format', rtf)
    case 'program':
      throw new UnreadableFile('unknown-format', program)
    case 'unknown':
      throw new UnreadableFile('unknown-format')
  }
}

const image =
  'Đây là tệp hình ảnh, danvan chưa đọc được chữ trong ảnh; hãy tải lên tệp Word gốc hoặc dán nội dung văn bản vào.'
const rtf = 'danvan chưa đọc được tệp .rtf; hãy mở bằng Word, lưu lại thành .docx rồi tải lên.'
const program = 'Đây là một chương trình, không phải văn bản, nên không được mở; hãy kiểm tra nguồn gốc của tệp.'
const sheet = 'danvan chưa đọc được bảng tính; hãy tải lên tệp Word hoặc dán nội dung văn bản vào.'
const slides = 'danvan chưa đọc được tệp trình chiếu; hãy tải lên tệp Word hoặc dán nội dung văn bản vào.'
const openDocument = 'danvan chưa đọc được tệp .odt; hãy lưu lại thành .docx rồi tải lên.'
const otherZip = 'Đây là tệp nén, không phải văn bản; hãy giải nén rồi tải lên từng tệp bên trong.'

let loaded: ReturnType<typeof loadWordReader> | null = null
const loadWordReader = () => Promise.all([import('./archive/open-archive.ts'), import('./docx/read-docx.ts')])
/** Loaded once, not looked up for each file: a page is read in little more time than two look-ups take. */
const wordReader = () => {
  loaded ??= loadWordReader()
  return loaded
}

async function readZip(bytes: Uint8Array): Promise<FileContent> {
  const [{ openArchive }, { mainPartOf, readDocx }] = await wordReader()
  const archive = await openArchive(bytes)
  const main = mainPartOf(archive)
  if (main) return readDocx(archive, main)
  const has = (start: string): boolean => archive.names.some((name) => name.startsWith(start))
  if (has('xl/')) throw new UnreadableFile('unknown-format', sheet)
  if (has('ppt/')) throw new UnreadableFile('unknown-format', slides)
  if (has('mimetype') && has('content.xml')) throw new UnreadableFile('unknown-format', openDocument)
  throw new UnreadableFile('unknown-format', otherZip)
}
