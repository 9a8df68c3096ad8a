/** Why a file cannot be read as text. `message` is one Vietnamese sentence that says what is wrong and what to do. */
export interface FileProblem {
  readonly code:
    | 'empty'
    | 'unknown-format'
    | 'damaged'
    | 'encrypted'
    | 'too-large'
    | 'no-text'
    | 'too-slow'
    | 'too-much-memory'
  readonly message: string
}

/** What is said of each kind of trouble where a format has nothing more exact to say. */
export const fileProblemMessages: Readonly<Record<FileProblem['code'], string>> = {
  empty: 'Tệp không có nội dung; hãy kiểm tra lại tệp gốc rồi tải lên lần nữa.',
  'unknown-format':
    'Không nhận ra định dạng của tệp này; hãy dùng tệp .docx, .doc, .pdf, .html, .txt hoặc dán nội dung văn bản vào.',
  damaged: 'Tệp bị hỏng hoặc chưa tải về hết; hãy mở bằng phần mềm đã tạo ra nó, lưu lại thành tệp mới rồi tải lên.',
  encrypted: 'Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu, lưu lại rồi tải lên.',
  'too-large': 'Tệp lớn quá mức cho phép (64 MB); hãy bỏ bớt hình ảnh hoặc tách tệp rồi tải lên.',
  'no-text': 'Tệp không có chữ nào để đọc; hãy tải lên tệp Word gốc hoặc dán nội dung văn bản vào.',
  'too-slow': 'Đọc tệp này mất quá nhiều thời gian nên đã dừng lại; hãy tách tệp thành các phần nhỏ hơn rồi tải lên.',
  'too-much-memory':
    'Đọc tệp này tốn quá nhiều bộ nhớ nên đã dừng lại; hãy tách tệp thành các phần nhỏ hơn rồi tải lên.',
}

/** A problem with its usual sentence, or with a more exact one. */
export function fileProblem(code: FileProblem['code'], message = fileProblemMessages[code]): FileProblem {
  return { code, message }
}

/** Carries a problem from deep inside a format reader to `readFile`, which turns it into an answer. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem

  constructor(code: FileProblem['code'], message?: string) {
    super(code)
    this.problem = fileProblem(code, message)
  }
}
