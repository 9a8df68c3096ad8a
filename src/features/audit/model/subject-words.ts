import { lookUp } from './look-up.ts'

const words: Readonly<Record<string, string>> = {
  account: 'Tài khoản',
  appointment: 'Vai trò được giao',
  assignment: 'Việc được giao',
  'assignment-batch': 'Thao tác hàng loạt',
  audit: 'Nhật ký',
  calendar: 'Lịch ngày nghỉ',
  'calendar-feed': 'Địa chỉ lịch',
  document: 'Văn bản',
  group: 'Nhóm đơn vị',
  invitation: 'Lời mời',
  'number-register': 'Sổ đăng ký số',
  organisation: 'Tổ chức',
  'party-term': 'Nhiệm kỳ cấp ủy',
  person: 'Người dùng',
  plan: 'Kế hoạch',
  policy: 'Thiết lập đăng nhập',
  route: 'Đường vào',
  session: 'Phiên làm việc',
  setting: 'Thiết lập chung',
  'stand-in': 'Ủy quyền',
  unit: 'Đơn vị',
}

/** What a kind of record is called; one without words is shown as it stands. */
export function subjectWords(kind: string): string {
  return lookUp(words, kind) ?? kind
}
