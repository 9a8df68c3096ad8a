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
    | 'level-ended'
    | 'organ-id'
    | 'organ-id-taken'
    | 'not-heir'
    | 'not-below'
    | 'changed-since'
  readonly unit: string | null
  readonly message: string
}

const messages: Record<EventProblem['code'], string> = {
  'unknown-unit': 'Đơn vị này chưa có vào ngày đã chọn, hoặc đã kết thúc hoạt động. Hãy chọn lại đơn vị hoặc ngày.',
  'unknown-superior':
    'Cơ quan cấp trên chưa có vào ngày đã chọn, hoặc đã kết thúc hoạt động. Hãy chọn cơ quan khác hoặc ngày khác.',
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
  'level-ended': 'Từ ngày 01/07/2025 không còn cấp huyện. Hãy chọn cấp khác, hoặc ngày trước đó.',
  'organ-id':
    'Mã định danh điện tử chỉ gồm chữ số và chữ in hoa không dấu, chia nhóm bằng dấu chấm, dài nhất 35 ký tự (ví dụ H01.01.02).',
  'organ-id-taken': 'Mã định danh điện tử này đang thuộc về đơn vị khác trong cùng thời gian. Hãy kiểm tra lại mã.',
  'not-heir': 'Đơn vị nhận bàn giao phải là một trong các đơn vị kế thừa. Hãy chọn lại đơn vị nhận bàn giao.',
  'not-below': 'Đơn vị này không trực thuộc đơn vị đang được sắp xếp vào ngày đã chọn. Hãy bỏ dòng này.',
  'changed-since': 'Sau việc này đã có thay đổi khác dựa vào nó. Hãy hoàn tác thay đổi đó trước.',
}

export function eventProblem(code: EventProblem['code'], unit: string | null = null): EventProblem {
  return { code, unit, message: messages[code] }
}
