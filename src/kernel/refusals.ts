/** The one table of what is refused: code → HTTP status and the Vietnamese sentence that says what to do. */
export const refusals = {
  'not-signed-in': { status: 401, message: 'Bạn chưa đăng nhập. Hãy đăng nhập rồi làm lại.' },
  'wrong-password': { status: 401, message: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.' },
  'sign-in-over': {
    status: 401,
    message: 'Đã quá 10 phút kể từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
  },
  'wrong-own-password': { status: 422, message: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.' },
  'sign-in-again': {
    status: 403,
    message: 'Việc này chỉ làm được ngay sau khi đăng nhập. Hãy đăng xuất, đăng nhập lại rồi làm tiếp.',
  },
  'second-factor-needed': {
    status: 403,
    message: 'Vai trò của bạn phải có xác minh hai bước. Hãy thiết lập ở trang Bảo mật rồi làm tiếp.',
  },
  'second-factor-demanded': {
    status: 409,
    message: 'Vai trò của bạn phải có xác minh hai bước nên không bỏ được. Muốn đổi sang máy khác, hãy thiết lập lại.',
  },
  'second-factor-there': { status: 409, message: 'Xác minh hai bước đã được thiết lập. Hãy tải lại trang.' },
  'no-second-factor': { status: 409, message: 'Tài khoản này chưa thiết lập xác minh hai bước.' },
  'wrong-code': { status: 422, message: 'Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên máy của bạn.' },
  'code-used': {
    status: 422,
    message: 'Mã này đã được dùng rồi. Hãy đợi máy hiện mã mới (không quá 30 giây) rồi nhập mã mới.',
  },
  'secret-key-lost': {
    status: 503,
    message:
      'Máy chủ không còn tệp khóa đã dùng khi bạn thiết lập xác minh hai bước. Hãy đăng nhập bằng một mã khôi phục, hoặc nhờ quản trị viên chép lại tệp khóa secret.key từ bản sao lưu.',
  },
  'no-provider': { status: 404, message: 'Cơ quan này chưa dùng đăng nhập một lần.' },
  'provider-away': {
    status: 503,
    message: 'Hệ thống đăng nhập một lần đang không trả lời. Hãy thử lại sau ít phút, hoặc dùng mật khẩu.',
  },
  'provider-refused': {
    status: 403,
    message: 'Hệ thống đăng nhập một lần không xác nhận được lần đăng nhập này. Hãy đăng nhập lại từ đầu.',
  },
  'provider-stranger': {
    status: 403,
    message: 'Người vừa đăng nhập chưa có trong danh sách của cơ quan. Hãy nhờ quản trị viên thêm bạn vào danvan.',
  },
  'wrong-invitation': {
    status: 403,
    message: 'Lời mời này không đúng, đã được dùng hoặc đã hết hạn. Hãy nhờ quản trị viên gửi lời mời mới.',
  },
  'easy-password': {
    status: 422,
    message: 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, một câu ngắn dễ nhớ là tốt nhất.',
  },
  'not-your-unit': { status: 422, message: 'Hôm nay bạn không giữ vai trò nào ở đơn vị này. Hãy chọn đơn vị khác.' },
  forbidden: { status: 403, message: 'Bạn không có quyền làm việc này.' },
  'wrong-link': {
    status: 403,
    message:
      'Liên kết khởi tạo không đúng hoặc đã hết hiệu lực. Hãy dùng liên kết mới nhất in ra khi danvan khởi động.',
  },
  'other-site': { status: 403, message: 'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở danvan rồi làm lại.' },
  'not-found': { status: 404, message: 'Không tìm thấy nội dung này. Có thể liên kết đã cũ.' },
  'no-such-feed': {
    status: 404,
    message: 'Địa chỉ lịch này không còn dùng được. Hãy lấy địa chỉ mới ở trang “Đăng ký lịch” của danvan.',
  },
  'already-set-up': { status: 409, message: 'Quản trị viên đầu tiên đã được tạo. Hãy đăng nhập.' },
  'username-taken': { status: 409, message: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.' },
  'email-taken': { status: 409, message: 'Địa chỉ thư điện tử này đã dùng cho một người khác. Hãy kiểm tra lại.' },
  'role-held': { status: 409, message: 'Người này đã giữ vai trò ấy ở đơn vị này trong thời gian đó.' },
  'stand-in-there': {
    status: 409,
    message:
      'Vai trò này đã có người làm thay trong thời gian đó. Hãy kết thúc ủy quyền trước, hoặc chọn thời gian khác.',
  },
  'last-administrator': {
    status: 409,
    message:
      'Đây là quản trị viên toàn hệ thống cuối cùng đăng nhập được. Hãy giao vai trò này cho một người khác có tài khoản trước.',
  },
  'already-ended': { status: 409, message: 'Việc này đã kết thúc từ trước. Hãy tải lại trang.' },
  'not-read-yet': { status: 409, message: 'Văn bản này chưa được đọc xong nên chưa làm được việc này.' },
  'already-read': { status: 409, message: 'Văn bản này đã đọc được nên không đọc lại nữa.' },
  'nothing-accepted': {
    status: 409,
    message:
      'Chưa có nhiệm vụ, thời hạn hay chế độ báo cáo nào được chấp nhận nên chưa lập được kế hoạch. Hãy xem và chấp nhận ít nhất một mục.',
  },
  'plan-made': {
    status: 409,
    message: 'Kế hoạch đã được lập từ văn bản này nên không sửa kết quả xem xét được nữa.',
  },
  'event-leaned-on': {
    status: 409,
    message: 'Không hoàn tác được vì sau đó đã có việc khác dựa vào việc này. Hãy hoàn tác việc đó trước.',
  },
  'plan-step-impossible': {
    status: 409,
    message: 'Kế hoạch đã chuyển sang bước khác nên việc này không làm được nữa. Hãy tải lại trang.',
  },
  'plan-changed': {
    status: 409,
    message: 'Nội dung kế hoạch vừa được người khác sửa. Hãy tải lại trang, xem lại rồi làm tiếp.',
  },
  'plan-empty': { status: 409, message: 'Kế hoạch chưa có nội dung nào. Hãy soạn nội dung trước.' },
  'plan-without-unit': {
    status: 409,
    message:
      'Kế hoạch này chưa thuộc đơn vị nào nên chưa ban hành được. Hãy lập kế hoạch khi đang làm việc tại đơn vị.',
  },
  'no-number': { status: 409, message: 'Chưa cấp được số cho kế hoạch này.' },
  'register-there': { status: 409, message: 'Sổ này đã mở từ trước. Hãy tải lại trang.' },
  'register-begun': {
    status: 409,
    message:
      'Sổ này đã cấp số trên danvan nên không sửa số bắt đầu được nữa. Số dùng trên giấy thì hãy ghi thêm vào sổ.',
  },
  'number-taken': { status: 409, message: 'Số này đã cấp cho văn bản khác. Hãy kiểm tra lại số.' },
  'assignment-changed': {
    status: 409,
    message: 'Việc này vừa có người khác cập nhật. Hãy xem lại rồi làm tiếp.',
  },
  'assignment-step-impossible': {
    status: 409,
    message: 'Việc này đã chuyển sang trạng thái khác nên không làm được như vậy. Hãy tải lại trang.',
  },
  'assignment-unit-has-it': {
    status: 409,
    message: 'Đơn vị ấy đã có chính việc này rồi. Hãy chọn đơn vị khác.',
  },
  'assignment-not-acknowledged': {
    status: 409,
    message: 'Nội dung việc này đã sửa đổi. Hãy xem chỗ thay đổi và tiếp nhận lại trước khi nộp kết quả.',
  },
  'assignment-lacks-evidence': { status: 409, message: 'Việc này phải nộp kèm minh chứng.' },
  'too-many-files': { status: 409, message: 'Mỗi việc giữ được nhiều nhất 20 tệp. Hãy bỏ bớt tệp cũ rồi thêm.' },
  'wrong-file-type': {
    status: 422,
    message: 'Chỉ nhận tệp PDF, Word (.doc, .docx), Excel (.xlsx) và ảnh (JPG, PNG, WebP, HEIC).',
  },
  'file-too-large': { status: 413, message: 'Tệp lớn hơn 25 MB. Hãy thu nhỏ hoặc chia thành nhiều tệp.' },
  'already-undone': { status: 409, message: 'Việc này đã được hoàn tác rồi. Hãy tải lại trang.' },
  'event-impossible': { status: 409, message: 'Việc này không làm được với tổ chức đang có. Hãy xem lại nội dung.' },
  'too-large': { status: 413, message: 'Nội dung gửi lên lớn hơn 64 MB. Hãy chia nhỏ rồi gửi lại.' },
  invalid: { status: 422, message: 'Thông tin gửi lên chưa đúng. Hãy kiểm tra rồi gửi lại.' },
  'no-file': { status: 422, message: 'Chưa có tệp nào được gửi lên. Hãy chọn ít nhất một tệp.' },
  'unknown-fact': { status: 422, message: 'Mục này không có trong kết quả đọc của văn bản. Hãy tải lại trang.' },
  'unknown-field': { status: 422, message: 'Phần được sửa không có trong mục này. Hãy tải lại trang.' },
  'no-correction': { status: 422, message: 'Chưa thấy nội dung sửa. Hãy nhập nội dung đúng rồi lưu lại.' },
  'wrong-date': {
    status: 422,
    message: 'Ngày sửa lại không có trong lịch. Hãy nhập ngày như 2026-11-05, tháng như 2026-11 hoặc năm như 2026.',
  },
  'wrong-deadline': {
    status: 422,
    message: 'Thời hạn sửa lại chưa đúng dạng. Hãy nhập ngày như 2026-11-05, hoặc <=2026-11-05 (chậm nhất ngày đó).',
  },
  'unreadable-file': { status: 422, message: 'Không đọc được tệp này.' },
  'too-many-attempts': {
    status: 429,
    message: 'Đã nhập sai quá nhiều lần. Hãy đợi ít phút rồi thử lại.',
  },
  failed: {
    status: 500,
    message: 'Có lỗi ở phía danvan nên việc này chưa làm được; chưa có gì được lưu. Hãy thử lại sau ít phút.',
  },
  'disk-full': {
    status: 507,
    message: 'Ổ đĩa của máy chủ đã đầy; chưa có gì được lưu. Hãy báo người quản trị giải phóng chỗ trống rồi thử lại.',
  },
  'database-away': {
    status: 503,
    message: 'Cơ sở dữ liệu đang tạm ngừng; chưa có gì được lưu. Hãy thử lại sau ít giây.',
  },
} as const satisfies Record<string, { status: number; message: string }>

export type RefusalCode = keyof typeof refusals
