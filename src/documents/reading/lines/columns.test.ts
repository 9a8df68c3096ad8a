import { describe, expect, it } from 'vitest'
import { joinLines } from './join-lines.ts'

const paragraphsOf = (text: string): string[] =>
  joinLines(text.split('\n').map((line) => ({ text: line }))).paragraphs.map((paragraph) => paragraph.text)

describe('tables', () => {
  it('reads bars on lines of their own as cells', () => {
    const { paragraphs } = joinLines([{ text: '|\nViệc\n|\nHạn\n|\n|\nThu hồ sơ\n|\n|\n|\nKiểm tra\n|\n30/9\n|' }])
    expect(paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['Việc', 0, 0],
      ['Hạn', 0, 1],
      ['Thu hồ sơ', 1, 0],
      ['Kiểm tra', 2, 0],
      ['30/9', 2, 1],
    ])
  })

  it('reads rows with bars inside, and the cells that a format gives', () => {
    const rows = joinLines([{ text: '| Việc | Hạn |' }, { text: '|---|---|' }, { text: '| Thu hồ sơ | 30/9 |' }])
    expect(rows.paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['Việc', 0, 0],
      ['Hạn', 0, 1],
      ['Thu hồ sơ', 1, 0],
      ['30/9', 1, 1],
    ])
    const given = joinLines([{ text: 'Thu hồ sơ', cell: { table: 3, row: 2, column: 1 } }])
    expect(given.paragraphs[0]?.cell).toEqual({ table: 3, row: 2, column: 1 })
  })

  it('reads two columns of a head one after the other', () => {
    const head = `UBND XÃ HÒA LẠC                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG KINH TẾ                      Độc lập - Tự do - Hạnh phúc
Số:      /KH-KT                 Hòa Lạc, ngày     tháng 5 năm 2026
KẾ HOẠCH`
    expect(paragraphsOf(head)).toEqual([
      'UBND XÃ HÒA LẠC',
      'PHÒNG KINH TẾ',
      'Số: /KH-KT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hòa Lạc, ngày tháng 5 năm 2026',
      'KẾ HOẠCH',
    ])
  })
})

describe('a foot in two columns', () => {
  it('reads a row whose cells go over several lines between bars', () => {
    const row = '| Nơi nhận:\n- Sở A;\n- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTạ Minh Khuê** |'
    const { paragraphs } = joinLines([{ text: `Các phòng thi hành.\n\n${row}` }])
    expect(paragraphs.slice(1).map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['Nơi nhận:', 0],
      ['- Sở A;', 0],
      ['- Lưu: VT.', 0],
      ['TM. ỦY BAN NHÂN DÂN', 1],
      ['CHỦ TỊCH', 1],
      ['Tạ Minh Khuê', 1],
    ])
  })

  const body = 'KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách cho vui.\n\n'

  it.each([
    [
      'parted by blanks',
      `Nơi nhận:                        KT. GIÁM ĐỐC
- Các phòng thuộc Sở, các thư viện
cấp xã;                            PHÓ GIÁM ĐỐC
- Lưu: VT.
                                   Nguyễn Văn A`,
    ],
    [
      'run together',
      `Nơi nhận: KT. GIÁM ĐỐC
- Các phòng thuộc Sở, các thư viện PHÓ GIÁM ĐỐC
cấp xã; Nguyễn Văn A
- Lưu: VT.`,
    ],
  ])('%s is read column by column', (_how, foot) => {
    expect(paragraphsOf(`${body}${foot}`).slice(4)).toEqual([
      'Nơi nhận:',
      '- Các phòng thuộc Sở, các thư viện cấp xã;',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Văn A',
    ])
  })

  it('ends where an annex begins', () => {
    const foot = 'Nơi nhận: GIÁM ĐỐC\n- Lưu: VT. Nguyễn Văn A\nPHỤ LỤC\nDANH SÁCH THƯ VIỆN'
    expect(paragraphsOf(`${body}${foot}`).slice(-2)).toEqual(['PHỤ LỤC', 'DANH SÁCH THƯ VIỆN'])
  })
})
