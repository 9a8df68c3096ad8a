import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import type { Block } from '../blocks.ts'
import { joinLines } from './join-lines.ts'

const paragraphsOf = (text: string): string[] =>
  joinLines(text.split('\n').map((line) => ({ text: line }))).paragraphs.map((paragraph) => paragraph.text)

const brokenLines = `Căn cứ Luật Lưu trữ năm 2024, Ủy ban nhân dân xã Hòa Lạc tổ chức thu thập hồ
sơ của các phòng và của các trường trên địa bàn.

Việc thu thập làm theo danh mục hồ sơ đã lập từ đầu năm; hồ sơ nào thiếu thì đơn
vị giữ hồ sơ tự bổ sung trước khi nộp.

- Phòng Văn hóa - Xã hội nộp trong
tháng 6;
- Phòng Kinh tế nộp trong tháng 7.`

describe('paragraphs of a text whose lines are broken', () => {
  it('joins lines up to an empty line or a label', () => {
    expect(paragraphsOf(brokenLines)).toEqual([
      'Căn cứ Luật Lưu trữ năm 2024, Ủy ban nhân dân xã Hòa Lạc tổ chức thu thập hồ sơ của các phòng và của các trường trên địa bàn.',
      'Việc thu thập làm theo danh mục hồ sơ đã lập từ đầu năm; hồ sơ nào thiếu thì đơn vị giữ hồ sơ tự bổ sung trước khi nộp.',
      '- Phòng Văn hóa - Xã hội nộp trong tháng 6;',
      '- Phòng Kinh tế nộp trong tháng 7.',
    ])
  })

  it('puts a date together that was broken inside its year, and leaves other numbers apart', () => {
    const [cut] = paragraphsOf(`${brokenLines}\n\n- Các trường nộp về xã trước ngày 15/5/20\n26 để xã xem.`).slice(-1)
    expect(cut).toBe('- Các trường nộp về xã trước ngày 15/5/2026 để xã xem.')
    const [apart] = paragraphsOf(`${brokenLines}\n\n- Các trường nộp về xã trước ngày 15/5/2026\n26 bộ hồ sơ.`).slice(
      -1,
    )
    expect(apart).toContain('15/5/2026 26 bộ hồ sơ.')
  })

  it('takes the end of a bracket for no label', () => {
    const [whole] = paragraphsOf(
      `${brokenLines}\n\n- Các trường nộp hồ sơ theo Nghị quyết của Hội đồng (khóa\nXII) về thu thập hồ sơ.`,
    ).slice(-1)
    expect(whole).toBe('- Các trường nộp hồ sơ theo Nghị quyết của Hội đồng (khóa XII) về thu thập hồ sơ.')
  })

  it('goes on with a bracket of the same sentence, and with the value of a label', () => {
    expect(
      paragraphsOf(
        `${brokenLines}\n\n- Các thôn gửi danh sách về xã\n(qua Văn phòng) trước tháng 8.\n\n- Các thôn gửi danh sách về xã (đồng gửi\nPhòng Nội vụ) trước tháng 8.\n\n- Cơ quan chủ trì:\nPhòng Nội vụ.\n\nKẾ HOẠCH\n(kèm theo Quyết định này)`,
      ).slice(-5),
    ).toEqual([
      '- Các thôn gửi danh sách về xã (qua Văn phòng) trước tháng 8.',
      '- Các thôn gửi danh sách về xã (đồng gửi Phòng Nội vụ) trước tháng 8.',
      '- Cơ quan chủ trì: Phòng Nội vụ.',
      'KẾ HOẠCH',
      '(kèm theo Quyết định này)',
    ])
  })

  it('ends a short heading where its line ends far from the margin', () => {
    expect(paragraphsOf(`${brokenLines}\n\n1. Mục đích\nGiữ gìn hồ sơ cho người sau.`).slice(-2)).toEqual([
      '1. Mục đích',
      'Giữ gìn hồ sơ cho người sau.',
    ])
  })

  it('goes on behind a short first line where the source breaks first lines early', () => {
    const early =
      '1. Hồ sơ về việc\nxây dựng thì nộp trước.\n\n2. Hồ sơ của các\nphòng thì nộp sau.\n\n3. Giao cho Phòng\nNội vụ theo dõi.'
    expect(paragraphsOf(`${brokenLines}\n\n${early}`).at(-1)).toBe('3. Giao cho Phòng Nội vụ theo dõi.')
  })

  it('ends a bold heading above plain words, whatever its last word', () => {
    const heading = '**2. Kho lưu trữ của**\n\nCác phòng nộp hồ sơ vào kho.'
    expect(paragraphsOf(`${brokenLines}\n\n${heading}`).at(-2)).toBe('2. Kho lưu trữ của')
  })

  it('goes on behind a date that breaks off, not behind a whole one', () => {
    expect(paragraphsOf('Hòa Lạc, ngày\n05 tháng 4 năm 2026')).toEqual(['Hòa Lạc, ngày 05 tháng 4 năm 2026'])
    const items = '4. Họp lúc 08 giờ 00, ngày 20/10/2026.\n5. Chụp ảnh.'
    expect(paragraphsOf(items)).toEqual(items.split('\n'))
  })

  it('parts the fields of a page that lists documents', () => {
    const fields = 'Kế hoạch thu thập hồ sơ năm 2026\nSố ký hiệu 32/KH-UBND\nNội dung'
    expect(paragraphsOf(`${brokenLines}\n\n${fields}`).slice(-3)).toEqual(fields.split('\n'))
  })

  it.each([
    ['a sign', 'theo Công văn số 88/SNV-\nVTLT', '88/SNV-VTLT'],
    ['a range of years', 'trong giai đoạn 2026 -\n2030 này', '2026 - 2030'],
    ['a dash before a small letter', 'về kinh tế\n- xã hội', 'kinh tế - xã hội'],
    ['a dash between years', 'giai đoạn 2026\n- 2030', '2026 - 2030'],
  ])('mends %s that the break fell in', (_what, broken, mended) => {
    expect(paragraphsOf(`${brokenLines}\n\nCác phòng làm ${broken}`).at(-1)).toContain(mended)
  })
})

describe('paragraphs of a text with one to a line', () => {
  it.each([
    ['cut after a comma', 'Phòng Nội vụ hướng dẫn, đôn đốc,\n\nkiểm tra việc nộp hồ sơ.', 1],
    ['cut inside a name', 'Nghị quyết của Ban Chấp hành\n\nĐảng bộ xã.', 1],
    ['two sentences', 'Phòng Nội vụ hướng dẫn.\n\nPhòng Tài chính cấp kinh phí.', 2],
    ['an item behind an open sentence', 'Gồm các việc\n\n- thu thập', 2],
    ['a heading and its text', 'I. MỤC ĐÍCH\nGiữ gìn hồ sơ.', 2],
    ['a heading that ends like half a citation', '2. Lưu trữ số\n\nHồ sơ số được nộp cùng bản giấy.', 2],
    ['a citation cut before its number', 'Theo Công văn số\n\n88/SNV-VTLT, các phòng nộp hồ sơ.', 1],
  ])('%s', (_what, text, count) => {
    expect(paragraphsOf(text)).toHaveLength(count)
  })
})

describe('marks of the web', () => {
  it.each([
    ['**1. Mục đích**', '1. Mục đích', 11],
    ['**2. Thời gian: **Từ tháng 4', '2. Thời gian: Từ tháng 4', 13],
    ['*Ghi chú:* không bắt buộc', 'Ghi chú: không bắt buộc', 0],
    ['__Nơi nhận__:', 'Nơi nhận:', 0],
    ['1\\. Mục đích \\- yêu cầu', '1. Mục đích - yêu cầu', 0],
    ['Xem [văn bản gốc](https://example.vn/a_b) kèm theo', 'Xem văn bản gốc kèm theo', 0],
    ['## I. NỘI DUNG', 'I. NỘI DUNG', 11],
    ['Diện tích 3*4 m (*)', 'Diện tích 3*4 m (*)', 0],
    ['* Lưu ý: nộp đủ', '* Lưu ý: nộp đủ', 0],
  ])('%j', (marked, text, boldLead) => {
    expect(joinLines([{ text: marked }]).paragraphs[0]).toMatchObject({ text, boldLead, bold: boldLead > 0 })
  })

  it('leaves out rules and lines of nothing but marks', () => {
    expect(paragraphsOf('A\n-------\n** **\n*\n***\nB')).toEqual(['A', 'B'])
  })
})

describe('the furniture of pages', () => {
  const page = (number: number): Block[] => [
    { text: 'CÔNG BÁO XÃ HÒA LẠC', page: number },
    { text: `Trang thứ ${'x'.repeat(number)} nói về việc nộp hồ sơ.`, page: number },
    { text: `Hồ sơ ${'y'.repeat(number)} nộp đủ.`, page: number },
    { text: `${number}`, page: number },
  ]

  it('leaves out page numbers and lines that every page repeats', () => {
    const { text } = joinLines([1, 2, 3, 4].flatMap(page))
    expect(text).not.toContain('CÔNG BÁO')
    expect(text).not.toMatch(/^\d$/m)
    expect(text.split('\n')).toHaveLength(8)
  })

  it('keeps the numbers of rows, and leaves out headers and footers that the format names', () => {
    expect(paragraphsOf('STT\n1\nThu hồ sơ\n2\nKiểm tra')).toContain('2')
    expect(joinLines([{ text: 'Đầu trang', role: 'header' }, { text: 'Nội dung' }]).text).toBe('Nội dung')
    expect(joinLines([{ text: 'Lời chú', role: 'note' }]).paragraphs[0]?.note).toBe(true)
  })
})

describe('any text at all', () => {
  const pieces = [
    '**',
    '*',
    '|',
    ' ',
    '\t',
    '\n',
    '- ',
    'I. ',
    '1.2. ',
    'a) ',
    'KT. ',
    'Nơi nhận:',
    'ế',
    '(',
    ';',
    '.',
    'Số: /',
  ] as const

  it('gives paragraphs that lie in the text where they say', () => {
    const seed = Math.floor(Math.random() * 1e9)
    const random = seededRandom(seed)
    for (let round = 0; round < 200; round += 1) {
      const length = Math.floor(random() * 80)
      const text = Array.from({ length }, () => oneOf(random, ['Nhân dân', 'ủy ban', ...pieces])).join('')
      const source = joinLines([{ text }])
      const joined = source.paragraphs.map((paragraph) => paragraph.text).join('\n')
      expect(joined, `seed ${seed}`).toBe(source.text)
      for (const { start, end, text: own } of source.paragraphs) {
        expect(source.text.slice(start, end), `seed ${seed}`).toBe(own)
        expect(own, `seed ${seed}`).toBe(own.trim())
      }
    }
  })

  it('keeps every letter of running text', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '')
    expect(letters(joinLines([{ text: brokenLines }]).text)).toBe(letters(brokenLines))
  })

  it('composes what came decomposed and turns odd blanks into plain ones', () => {
    expect(joinLines([{ text: 'Ủy ban\u00a0nhân\u200b dân'.normalize('NFD') }]).text).toBe('Ủy ban nhân dân')
  })
})
