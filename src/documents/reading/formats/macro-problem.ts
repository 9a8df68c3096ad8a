import type { ReadingProblem } from '../contract.ts'

/** Said of a file that carries macros: its text is read, the macros are never run. */
export const macroProblem: ReadingProblem = {
  code: 'macro',
  message: 'Tệp có chứa macro; danvan chỉ đọc chữ và không chạy macro, hãy kiểm tra nguồn gốc trước khi mở tệp.',
  span: null,
}
