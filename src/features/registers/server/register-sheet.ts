import { writtenDate } from '#kernel/written-date.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { RegisterDetail, RegisterEntry } from '../contract.ts'

/** The book as an .xlsx, gaps and all. */
export function registerSheet({ entries }: RegisterDetail): Buffer<ArrayBuffer> {
  const head = ['Số, ký hiệu', 'Ngày văn bản', 'Tên loại', 'Trích yếu', 'Người lấy số', 'Ghi chú']
  return writeXlsx([{ name: 'Sổ đăng ký số', rows: [head, ...entries.map(row)], widths: [20, 14, 18, 80, 28, 30] }])
}

function row(entry: RegisterEntry): string[] {
  if (entry.kind === 'gap') {
    const numbers = entry.from === entry.to ? `${entry.from}` : `${entry.from} đến ${entry.to}`
    return [numbers, '', '', '', '', 'chưa có trong danvan']
  }
  const { sign, day, type, title, by, onPaper } = entry
  return [sign, writtenDate(day), type, title, by ?? '', onPaper ? 'ghi theo văn bản giấy' : '']
}
