import { lookUp } from './look-up.ts'

/** What each action of the log is called. An action that a newer program wrote is shown as it stands. */
const words: Readonly<Record<string, string>> = {
  'account.accept-invitation': 'Nhận lời mời đăng nhập',
  'account.change-password': 'Đổi mật khẩu',
  'account.drop-second-factor': 'Tắt xác thực hai bước',
  'account.end-sessions': 'Kết thúc phiên làm việc của người dùng',
  'account.first-administrator': 'Tạo quản trị viên đầu tiên',
  'account.invite': 'Mời đăng nhập',
  'account.link-provider': 'Liên kết với hệ thống đăng nhập một lần',
  'account.renew-recovery-codes': 'Tạo lại mã khôi phục',
  'account.reset-second-factor': 'Gỡ xác thực hai bước của người dùng',
  'account.set-second-factor': 'Bật xác thực hai bước',
  'account.withdraw-invitation': 'Rút lời mời đăng nhập',
  'appointment.end': 'Kết thúc vai trò',
  'appointment.make': 'Giao vai trò',
  'appointment.restore': 'Khôi phục vai trò',
  'appointment.withdraw': 'Rút lại vai trò giao nhầm',
  'audit.export': 'Xuất nhật ký',
  'document.read-again': 'Cho đọc lại văn bản',
  'document.receive': 'Tiếp nhận văn bản',
  'document.review': 'Xem xét kết quả đọc',
  'group.change': 'Sửa nhóm đơn vị',
  'group.end': 'Kết thúc nhóm đơn vị',
  'group.make': 'Lập nhóm đơn vị',
  'person.add': 'Thêm người dùng',
  'person.change': 'Sửa thông tin người dùng',
  'person.contact': 'Xem thông tin liên hệ',
  'person.depart': 'Ghi nhận người dùng thôi làm việc',
  'plan.create': 'Lập kế hoạch',
  refusal: 'Bị từ chối',
  'refusal.more': 'Bị từ chối nhiều lần',
  'session.act-at': 'Chọn đơn vị làm việc',
  'session.begin': 'Đăng nhập',
  'session.end': 'Kết thúc phiên làm việc',
  'setting.second-factor-roles': 'Đặt vai trò phải xác thực hai bước',
  'stand-in.end': 'Kết thúc ủy quyền',
  'stand-in.make': 'Ủy quyền làm thay',
  'stand-in.withdraw': 'Rút lại ủy quyền',
  'unit.change': 'Sửa thông tin đơn vị',
  'unit.dissolve': 'Giải thể đơn vị',
  'unit.found': 'Thành lập đơn vị',
  'unit.import': 'Nhập đơn vị từ tệp',
  'unit.sample': 'Nạp tổ chức mẫu',
  'unit.merge': 'Sáp nhập đơn vị',
  'unit.move': 'Chuyển cơ quan cấp trên',
  'unit.split': 'Chia tách đơn vị',
  'unit.undo': 'Hoàn tác việc tổ chức',
}

/** What an action is called. */
export function actionWords(action: string): string {
  return lookUp(words, action) ?? action
}

/** All actions that have words, in the order of these, for a choice. */
export const knownActions: readonly { readonly action: string; readonly name: string }[] = Object.entries(words)
  .map(([action, name]) => ({ action, name }))
  .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
