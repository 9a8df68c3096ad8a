import { lineNames, lines } from '#kernel/line-of-authority.ts'
import { codeWords } from './code-words.ts'
import { lookUp } from './look-up.ts'

const words: Readonly<Record<string, string>> = {
  accountId: 'Tài khoản',
  address: 'Địa chỉ',
  appointment: 'Vai trò',
  appointedTo: 'Đến ngày (theo quyết định)',
  areaCode: 'Mã địa bàn',
  by: 'Đăng nhập bằng',
  code: 'Lý do',
  codes: 'Lý do',
  count: 'Số lần',
  date: 'Ngày',
  day: 'Từ ngày',
  decision: 'Văn bản quyết định',
  decisionDate: 'Ngày của văn bản quyết định',
  decisionSign: 'Số, ký hiệu của văn bản quyết định',
  documentId: 'Văn bản',
  duties: 'Số chế độ báo cáo',
  email: 'Thư điện tử',
  ended: 'Kết thúc từ ngày',
  ends: 'Kết thúc',
  event: 'Mã việc tổ chức',
  expiresAt: 'Hết hạn lúc',
  facts: 'Các mục',
  fields: 'Phạm vi đã xem',
  fileName: 'Tên tệp',
  format: 'Định dạng',
  from: 'Từ ngày',
  holder: 'Người giữ vai trò',
  issueDate: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  kind: 'Loại',
  lastDay: 'Ngày cuối cùng',
  level: 'Cấp',
  mail: 'Gửi thư',
  name: 'Tên',
  named: 'Các đơn vị được nêu tên',
  organId: 'Mã định danh',
  person: 'Người dùng',
  personId: 'Người dùng',
  phone: 'Điện thoại',
  place: 'Nơi ban hành',
  position: 'Chức vụ',
  problem: 'Lỗi',
  role: 'Vai trò',
  roles: 'Các vai trò',
  route: 'Đường vào',
  rule: 'Điều kiện chọn',
  secondFactor: 'Đã xác thực hai bước',
  session: 'Phiên làm việc',
  sessionsEnded: 'Số phiên đã kết thúc',
  sha256: 'Mã băm của tệp',
  shortName: 'Tên viết tắt',
  sign: 'Số, ký hiệu',
  signAbbreviation: 'Chữ viết tắt trong ký hiệu',
  signer: 'Người ký',
  size: 'Dung lượng (byte)',
  state: 'Trạng thái',
  status: 'Tình trạng',
  tasks: 'Số nhiệm vụ',
  title: 'Trích yếu',
  to: 'Đến ngày',
  type: 'Loại văn bản',
  unit: 'Đơn vị',
  units: 'Các đơn vị',
  username: 'Tên đăng nhập',
  withdrawn: 'Đã rút lại',
  assignments: 'Số việc đã giao',
  after: 'Sau',
  assignmentIds: 'Các việc',
  before: 'Trước',
  below: 'Số phần việc cấp dưới thu hồi',
  due: 'Hạn',
  evidence: 'Minh chứng',
  figures: 'Số liệu',
  nil: 'Không phát sinh',
  of: 'Thao tác',
  parts: 'Các phần việc',
  percent: 'Mức độ hoàn thành (%)',
  unfinishedBelow: 'Số phần cấp dưới chưa xong',
  url: 'Đường dẫn',
  value: 'Giá trị',
  dueShift: 'Thời hạn rơi vào ngày nghỉ',
  isUmbrella: 'Kế hoạch nhiều năm',
  lastUsed: 'Số đã dùng gần nhất',
  line: 'Hệ thống',
  number: 'Số',
  parents: 'Kế hoạch làm căn cứ',
  periodFrom: 'Thời gian từ',
  periodTo: 'Thời gian đến',
  reason: 'Lý do',
  replacedBy: 'Được thay thế bằng',
  restored: 'Số việc giao lại',
  taken: 'Số việc thu hồi',
  typeCode: 'Loại văn bản',
  version: 'Bản',
  ...Object.fromEntries(lines.map((line) => [`superior.${line}`, `Cấp trên (hệ thống ${lineNames[line]})`])),
}

/** Parts of what was read in a document, counted from 0 in their ids. */
const factGroups: Readonly<Record<string, string>> = {
  deadlines: 'Thời hạn',
  duties: 'Trách nhiệm',
  recipients: 'Nơi nhận',
  references: 'Căn cứ, viện dẫn',
  tasks: 'Nhiệm vụ',
}

/** What a field of the log is called; one without words is shown as it stands. */
export function fieldWords(field: string): string {
  const [, group = '', index = ''] = /^(\w+)\/(\d+)$/.exec(field) ?? []
  const name = lookUp(factGroups, group)
  return name ? `${name} ${Number(index) + 1}` : (lookUp(words, field) ?? field)
}

/** Names for ids, as far as they are known. */
export type Names = Readonly<Record<string, string>>

/** A value of the log as it is shown; an id is shown by its name. */
export function valueWords(value: unknown, field: string, names: Names = {}): string {
  if (value === null || value === undefined || value === '') return '(không có)'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (typeof value === 'string') return textWords(value, field, names)
  if (Array.isArray(value)) {
    if (value.length === 0) return '(không có)'
    return value
      .map((each) => (field === 'facts' ? fieldWords(String(each)) : valueWords(each, field, names)))
      .join('; ')
  }
  return Object.entries(value)
    .map(
      ([name, each]) =>
        `${field === 'codes' ? codeWords(field, name) : fieldWords(name)}: ${valueWords(each, name, names)}`,
    )
    .join('; ')
}

function textWords(value: string, field: string, names: Names): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.split('-').reverse().join('/')
  return lookUp(names, value) ?? codeWords(field, value)
}

/** One field that an entry tells of: what it was and what it is. */
export interface Difference {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

type Facts = Readonly<Record<string, unknown>> | null

/** Before and after side by side, field by field. Null on a side that the entry says nothing of. */
export function differencesOf(before: Facts, after: Facts, names: Names = {}): readonly Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields.map((field) => ({
    field: fieldWords(field),
    before: before && valueWords(before[field], field, names),
    after: after && valueWords(after[field], field, names),
  }))
}
