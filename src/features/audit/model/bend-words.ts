/** A bend as the verifier answers it. */
export interface ToldBend {
  readonly kind:
    | 'altered'
    | 'removed'
    | 'reordered'
    | 'doubled'
    | 'column'
    | 'broken'
    | 'unlinked'
    | 'rewritten'
    | 'cut'
  readonly seq: number | null
  readonly entryId: string | null
  readonly column?: string | undefined
}

/** One sentence that says which entry is bent and how. */
export function bendWords({ kind, seq, entryId, column }: ToldBend): string {
  const id = entryId === null ? '' : ` (mã ${entryId})`
  switch (kind) {
    case 'altered':
      return `Mục số ${seq}${id} đã bị sửa sau khi ghi.`
    case 'removed':
      return `Mục số ${seq}${id} đã bị bỏ khỏi nhật ký.`
    case 'reordered':
      return `Ở vị trí số ${seq} là một mục khác${id}: thứ tự đã bị đổi.`
    case 'doubled':
      return `Mục số ${seq}${id} có hai lần trong nhật ký.`
    case 'column':
      return `Mục số ${seq}${id}: cột ${column} khác với nội dung đã ghi.`
    case 'broken':
      return `Mục số ${seq}${id} không nối với mục sau nó: mục này đã bị sửa rồi tính lại mã nối, hoặc có mục ở giữa đã bị bỏ.`
    case 'unlinked':
      return `Mục có mã ${entryId} nằm ngoài chuỗi: nó được chèn vào mà không qua chương trình.`
    case 'rewritten':
      return `Từ mục số ${seq}${id} trở về trước, chuỗi đã bị viết lại: mã nối khác với mã đã ghi nhận.`
    case 'cut':
      return `Nhật ký đã bị cắt bớt từ mục số ${seq} trở đi: chuỗi ngắn hơn mốc đã ghi nhận.`
  }
}
