import { everyHint, type Hints, hint, may } from '../../hints/hints.ts'

/** Verbs of responsibility and the role that each says; an order puts the strongest first. */
const roles: ReadonlyArray<readonly [string, RegExp, number]> = [
  [
    'chủ trì',
    /(?<!\p{L})(?:chủ\s+trì|(?<!cán\s+bộ\s+|công\s+chức\s+|người\s+)(?:làm\s+)?đầu\s+mối|cơ\s+quan\s+thường\s+trực)(?!\p{L})/iu,
    hint.leads,
  ],
  ['phối hợp', /(?<!\p{L})phối\s+hợp(?!\p{L})/iu, hint.together],
  ['tham mưu', /(?<!\p{L})tham\s+mưu(?!\p{L})/iu, hint.advises],
  ['hướng dẫn', /(?<!\p{L})hướng\s+dẫn(?!\p{L})/iu, hint.guides],
  ['theo dõi', /(?<!\p{L})(?:theo\s+dõi|đôn\s+đốc|kiểm\s+tra|giám\s+sát|nhắc(?:\s+nhở)?)(?!\p{L})/iu, hint.follows],
  ['tổng hợp', /(?<!\p{L})(?:tổng\s+hợp|gom)(?!\p{L})/iu, hint.sumsUp],
]
const reach = 260
/** "gửi báo cáo về Sở X (qua Phòng Y) để tổng hợp, tham mưu …": what the receiver does with it is no role of who sends it. */
const receiverDoes =
  /(?<!\p{L})(?:gửi|báo\s+cáo|nộp)(?!\p{L})(?:\([^()]*\)|[^;.,()]){1,160}?\s(?:(?:để|nhằm)\s+(?:tổng\s+hợp|theo\s+dõi|tham\s+mưu|xem\s+xét|chỉ\s+đạo|trình)(?!\p{L})[^;.]*|(?:tổng\s+hợp|theo\s+dõi)(?!\p{L}))/giu
const throughOther = /\((?:thông\s+)?qua\s[^()]*\)/giu

/** The roles that a unit's duty says, in a fixed order; `thực hiện` where it says none of the table's. `hints`: of its text. */
export function rolesIn(duty: string, hints: Hints = everyHint): readonly string[] {
  const start = duty.slice(0, reach)
  const words = may(hints, hint.reporting) ? start.replace(throughOther, ' ').replace(receiverDoes, ' ') : start
  const found = roles.filter(([, pattern, bit]) => may(hints, bit) && pattern.test(words)).map(([role]) => role)
  return found.length > 0 ? found : ['thực hiện']
}

/** The verbs that a unit's duty begins with; only before them is a name the subject of the sentence. */
export const dutyVerb =
  /^\s*(?:\([^)]{0,160}\)\s*)?[,:]?\s*(?:(?:có|chịu)\s+trách\s+nhiệm|(?:cần|phải|sẽ|được|là|đề\s+ra|tiếp\s+tục|thường\s+xuyên|chủ\s+động|kịp\s+thời|tích\s+cực|khẩn\s+trương|định\s+kỳ|tập\s+trung|nghiêm\s+túc|trực\s+tiếp)(?!\p{L})|chủ\s+trì|phối\s+hợp|tham\s+mưu|tham\s+gia|theo\s+dõi|đôn\s+đốc|kiểm\s+tra|giám\s+sát|hướng\s+dẫn|tổ\s+chức|triển\s+khai|thực\s+hiện|xây\s+dựng|căn\s+cứ|trên\s+cơ\s+sở|tổng\s+hợp|báo\s+cáo|gửi|giúp|chỉ\s+đạo|lãnh\s+đạo|phân\s+công|bố\s+trí|cân\s+đối|thẩm\s+định|rà\s+soát|đẩy\s+mạnh|tăng\s+cường|phát\s+huy|nâng\s+cao|tuyên\s+truyền|vận\s+động|đăng\s+tải|ban\s+hành|quán\s+triệt|ưu\s+tiên|kiện\s+toàn|quan\s+tâm|lồng\s+ghép|cung\s+cấp|đánh\s+giá|hỗ\s+trợ|tiếp\s+nhận|đề\s+xuất|đề\s+nghị|tạo\s+điều\s+kiện|bảo\s+đảm|đảm\s+bảo|thành\s+lập|lập|duy\s+trì|huy\s+động|quản\s+lý|nghiên\s+cứu|chuẩn\s+bị|cử|phát\s+động|tiến\s+hành|thu\s+thập|xét|chịu|ký|cập\s+nhật|công\s+bố|giải\s+quyết|đổi\s+mới|đăng\s+ký|nộp|thông\s+báo|trình|phê\s+duyệt|giới\s+thiệu|nắm|chấp\s+hành|phản\s+ánh|củng\s+cố|xác\s+định|niêm\s+yết|sử\s+dụng|ứng\s+dụng|khảo\s+sát|khen\s+thưởng|biểu\s+dương|sơ\s+kết|tổng\s+kết|phụ\s+trách|làm\s+đầu\s+mối|tự\s+(?:kiểm\s+tra|đánh\s+giá|chấm)|nhắc|gom|cụ\s+thể\s+h(?:óa|oá)|hoàn\s+(?:thành|tất)|họp|mở|khai\s+giảng|phổ\s+biến|chuyển|bàn\s+giao|tiếp|làm|thăm|nghe|chọn|phát(?!\s+(?:triển|thanh))|theo\s+(?:chức\s+năng|nhiệm\s+vụ|thẩm\s+quyền))(?!\p{L})/iu
