/** What a request met instead of its answer; `message` is a Vietnamese sentence that can be shown as it stands. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly place: string | null

  /** `status` is the HTTP status, 0 where no answer came at all. */
  constructor(status: number, code: string, message: string, place: string | null = null) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.place = place
  }
}

/** No answer came: the line is lost or the server is down. */
export function lostLine(): Problem {
  return new Problem(0, 'lost-line', 'Mất kết nối với máy chủ. Hãy kiểm tra mạng rồi thử lại.')
}

export function isLostLine(error: unknown): boolean {
  return error instanceof Problem && error.status === 0
}

const sentences: Readonly<Record<number, string>> = {
  401: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  403: 'Tài khoản này chưa được phép làm việc ấy.',
  404: 'Không tìm thấy nội dung này; có thể đường dẫn đã cũ.',
  413: 'Tệp quá lớn. Hãy chia nhỏ hoặc nén lại rồi nộp.',
  429: 'Thử quá nhiều lần. Hãy chờ ít phút rồi thử lại.',
}

/** The problem that an answer tells of: its own sentence where it has one, else one that fits the status. */
export function problemFrom(status: number, body: unknown): Problem {
  const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const fallback = sentences[status] ?? `Máy chủ chưa xử lý được yêu cầu (mã ${status}). Hãy thử lại sau ít phút.`
  const message = typeof told.message === 'string' && told.message !== '' ? told.message : fallback
  const code = typeof told.code === 'string' ? told.code : `http-${status}`
  return new Problem(status, code, message, typeof told.place === 'string' ? told.place : null)
}

/** The sentence to show for anything thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Problem ? error.message : 'Trang gặp lỗi ngoài dự kiến. Hãy tải lại trang rồi thử lại.'
}
