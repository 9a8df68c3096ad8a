import type { EventInput } from '../contract.ts'

export type EventKind = EventInput['kind']

/** The events one may do from a unit's page: the word in the address, the button, and what the page says of it. */
export const eventKinds: readonly {
  readonly kind: EventKind
  readonly slug: string
  readonly action: string
  readonly lead: string
}[] = [
  {
    kind: 'found',
    slug: 'thanh-lap',
    action: 'Thành lập đơn vị trực thuộc',
    lead: 'Đơn vị mới bắt đầu có từ ngày hiệu lực.',
  },
  {
    kind: 'change',
    slug: 'doi-ten',
    action: 'Đổi tên, mã, địa chỉ',
    lead: 'Văn bản đã ban hành trước ngày hiệu lực vẫn mang tên cũ.',
  },
  {
    kind: 'move',
    slug: 'chuyen-cap-tren',
    action: 'Chuyển cơ quan cấp trên',
    lead: 'Các đơn vị trực thuộc đi theo. Mỗi hệ thống chỉ có một cơ quan cấp trên tại một thời điểm.',
  },
  {
    kind: 'merge',
    slug: 'sap-nhap',
    action: 'Sáp nhập',
    lead: 'Các đơn vị được sáp nhập kết thúc; số liệu đã báo cáo vẫn đứng tên đơn vị đã báo cáo.',
  },
  {
    kind: 'split',
    slug: 'chia-tach',
    action: 'Chia tách',
    lead: 'Tỷ lệ chia dùng để quy số liệu đã báo cáo về các đơn vị hiện nay.',
  },
  {
    kind: 'dissolve',
    slug: 'giai-the',
    action: 'Giải thể',
    lead: 'Đơn vị kết thúc; công việc đang làm được bàn giao cho đơn vị kế thừa.',
  },
]

export function kindOfSlug(slug: string): EventKind | null {
  return eventKinds.find((each) => each.slug === slug)?.kind ?? null
}
