import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { makeZip } from '../../../tests/support/make-zip.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetRow } from './sheet.ts'
import { createSheetSandbox } from './sheet-sandbox.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const cellsOf = (rows: readonly SheetRow[] | undefined) => rows?.map(({ number, cells }) => [number, ...cells])

async function read(bytes: Uint8Array) {
  const { sheet, problem } = await readSheet(bytes)
  expect(problem?.message).toBeUndefined()
  return sheet
}

/** An .xlsx with this much inside its worksheet, and whatever else is told. */
function workbook(inside: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip([
    {
      name: 'xl/workbook.xml',
      data: '<workbook><sheets><sheet name="Ẩn" state="hidden" r:id="rId9"/><sheet name="Đơn vị" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<x:worksheet>${inside}</x:worksheet>` },
    ...Object.entries(more).map(([name, data]) => ({ name, data })),
  ])
}

describe('a table in text', () => {
  const text = 'Tên;Cấp\r\n"Sở ""Tư pháp"";\nA";tỉnh\r\n\r\nXã Đông;xã'
  const rows = [
    [1, 'Tên', 'Cấp'],
    [2, 'Sở "Tư pháp"; A', 'tỉnh'],
    [4, 'Xã Đông', 'xã'],
  ]
  const encodings: readonly [string, Uint8Array][] = [
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ]
  it.each(encodings)('in %s', async (_, bytes) => {
    expect(cellsOf((await read(bytes))?.rows)).toEqual(rows)
  })

  it('in windows-1258', async () => {
    const table = 'Tên đơn vị;Địa chỉ\nỦy ban nhân dân xã Đồng Tiến;Thôn Nước Mát\nTrường học;Đường Trần Hưng Đạo'
    const sheet = await read(iconv.encode(windows1258(table), 'windows-1258'))
    expect(cellsOf(sheet?.rows)?.[1]).toEqual([2, 'Ủy ban nhân dân xã Đồng Tiến', 'Thôn Nước Mát'])
  })

  it.each([
    ['tabs, as pasted', 'Tên\tCấp\nXã, phường; thị trấn\txã'],
    ['commas', 'Tên,Cấp\n"Xã, phường; thị trấn",xã'],
    ['the separator that Excel names', 'sep=|\nTên|Cấp\nXã, phường; thị trấn|xã'],
  ])('parted by %s', async (_, table) => {
    expect((await read(bytesOf(table)))?.rows.map(({ cells }) => cells)).toEqual([
      ['Tên', 'Cấp'],
      ['Xã, phường; thị trấn', 'xã'],
    ])
  })

  it('comes back as it was written, what looks like a formula too', async () => {
    const table = [
      ['Tên', 'Mã'],
      ['=1+2', '007'],
      ['a;b "c"', '-5'],
    ]
    expect((await read(bytesOf(writeCsv(table))))?.rows.map(({ cells }) => cells)).toEqual(table)
  })
})

/** Letters as windows-1258 writes them: the mark of tone behind its vowel. */
function windows1258(text: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/
  return [...text]
    .map((letter) => {
      const parts = [...letter.normalize('NFD')]
      const tone = parts.find((part) => tones.test(part)) ?? ''
      return (
        parts
          .filter((part) => part !== tone)
          .join('')
          .normalize('NFC') + tone
      )
    })
    .join('')
}

describe('an .xlsx', () => {
  it('comes back as it was written: zeros, blanks and letters', async () => {
    const rows = [
      ['Tên', 'Mã'],
      ['Sở <A> & "B"', '007'],
      ['Ủy ban nhân dân xã', '1.0'],
    ]
    const sheet = await read(writeXlsx([{ name: 'Đơn vị', rows, widths: [40, 10] }]))
    expect(sheet?.name).toBe('Đơn vị')
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual(rows)
  })

  it('gives shared texts without their guides, numbers as typed, days as dd/mm/yyyy', async () => {
    const inside = `<x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="C3"><x:v>8</x:v></x:c><x:c r="D3" s="1"><x:v>45839</x:v></x:c><x:c r="E3" s="2"><x:v>45839.5</x:v></x:c><x:c r="F3" s="3"><x:v>12</x:v></x:c></x:row></x:sheetData>`
    const sheet = await read(
      workbook(inside, {
        'xl/sharedStrings.xml': '<sst><si><r><t>Xã </t></r><r><t>Đông</t></r><rPh><t>xa</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="171" formatCode="0 &quot;ngày&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      }),
    )
    expect(cellsOf(sheet?.rows)).toEqual([[3, '', 'Xã Đông', '8', '01/07/2025', '01/07/2025', '12']])
  })

  it('says which cells are formulas, merged or broken', async () => {
    const inside =
      '<sheetData><row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>Xã</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" t="e"><v>#REF!</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>B</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    const sheet = await read(workbook(inside))
    expect(sheet?.rows.map(({ flaws }) => [...flaws])).toEqual([
      [[0, 'formula']],
      [
        [1, 'error'],
        [0, 'merged'],
      ],
      [[0, 'merged']],
    ])
  })
})

describe('a file that is none', () => {
  const row = '<row><c t="inlineStr"><is><t>A</t></is></c></row>'
  const bombs: readonly [string, () => Uint8Array, RegExp][] = [
    ['empty', () => new Uint8Array(), /không có nội dung/],
    ['an old .xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /\.xls.*lưu lại thành \.xlsx/],
    ['a PDF', () => bytesOf('%PDF-1.7'), /không phải bảng tính/],
    ['a zip of something else', () => makeZip([{ name: 'a.txt', data: 'a' }]), /không phải bảng tính/],
    ['cut short', () => workbook(`<sheetData>${row}</sheetData>`).subarray(0, 300), /bị hỏng/],
    ['one that unpacks beyond measure', () => workbook('A'.repeat(60 * 1024 * 1024)), /bung ra lớn bất thường/],
    [
      'one whose directory lies',
      () => makeZip([{ name: 'xl/workbook.xml', data: 'A'.repeat(9 * 1024 * 1024), stated: 10 }]),
      /bung ra lớn bất thường/,
    ],
    ['100,000 rows', () => workbook(`<sheetData>${row.repeat(100_000)}</sheetData>`), /hơn 20\.000 dòng/],
    ['100,000 lines of text', () => bytesOf('Tên;Cấp\n'.repeat(100_000)), /hơn 20\.000 dòng/],
    ['a document type', () => workbook('<!DOCTYPE a [<!ENTITY b "c">]><sheetData/>'), /bị hỏng/],
    ['a quote that never ends', () => bytesOf('Tên;Cấp\n"Xã;xã\n'), /Dòng 2 có dấu nháy kép/],
    ['nothing but blanks', () => bytesOf('Tên'.replace(/./g, ' ')), /không có nội dung/],
  ]
  it.each(bombs)('%s', async (_, make, sentence) => {
    const { sheet, problem } = await readSheet(make())
    expect(sheet).toBeNull()
    expect(problem?.message).toMatch(sentence)
  })

  it('is read where it does no harm', async () => {
    const sandbox = createSheetSandbox()
    const good = await sandbox.read(writeXlsx([{ name: 'A', rows: [['Tên'], ['Xã']], widths: [9] }]))
    const bad = await sandbox.read(workbook('A'.repeat(60 * 1024 * 1024)))
    sandbox.close()
    expect(good.sheet?.rows.map(({ cells }) => cells)).toEqual([['Tên'], ['Xã']])
    expect(good.sheet?.rows[0]?.flaws.size).toBe(0)
    expect(bad.problem?.message).toMatch(/bung ra lớn bất thường/)
  }, 60_000)
})
