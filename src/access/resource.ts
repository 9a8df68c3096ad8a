import type { Line } from '#kernel/line-of-authority.ts'

/** Everything that can be done to each kind of record, as it is said after "được". What does not stand here cannot be asked. */
export const deeds = {
  document: {
    see: 'xem văn bản',
    add: 'tiếp nhận văn bản',
    read: 'cho đọc lại văn bản',
    review: 'xem xét kết quả đọc văn bản',
  },
  plan: {
    see: 'xem kế hoạch',
    make: 'lập và sửa kế hoạch',
    submit: 'trình ký kế hoạch',
    sign: 'ký ban hành hoặc trả lại kế hoạch',
    record: 'ghi số và ngày ban hành của kế hoạch',
  },
  assignment: {
    see: 'xem việc được giao',
    work: 'tiếp nhận và thực hiện việc được giao',
    submit: 'nộp kết quả việc được giao',
    nudge: 'đôn đốc đơn vị cấp dưới',
  },
  giving: {
    see: 'xem việc đã giao',
    give: 'giao việc và sửa việc đã giao',
    judge: 'duyệt, trả lại kết quả và gia hạn',
    nudge: 'đôn đốc việc đã giao',
  },
  register: { see: 'xem sổ đăng ký số', change: 'mở và sửa sổ đăng ký số' },
  calendar: { see: 'xem lịch ngày nghỉ', change: 'sửa lịch ngày nghỉ' },
  sample: { add: 'nạp văn bản mẫu' },
  unit: { see: 'xem đơn vị', organise: 'thay đổi tổ chức của đơn vị' },
  group: { see: 'xem nhóm đơn vị', change: 'lập và sửa nhóm đơn vị' },
  person: {
    see: 'xem người dùng',
    contact: 'xem thông tin liên hệ của người dùng',
    change: 'thêm và sửa người dùng',
  },
  appointment: {
    see: 'xem vai trò được giao',
    make: 'giao vai trò',
    end: 'kết thúc vai trò được giao',
    delegate: 'ủy quyền làm thay',
  },
  account: {
    see: 'xem tài khoản',
    invite: 'mời người dùng đăng nhập',
    change: 'quản lý việc đăng nhập của người dùng',
  },
  audit: { see: 'xem nhật ký', export: 'xuất nhật ký', verify: 'kiểm tra tính toàn vẹn của nhật ký' },
  setting: { see: 'xem thiết lập chung', change: 'sửa thiết lập chung' },
} as const

export type ResourceKind = keyof typeof deeds

export type VerbOf<Kind extends ResourceKind> = keyof (typeof deeds)[Kind] & string

export type Verb = { [Kind in ResourceKind]: VerbOf<Kind> }[ResourceKind]

/** The kinds as they are called on screen. */
export const kindNames: Readonly<Record<ResourceKind, string>> = {
  document: 'văn bản',
  plan: 'kế hoạch',
  assignment: 'việc được giao',
  giving: 'việc đã giao',
  register: 'sổ đăng ký số',
  calendar: 'lịch ngày nghỉ',
  sample: 'văn bản mẫu',
  unit: 'đơn vị',
  group: 'nhóm đơn vị',
  person: 'người dùng',
  appointment: 'vai trò được giao',
  account: 'tài khoản',
  audit: 'nhật ký',
  setting: 'thiết lập chung',
}

/** The units above a unit in each line on the actor's day, in any order. */
export type UnitsAbove = Readonly<Partial<Record<Line, readonly string[]>>>

/** What somebody wants to do something to: a record, or the place where one is to be made. */
export interface Resource {
  readonly kind: ResourceKind
  /** The unit that owns it; null where the installation does. */
  readonly unit: string | null
  readonly above: UnitsAbove
  /** Where the unit has ended: the units that took over from it and still are. Their `above` stands in `above`. */
  readonly heirs?: readonly string[]
  /** Units that it gives work to, with everyone above each: whoever sees what is theirs sees it too, and may do no more. */
  readonly givenTo?: readonly Pick<Resource, 'unit' | 'above' | 'heirs'>[]
  /** The person whom it is about, where it is about one. */
  readonly person?: string
  /** Set for a record that is there already; who may not see it must not learn that it is. */
  readonly id?: string
}

/** The words for a deed, e.g. "xem văn bản"; undefined for a verb that the kind does not know. */
export function deedName(verb: Verb, kind: ResourceKind): string | undefined {
  return (deeds[kind] as Readonly<Record<string, string>>)[verb]
}
