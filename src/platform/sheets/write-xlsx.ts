import { columnLetters } from './sheet.ts'
import { writeZip } from './write-zip.ts'

/** A sheet to be written: the first row is the head and stays in sight; every cell is text. */
export interface WrittenSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
}

/** An .xlsx of one or more sheets; the same sheets give the same bytes. Text stays text: a code keeps its zeros. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Buffer<ArrayBuffer> {
  const numbers = sheets.map((_, index) => index + 1)
  return writeZip([
    { name: '[Content_Types].xml', data: contentTypes(numbers) },
    { name: '_rels/.rels', data: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: workbook(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', data: styles },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: worksheet(sheet) })),
  ])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(numbers: readonly number[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${sheetType}.${type}+xml"/>`
  const parts = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
  ]
  return `${head}<Types xmlns="${packages}/content-types">${parts.join('')}</Types>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const each = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`
}

/** Style 0: text. Style 1: text, bold, wrapped, for the head. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function worksheet({ rows, widths }: WrittenSheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="0" customWidth="1"/>`,
  )
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const written = rows.map((cells, index) => row(cells, index + 1))
  const last = `${columnLetters(Math.max(0, (rows[0]?.length ?? 1) - 1))}${Math.max(1, rows.length)}`
  return `${head}<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols><sheetData>${written.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
}

function row(cells: readonly string[], number: number): string {
  const style = number === 1 ? 1 : 0
  const each = cells.map((text, index) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(index)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${number}">${each.join('')}</row>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 knows no way to write is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}
