/** Why the program cannot start: one Vietnamese sentence for the terminal that says what is wrong and what to do. */
export class StartProblem extends Error {
  readonly sentence: string

  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StartProblem'
    this.sentence = sentence
  }
}

/** Turns what the operating system says about a folder into a sentence; other errors come back as they are. */
export function folderProblem(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const sentence = sentenceOf(code, folder)
  return sentence ? new StartProblem(sentence, { cause: error }) : error
}

function sentenceOf(code: unknown, folder: string): string | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fullDisk(folder)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return unwritableFolder(folder)
    case 'ENOTDIR':
    case 'EEXIST':
      return `${folder} không phải là thư mục. Hãy đặt DANVAN_DATA trỏ tới một thư mục rồi chạy lại.`
    default:
      return null
  }
}

export function fullDisk(folder: string): string {
  return `Ổ đĩa chứa ${folder} đã đầy; dữ liệu đã lưu vẫn còn nguyên. Hãy giải phóng chỗ trống rồi chạy lại.`
}

export function unwritableFolder(folder: string): string {
  return `Không ghi được vào thư mục ${folder}. Hãy cấp quyền ghi, hoặc đặt DANVAN_DATA trỏ tới thư mục khác rồi chạy lại.`
}
