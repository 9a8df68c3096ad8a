import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

// Written by LibreOffice from a document of our own words, with lists, a table, VNI and .VnTime fonts and a footnote.
const bytes = readFileSync(new URL('../../../../../tests/fixtures/formats/small.doc', import.meta.url))

describe('an old Word file', () => {
  it('gives its paragraphs with cells, list labels, looks and notes, its old letters in Unicode', async () => {
    const { content } = await readFile(bytes, 'x.doc')
    const blocks = content?.blocks.filter(({ text }) => text !== '') ?? []
    expect(
      blocks.map(({ text, cell, role, bold = false }) => [text, cell ? `${cell.row}.${cell.column}` : role, bold]),
    ).toEqual([
      ['ỦY BAN XÃ', '0.0', false],
      ['HOA MAI', '0.0', false],
      ['CỘNG HÒA', '0.1', false],
      ['Số: 12/KH', '1.0', false],
      ['Hoa Mai, ngày 05', '1.1', false],
      ['KẾ HOẠCH', undefined, true],
      ['I. Mục đích', undefined, false],
      ['1. Yêu cầu', undefined, false],
      ['a) Nâng cao', undefined, false],
      ['b) Tăng cường', undefined, false],
      ['- Gạch', undefined, false],
      ['2. Hai', undefined, false],
      ['ỦY BAN TỈNH này', undefined, false],
      ['IN HOA\ndòng 2', undefined, false],
      ['Xem phụ lục', 'note', false],
    ])
    expect(content?.encoding).toBe('tcvn3')
  })

  /** The mark of a Word stream lies at the start of a sector; its flags ten bytes behind. */
  const streamAt = bytes.indexOf(Buffer.from([0xec, 0xa5]), 512)
  const changed = (at: number, ...values: number[]) => {
    const copy = Buffer.from(bytes)
    for (const [index, value] of values.entries()) copy[streamAt + at + index] = value
    return copy
  }

  it.each([
    ['with a password', changed(0x0b, (bytes[streamAt + 0x0b] ?? 0) | 1), 'encrypted'],
    ['of a Word before 97', changed(2, 0x68, 0), 'unknown-format'],
    ['whose text lies outside it', changed(0x1a2, 0xff, 0xff, 0xff, 0x7f), 'damaged'],
    ['cut off in the middle', bytes.subarray(0, 6_000), 'damaged'],
  ])('%s is refused with a sentence', async (_, spoilt, code) => {
    expect((await readFile(spoilt, 'x.doc')).problem?.code).toBe(code)
  })
})
