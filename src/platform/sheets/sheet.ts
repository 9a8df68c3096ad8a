/** What is wrong with one cell so that its text cannot be trusted. */
export type CellFlaw = 'formula' | 'merged' | 'error'

export interface SheetRow {
  /** As the spreadsheet program counts: the first row is 1. */
  readonly number: number
  /** The text of each cell from column A on; '' for an empty one. A day of the calendar comes as `dd/mm/yyyy`. */
  readonly cells: readonly string[]
  /** By column index from 0. */
  readonly flaws: ReadonlyMap<number, CellFlaw>
}

/** The first visible sheet of a file, without its empty rows. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** What a sheet may be at most: a whole nation's units are 3,400 rows. */
export const sheetLimits = { rows: 20_000, columns: 64, cellCharacters: 4_000 } as const
export type SheetLimits = { readonly [Key in keyof typeof sheetLimits]: number }

/** The sentence for a sheet with more rows than it may have. */
export function tooManyRows(limits: SheetLimits): string {
  return `Bảng có hơn ${limits.rows.toLocaleString('vi-VN')} dòng; hãy chia thành nhiều tệp rồi nhập lần lượt.`
}

/** `B` → 1, `AA` → 26; -1 where it is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
