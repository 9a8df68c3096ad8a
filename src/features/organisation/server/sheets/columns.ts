import { foldForSearch } from '#kernel/fold-for-search.ts'
import type { Line } from '#kernel/line-of-authority.ts'

interface SheetColumn {
  readonly head: string
  /** Other heads that mean the same, folded. */
  readonly others: readonly string[]
  /** In characters. */
  readonly width: number
  readonly about: string
}

/** The columns of a sheet of units, in their order. */
export const columns = {
  rowKey: {
    head: 'Mã trong tệp',
    others: ['ma dong', 'stt', 'so thu tu'],
    width: 12,
    about:
      'Không bắt buộc. Ký hiệu riêng của dòng, để dòng khác nêu làm cơ quan cấp trên khi có nhiều đơn vị trùng tên.',
  },
  name: {
    head: 'Tên đơn vị',
    others: ['ten', 'don vi', 'ten co quan', 'co quan', 'ten co quan don vi'],
    width: 48,
    about: 'Bắt buộc. Tên đầy đủ, như in trên văn bản.',
  },
  shortName: { head: 'Tên gọi tắt', others: ['ten tat', 'ten viet tat'], width: 18, about: 'Ví dụ: STP.' },
  signAbbreviation: {
    head: 'Chữ viết tắt trong ký hiệu',
    others: ['viet tat', 'chu viet tat', 'ky hieu'],
    width: 14,
    about: 'Như trong số, ký hiệu văn bản của đơn vị, ví dụ: UBND, SNV.',
  },
  kind: {
    head: 'Loại',
    others: ['loai don vi', 'loai hinh'],
    width: 24,
    about: 'Bắt buộc. Chọn đúng một trong các loại ghi ở dưới.',
  },
  level: {
    head: 'Cấp',
    others: ['cap hanh chinh'],
    width: 14,
    about: 'Bắt buộc. Chọn đúng một trong các cấp ghi ở dưới.',
  },
  organId: {
    head: 'Mã định danh điện tử',
    others: ['ma dinh danh', 'ma co quan'],
    width: 20,
    about:
      'Theo Quyết định 20/2020/QĐ-TTg: chữ số và chữ in hoa không dấu, chia nhóm bằng dấu chấm, dài nhất 35 ký tự.',
  },
  areaCode: {
    head: 'Mã đơn vị hành chính',
    others: ['ma dia ban', 'ma dvhc'],
    width: 14,
    about: 'Mã số đơn vị hành chính. Hãy giữ các số 0 ở đầu.',
  },
  address: { head: 'Địa chỉ', others: ['dia chi tru so', 'tru so'], width: 32, about: 'Địa chỉ trụ sở.' },
  government: {
    head: 'Cơ quan cấp trên',
    others: ['co quan cap tren chinh quyen', 'cap tren', 'don vi cap tren', 'cap tren chinh quyen', 'co quan chu quan'],
    width: 40,
    about: 'Trong hệ thống chính quyền. Ghi tên, mã định danh điện tử, hoặc mã trong tệp của cơ quan ấy.',
  },
  party: {
    head: 'Cấp trên về Đảng',
    others: ['co quan cap tren dang', 'cap uy cap tren', 'cap tren dang'],
    width: 32,
    about: 'Trong hệ thống Đảng. Ghi như trên.',
  },
  front: {
    head: 'Cấp trên về Mặt trận, đoàn thể',
    others: ['co quan cap tren mat tran', 'cap tren mat tran', 'co quan cap tren mat tran va cac doan the'],
    width: 32,
    about: 'Trong hệ thống Mặt trận và các đoàn thể. Ghi như trên.',
  },
  professional: {
    head: 'Cấp trên về chuyên môn',
    others: ['co quan cap tren chuyen mon', 'cap tren chuyen mon', 'nganh doc'],
    width: 32,
    about: 'Cơ quan hướng dẫn về chuyên môn, nghiệp vụ. Ghi như trên.',
  },
  day: {
    head: 'Có từ ngày',
    others: ['ngay thanh lap', 'tu ngay', 'ngay hieu luc'],
    width: 14,
    about: 'Ngày thành lập, hoặc ngày từ đó đơn vị có tên và cấp trên như ghi ở dòng này (dd/mm/yyyy).',
  },
  sign: {
    head: 'Theo văn bản',
    others: ['van ban', 'so van ban', 'van ban thanh lap', 'so ky hieu', 'quyet dinh thanh lap', 'so quyet dinh'],
    width: 24,
    about: 'Số, ký hiệu văn bản quyết định, ví dụ: 12/2025/QĐ-UBND.',
  },
  signed: {
    head: 'Ngày văn bản',
    others: ['ngay ban hanh', 'ngay quyet dinh', 'ngay ky'],
    width: 14,
    about: 'Ngày ban hành văn bản ấy (dd/mm/yyyy).',
  },
} as const satisfies Record<string, SheetColumn>

export type ColumnKey = keyof typeof columns

export const columnKeys = Object.keys(columns) as ColumnKey[]

/** The column in which each line's superior stands. */
export const superiorColumns = ['government', 'party', 'front', 'professional'] as const satisfies readonly (ColumnKey &
  Line)[]

/** Heads are compared without diacritics, capitals and marks: “Cơ quan cấp trên (chính quyền)”. */
export function foldedHead(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const byHead = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) =>
    [columns[key].head, ...columns[key].others].map((head) => [foldedHead(head), key] as const),
  ),
)

/** The column that a head names; undefined for none of ours. */
export function columnOfHead(head: string): ColumnKey | undefined {
  return byHead.get(foldedHead(head))
}
