import { type FileProblem, fileProblem, UnreadableFile } from '#documents/reading/formats/file-problem.ts'
import { readCsv } from './read-csv.ts'
import { notSpreadsheet, readXlsx } from './read-xlsx.ts'
import type { Sheet } from './sheet.ts'

/** A sheet, or why there is none. */
export type SheetOutcome =
  | { readonly sheet: Sheet; readonly problem: null }
  | { readonly sheet: null; readonly problem: FileProblem }

export const largestSheetFile = 16 * 1024 * 1024

/** Sentences where those for documents would mislead. */
const sentences: Partial<Record<FileProblem['code'], string>> = {
  empty: 'Tệp không có nội dung; hãy kiểm tra lại tệp rồi chọn lần nữa.',
  'too-large': 'Tệp lớn hơn 16 MB; hãy chia thành nhiều tệp nhỏ hơn.',
  'too-slow': 'Đọc tệp này mất quá nhiều thời gian nên đã dừng lại; hãy chia thành nhiều tệp nhỏ hơn.',
  'too-much-memory': 'Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại; hãy chia thành nhiều tệp nhỏ hơn.',
}

/** A problem of a sheet with its sentence. */
export function sheetProblem(code: FileProblem['code']): FileProblem {
  return fileProblem(code, sentences[code])
}

/** The first sheet of an .xlsx, or a table in text. Never throws for what the file holds. */
export async function readSheet(bytes: Uint8Array): Promise<SheetOutcome> {
  try {
    if (bytes.length === 0) throw new UnreadableFile('empty', sentences.empty)
    const kind = kindOf(bytes)
    if (kind === 'old') throw new UnreadableFile('unknown-format', oldSpreadsheet)
    const sheet = kind === 'zip' ? await readXlsx(bytes) : readCsv(bytes)
    if (sheet.rows.length === 0) throw new UnreadableFile('empty', 'Bảng không có dòng nào; hãy kiểm tra lại tệp.')
    return { sheet, problem: null }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { sheet: null, problem: error.problem }
  }
}

const oldSpreadsheet =
  'Tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu chưa đọc được; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại thành .xlsx.'

/** An .xlsx is a zip; an .xls and an encrypted .xlsx are compound files; a picture or a PDF is neither and no text. */
function kindOf(bytes: Uint8Array): 'zip' | 'old' | 'text' {
  const [a, b, c, d] = bytes
  if (a === 0x50 && b === 0x4b) return 'zip'
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'old'
  const isPdf = a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46
  const isPicture = (a === 0x89 && b === 0x50) || (a === 0xff && b === 0xd8) || (a === 0x47 && b === 0x49 && c === 0x46)
  if (isPdf || isPicture) throw new UnreadableFile('unknown-format', notSpreadsheet)
  return 'text'
}
