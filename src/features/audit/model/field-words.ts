import { lineNames, lines } from '#kernel/line-of-authority.ts'

const words: Readonly<Record<string, string>> = {
  accountId: 'Tài khoản',
  address: 'Địa chỉ',
  appointment: 'Vai trò',
  appointedTo: 'Đến ngày (theo quyết định)',
  areaCode: 'Mã địa bàn',
  code: 'Lý do',
  codes: 'Lý do',
  count: 'Số lần',
  day: 'Từ ngày',
  decision: 'Văn bản quyết định',
  decisionDate: 'Ngày của văn bản quyết định',
  decisionSign: 'Số, ký hiệu của văn bản quyết định',
  documentId: 'Văn bản',
  duties: 'Số chế độ báo cáo',
  email: 'Thư điện tử',
  ends: 'Kết thúc',
  event: 'Việc tổ chức',
  facts: 'Các mục',
  fields: 'Thông tin đã xem',
  fileName: 'Tên tệp',
  format: 'Định dạng',
  from: 'Từ ngày',
  kind: 'Loại',
  level: 'Cấp',
  name: 'Tên',
  organId: 'Mã định danh',
  person: 'Người dùng',
  personId: 'Người dùng',
  phone: 'Điện thoại',
  position: 'Chức vụ',
  problem: 'Lỗi',
  role: 'Vai trò',
  route: 'Đường vào',
  sha256: 'Mã băm của tệp',
  shortName: 'Tên viết tắt',
  sign: 'Số, ký hiệu',
  signAbbreviation: 'Chữ viết tắt trong ký hiệu',
  size: 'Dung lượng (byte)',
  state: 'Trạng thái',
  status: 'Tình trạng',
  tasks: 'Số nhiệm vụ',
  title: 'Trích yếu',
  to: 'Đến ngày',
  unit: 'Đơn vị',
  units: 'Các đơn vị',
  username: 'Tên đăng nhập',
  ...Object.fromEntries(lines.map((line) => [`superior.${line}`, `Cấp trên (hệ thống ${lineNames[line]})`])),
}

/** What a field of the log is called; one without words is shown as it stands. */
export function fieldWords(field: string): string {
  return words[field] ?? field
}

/** A value of the log as it is shown. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(không có)'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').reverse().join('/') : value
  if (Array.isArray(value)) return value.length === 0 ? '(không có)' : value.map(valueWords).join('; ')
  return Object.entries(value)
    .map(([name, each]) => `${fieldWords(name)}: ${valueWords(each)}`)
    .join('; ')
}

/** One field that an entry tells of: what it was and what it is. */
export interface Difference {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Before and after side by side, field by field. Null on a side that the entry says nothing of. */
export function differencesOf(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): readonly Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields.map((field) => ({
    field: fieldWords(field),
    before: before && valueWords(before[field]),
    after: after && valueWords(after[field]),
  }))
}
