import { lookUp } from './look-up.ts'

/** What each action of the log is called. An action that a newer program wrote is shown as it stands. */
const words: Readonly<Record<string, string>> = {
  'account.first-administrator': 'Tạo quản trị viên đầu tiên',
  'account.invite': 'Mời đăng nhập',
  'account.accept-invitation': 'Nhận lời mời đăng nhập',
  'appointment.end': 'Kết thúc vai trò',
  'appointment.make': 'Giao vai trò',
  'appointment.restore': 'Khôi phục vai trò',
  'appointment.withdraw': 'Rút lại vai trò giao nhầm',
  'audit.export': 'Xuất nhật ký',
  'audit.verify': 'Kiểm tra tính toàn vẹn của nhật ký',
  'document.read-again': 'Cho đọc lại văn bản',
  'document.receive': 'Tiếp nhận văn bản',
  'document.review': 'Xem xét kết quả đọc',
  'group.add': 'Lập nhóm đơn vị',
  'group.change': 'Sửa nhóm đơn vị',
  'group.end': 'Kết thúc nhóm đơn vị',
  'invitation.accept': 'Nhận lời mời đăng nhập',
  'invitation.make': 'Mời đăng nhập',
  'invitation.withdraw': 'Rút lời mời đăng nhập',
  'organisation.import': 'Nhập đơn vị từ tệp',
  'organisation.load-sample': 'Nạp tổ chức mẫu',
  'person.add': 'Thêm người dùng',
  'person.change': 'Sửa thông tin người dùng',
  'person.contact': 'Xem thông tin liên hệ',
  'person.depart': 'Ghi nhận người dùng thôi việc',
  'plan.create': 'Lập kế hoạch',
  refusal: 'Bị từ chối',
  'refusal.more': 'Bị từ chối nhiều lần',
  'second-factor.begin': 'Bắt đầu bật xác thực hai bước',
  'second-factor.confirm': 'Bật xác thực hai bước',
  'second-factor.reset': 'Gỡ xác thực hai bước',
  'session.begin': 'Đăng nhập',
  'session.end': 'Đăng xuất',
  'stand-in.end': 'Kết thúc ủy quyền',
  'stand-in.make': 'Ủy quyền làm thay',
  'stand-in.withdraw': 'Rút lại ủy quyền',
  'unit.change': 'Sửa thông tin đơn vị',
  'unit.dissolve': 'Giải thể đơn vị',
  'unit.found': 'Thành lập đơn vị',
  'unit.merge': 'Sáp nhập đơn vị',
  'unit.move': 'Chuyển cơ quan cấp trên',
  'unit.split': 'Chia tách đơn vị',
  'unit.undo': 'Hoàn tác việc tổ chức',
}

export function actionWords(action: string): string {
  return lookUp(words, action) ?? action
}

/** All actions that have words, in the order of these, for a choice. */
export const knownActions: readonly { readonly action: string; readonly name: string }[] = Object.entries(words)
  .map(([action, name]) => ({ action, name }))
  .sort((one, other) => one.name.localeCompare(other.name, 'vi'))
