import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { kindNames, levelNames, unitKinds, unitLevels } from '../../model/index.ts'
import { columnKeys, columns } from './columns.ts'

/** Rows of units (heads first) as an .xlsx, with a second sheet that says how to fill it in. */
export function unitsXlsx(rows: readonly (readonly string[])[]): Buffer<ArrayBuffer> {
  return writeXlsx([
    { name: 'Đơn vị', rows, widths: columnKeys.map((key) => columns[key].width) },
    { name: 'Cách điền', rows: instructions, widths: [30, 110] },
  ])
}

/** The same as text for a spreadsheet. */
export function unitsCsv(rows: readonly (readonly string[])[]): string {
  return writeCsv(rows)
}

const instructions: readonly (readonly string[])[] = [
  ['Cột', 'Cách điền'],
  ...columnKeys.map((key) => [columns[key].head, columns[key].about]),
  ['', ''],
  ['Loại', unitKinds.map((kind) => kindNames[kind]).join('; ')],
  ['Cấp', unitLevels.map((level) => levelNames[level]).join('; ')],
]
