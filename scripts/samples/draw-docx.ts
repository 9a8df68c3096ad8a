import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DrawnDocument, DrawnTable } from './drawn-document.ts'
import { fixZipDates } from './stable-zip.ts'

/** A stretch of letters in one font. */
export interface HandRun {
  readonly text: string
  readonly font: string
}

/** How letters are written down: a legacy family needs codes of its own, and a font apart for some capitals. */
export type Hand = (text: string) => readonly HandRun[]

export const unicodeHand: Hand = (text) => [{ text, font: 'Times New Roman' }]

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const millimetre = 56.7
const stateMotto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const partyMotto = ['ĐẢNG CỘNG SẢN VIỆT NAM']

type Style = Omit<IRunOptions, 'text' | 'font'> & { readonly align?: IParagraphOptions['alignment'] }
type Spacing = Pick<IParagraphOptions, 'indent' | 'spacing'>
const running: Spacing = { indent: { firstLine: 10 * millimetre }, spacing: { before: 120 } }

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase()

function paragraph(hand: Hand, text: string, style: Style = {}, spacing: Spacing = {}): Paragraph {
  const { align = AlignmentType.CENTER, ...run } = style
  const newPage = text.startsWith('\f')
  const runs = hand(newPage ? text.slice(1) : text).map((part) => new TextRun({ size: 28, ...run, ...part }))
  const children = newPage ? [new TextRun({ children: [new PageBreak()] }), ...runs] : runs
  return new Paragraph({ ...spacing, alignment: align, children })
}

/** The thin line under a name or a title, between two margins given in millimetres. */
function rule(left: number, right: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 }
  const indent = { left: left * millimetre, right: right * millimetre }
  return new Paragraph({ border: { top: line }, indent, spacing: { line: 60, lineRule: 'exact' } })
}

function columns(widths: readonly number[], cells: readonly (readonly Paragraph[])[][], bordered = false): Table {
  const rows = cells.map(
    (row) =>
      new TableRow({
        children: row.map(
          (children, at) =>
            new TableCell({ children: [...children], width: { size: widths[at] ?? 50, type: WidthType.PERCENTAGE } }),
        ),
      }),
  )
  const width = { size: 100, type: WidthType.PERCENTAGE }
  return bordered ? new Table({ rows, width }) : new Table({ rows, width, borders: noBorders })
}

function head(hand: Hand, drawn: DrawnDocument): Table {
  const last = drawn.issuers.length - 1
  const left = drawn.issuers.map((line, at) => paragraph(hand, line, { size: 26, bold: at === last }))
  left.push(drawn.layout === 'party' ? paragraph(hand, '*', { size: 26 }) : rule(22, 22))
  const motto = drawn.layout === 'party' ? partyMotto : stateMotto
  const right = motto.map((line) => paragraph(hand, line, { size: isCapitals(line) ? 24 : 26, bold: true }))
  right.push(rule(20, 20))
  const sign = [paragraph(hand, drawn.signLine, { size: 26 })]
  const date = [paragraph(hand, drawn.placeAndDate, { size: 26, italics: true })]
  return columns(
    [41, 59],
    [
      [left, right],
      [sign, date],
    ],
  )
}

function bodyParagraph(hand: Hand, text: string): Paragraph {
  const bold = /^[IVX]+\. /.test(text) || (/^\d+(\.\d+)*\.? /.test(text) && text.length < 90 && !/[.;:,]$/.test(text))
  return paragraph(hand, text, { align: AlignmentType.JUSTIFIED, bold, italics: /^Căn cứ .*;$/.test(text) }, running)
}

function drawnTable(hand: Hand, table: DrawnTable): Table {
  const cells = table.rows.map((row, at) => row.map((text) => [paragraph(hand, text, { size: 26, bold: at === 0 })]))
  return columns(table.widths, cells, true)
}

function foot(hand: Hand, drawn: DrawnDocument): Table {
  const start = { align: AlignmentType.LEFT }
  const left = [
    paragraph(hand, 'Nơi nhận:', { ...start, bold: true, italics: true, size: 24 }),
    ...drawn.recipients.map((line) => paragraph(hand, `- ${line}`, { ...start, size: 22 })),
  ]
  const right = drawn.authority.map((line) => paragraph(hand, line, { bold: true }))
  right.push(paragraph(hand, ''), paragraph(hand, ''), paragraph(hand, drawn.signerName, { bold: true }))
  return columns([50, 50], [[left, right]])
}

const page = {
  size: { width: 210 * millimetre, height: 297 * millimetre },
  margin: { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre },
}

/** The page number stands in the middle of the top margin, from the second page on. */
function numberedPages() {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: 'Times New Roman', size: 26 })
  const line = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })
  return { default: new Header({ children: [line] }), first: new Header({ children: [] }) }
}

async function pack(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'danvan',
    sections: [{ properties: { page, titlePage: true }, headers: numberedPages(), children }],
  })
  return fixZipDates(await Packer.toBuffer(document))
}

/** Draws a document in the two-column layout of its family (domain of Nghị định 30/2020/NĐ-CP, Phụ lục I) as .docx bytes. */
export function drawDocx(drawn: DrawnDocument, hand: Hand = unicodeHand): Promise<Uint8Array> {
  return pack([
    head(hand, drawn),
    paragraph(hand, ''),
    paragraph(hand, drawn.type, { bold: true }),
    ...drawn.title.map((line) => paragraph(hand, line, { bold: true })),
    drawn.layout === 'party' ? paragraph(hand, '-----') : rule(62, 62),
    ...drawn.body.map((item) => (typeof item === 'string' ? bodyParagraph(hand, item) : drawnTable(hand, item))),
    paragraph(hand, ''),
    foot(hand, drawn),
  ])
}

/** Plain text as .docx: one paragraph for each line, nothing else. */
export function drawPlainDocx(text: string, hand: Hand = unicodeHand): Promise<Uint8Array> {
  return pack(text.split('\n').map((line) => paragraph(hand, line, { align: AlignmentType.LEFT })))
}
