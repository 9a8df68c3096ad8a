/** Why an event cannot be: a code, the unit it is about, and a sentence that says what to do. */
export interface EventProblem {
  readonly code:
    | 'unknown-unit'
    | 'unknown-superior'
    | 'same-unit'
    | 'before-last-change'
    | 'ring'
    | 'future-below'
    | 'shares'
    | 'no-heir'
    | 'nothing-changes'
    | 'already-there'
    | 'name-missing'
  readonly unit: string | null
  readonly message: string
}

const messages: Record<EventProblem['code'], string> = {
  'unknown-unit': 'Đơn vị này không hoạt động vào ngày đã chọn. Hãy chọn lại đơn vị hoặc ngày.',
  'unknown-superior': 'Cơ quan cấp trên không hoạt động vào ngày đã chọn. Hãy chọn cơ quan khác hoặc ngày khác.',
  'same-unit': 'Một đơn vị được nêu hai lần. Hãy bỏ bớt một lần.',
  'before-last-change':
    'Đơn vị đã có thay đổi vào ngày này hoặc muộn hơn. Hãy chọn ngày sau đó, hoặc hoàn tác thay đổi ấy trước.',
  ring: 'Đơn vị sẽ trở thành cấp trên của chính mình. Hãy chọn cơ quan cấp trên khác.',
  'future-below': 'Có đơn vị sẽ về trực thuộc đơn vị này sau ngày đã chọn. Hãy hoàn tác việc đó trước.',
  shares: 'Tổng các phần chia phải bằng 100% và mỗi phần phải lớn hơn 0. Hãy nhập lại các phần.',
  'no-heir': 'Chưa nêu đơn vị nhận bàn giao. Hãy chọn ít nhất một đơn vị.',
  'nothing-changes': 'Nội dung mới giống hệt nội dung đang có, nên không có gì để ghi.',
  'already-there': 'Đơn vị này đã có trong hệ thống. Hãy tải lại trang rồi làm lại.',
  'name-missing': 'Tên đơn vị đang để trống. Hãy nhập tên đơn vị.',
}

export function eventProblem(code: EventProblem['code'], unit: string | null = null): EventProblem {
  return { code, unit, message: messages[code] }
}
