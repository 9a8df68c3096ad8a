import { describe, expect, it } from 'vitest'
import { findWrittenDates } from '#kernel/dates/find-dates.ts'
import { oneOf, seededRandom } from '../../../../../tests/support/random.ts'
import { everyHint } from '../../hints/hints.ts'
import type { Outline, Passage, Zone } from '../../tree/passage.ts'
import type { Head } from '../head/find-head.ts'
import { findReferences } from './find-references.ts'

const noHead: Head = {
  sign: null,
  issueDate: null,
  place: null,
  type: null,
  issuer: null,
  parentIssuer: null,
  title: null,
}

function treeOf(parts: readonly (string | readonly [Zone, string])[]): Outline {
  let at = 0
  const passages = parts.map((part): Passage => {
    const [zone, text] = typeof part === 'string' ? (['body', part] as const) : part
    const start = at
    at += text.length + 1
    const plain = { bold: false, boldLead: 0, italic: false, align: null, cell: null, page: null, note: false }
    return {
      ...plain,
      text,
      start,
      end: start + text.length,
      zone,
      path: '',
      label: null,
      bodyAt: 0,
      hints: everyHint,
      dates: findWrittenDates(text),
    }
  })
  const text = passages.map((passage) => passage.text).join('\n')
  return { source: { text, paragraphs: passages }, kind: 'plan', passages, sections: [] }
}

const read = (...parts: (string | readonly [Zone, string])[]) => findReferences(treeOf(parts), noHead)
const shapes = (text: string) => read(text).map(({ type, sign, date, issuer }) => [type, sign, date, issuer])

describe('one citation', () => {
  it.each([
    [
      'Kế hoạch số 815/KH-UBND ngày 02/3/2023 của UBND tỉnh Lâm Sơn về',
      ['Kế hoạch', '815/KH-UBND', '2023-03-02', 'UBND tỉnh Lâm Sơn'],
    ],
    [
      'Chỉ thị số 52-CT/TU, ngày 08/ 9/2022 của Ban Thường vụ Tỉnh ủy về',
      ['Chỉ thị', '52-CT/TU', '2022-09-08', 'Ban Thường vụ Tỉnh ủy'],
    ],
    [
      'Nghị quyết 33/NQ-CP của Chính phủ ngày 05 tháng 4 năm 2022',
      ['Nghị quyết', '33/NQ-CP', '2022-04-05', 'Chính phủ'],
    ],
    ['Nghị quyết của Chính phủ số 33/NQ-CP', ['Nghị quyết', '33/NQ-CP', null, 'Chính phủ']],
    [
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 77/TTr-SNV ngày 06/6/2024',
      ['Tờ trình', '77/TTr-SNV', '2024-06-06', 'Giám đốc Sở Nội vụ'],
    ],
    [
      'Chương trình phối hợp số 06-CTr/BDVTU-BCSĐ UBND ngày 01/02/2019 giữa Ban Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh',
      ['Chương trình phối hợp', '06-CTr/BDVTU-BCSĐUBND', '2019-02-01', 'Ban Dân vận Tỉnh ủy; Ủy ban nhân dân tỉnh'],
    ],
    [
      'Hướng dẫn số 21-HD/BTGDVTU, ngày 03/3/2025 của Ban Tuyên giáo và Dân vận Thành ủy',
      ['Hướng dẫn', '21-HD/BTGDVTU', '2025-03-03', 'Ban Tuyên giáo và Dân vận Thành ủy'],
    ],
    ['Công văn số 1070/TCT ngày 05/5/2022 của Tổng cục Thuế', ['Công văn', '1070/TCT', '2022-05-05', 'Tổng cục Thuế']],
    ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15', ['Luật', '10/2022/QH15', null, null]],
    [
      'Nghị định số 39/2019/NĐCP ngày 04/5/2019 của Chính phủ',
      ['Nghị định', '39/2019/NĐCP', '2019-05-04', 'Chính phủ'],
    ],
    ['Quy định của Ban Bí thư số24-QĐ/TW, ngày 02-3-2010 về', ['Quy định', '24-QĐ/TW', '2010-03-02', 'Ban Bí thư']],
    ['Báo cáo thẩm định số 18/BCTĐ-STP của Sở Tư pháp', ['Báo cáo thẩm định', '18/BCTĐ-STP', null, 'Sở Tư pháp']],
    ['Quy chế làm việc số 02-QC/ĐU của Đảng ủy xã An Tây', ['Quy chế làm việc', '02-QC/ĐU', null, 'Đảng ủy xã An Tây']],
    [
      'Thông báo số 31-TB/UBKTĐU của Uỷ ban Kiểm tra Đảng uỷ chưa được thực hiện đầy đủ',
      ['Thông báo', '31-TB/UBKTĐU', null, 'Uỷ ban Kiểm tra Đảng uỷ'],
    ],
    ['Kế hoạch số 12-KH/TU của tỉnh ủy về', ['Kế hoạch', '12-KH/TU', null, 'tỉnh ủy']],
    ['Kế hoạch số 9/KH-MNHM của trường Mầm non Hoa Mai)', ['Kế hoạch', '9/KH-MNHM', null, 'trường Mầm non Hoa Mai']],
    [
      'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Hòa An tại Tờ trình số 5/TTr-VHXH',
      ['Tờ trình', '5/TTr-VHXH', null, 'Trưởng phòng Văn hóa - Xã hội xã Hòa An'],
    ],
    [
      'Theo đề nghị của Sở Xây dựng (cơ quan thẩm định) tại Tờ trình số 126/TTr-SXD',
      ['Tờ trình', '126/TTr-SXD', null, 'Sở Xây dựng'],
    ],
  ])('reads %j', (text, expected) => {
    expect(shapes(`Căn cứ ${text};`)).toEqual([expected])
  })

  it('shows where it stands, from the type to the issuer', () => {
    const text = 'Thực hiện Kế hoạch số 815/KH-UBND ngày 02/3/2023 của UBND tỉnh về dân vận'
    const [reference] = read('Mở đầu', text)
    expect(reference?.text).toBe('Kế hoạch số 815/KH-UBND ngày 02/3/2023 của UBND tỉnh')
    expect(`Mở đầu\n${text}`.slice(...(reference?.span ?? [0, 0]))).toBe(reference?.text)
  })

  it.each([
    'theo Mẫu số 02/BC-DV ban hành kèm theo',
    'tại nhà số 12/KDC',
    'thửa 5/LĐ-TB',
    'TCVN 14423:2025, tỷ lệ 1/500',
    'Kế hoạch số …/KH-UBND ngày … của UBND tỉnh',
    'theo quy định của luật sư và pháp luật',
  ])('takes %j for no citation', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('lists', () => {
  it('gives each sign under one type the date and issuer behind the last', () => {
    expect(shapes('các Kế hoạch số 31-KH/TU, số 35-KH/TU và 39-KH/TU ngày 02/5/2020 của Tỉnh ủy')).toEqual([
      ['Kế hoạch', '31-KH/TU', '2020-05-02', 'Tỉnh ủy'],
      ['Kế hoạch', '35-KH/TU', '2020-05-02', 'Tỉnh ủy'],
      ['Kế hoạch', '39-KH/TU', '2020-05-02', 'Tỉnh ủy'],
    ])
  })

  it('shares no date between far numbers that each have their own type', () => {
    expect(shapes('Nghị quyết số 31-NQ/TU, Nghị quyết số 48-NQ/TU ngày 02/5/2020 của Tỉnh ủy')).toEqual([
      ['Nghị quyết', '31-NQ/TU', null, 'Tỉnh ủy'],
      ['Nghị quyết', '48-NQ/TU', '2020-05-02', 'Tỉnh ủy'],
    ])
  })

  it('reads several numbers before one symbol', () => {
    expect(shapes('Kết luận số 21, 26 và 27-KL/TW của Bộ Chính trị').map(([, sign]) => sign)).toEqual([
      '21-KL/TW',
      '26-KL/TW',
      '27-KL/TW',
    ])
  })

  it('takes type and issuer from before the brackets', () => {
    expect(shapes('các Quyết định của Bộ trưởng Bộ Nội vụ về thi đua (số 14/QĐ-BNV, số 15/QĐ-BNV)')).toEqual([
      ['Quyết định', '14/QĐ-BNV', null, 'Bộ trưởng Bộ Nội vụ'],
      ['Quyết định', '15/QĐ-BNV', null, 'Bộ trưởng Bộ Nội vụ'],
    ])
  })

  it('takes "cùng ngày" for every document of its list', () => {
    expect(shapes('Kế hoạch số 35-KH/TU và Đề án số 36/ĐA-UBND cùng ngày 04/4/2024').map(([, , date]) => date)).toEqual(
      ['2024-04-04', '2024-04-04'],
    )
  })

  it('names all bodies that issue together', () => {
    const text =
      'Nghị quyết liên tịch số 9/2012/NQLT-CP-MTTQ của Chính phủ - Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam về'
    expect(shapes(text).map(([, , , issuer]) => issuer)).toEqual([
      'Chính phủ; Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
    ])
  })

  it('reads citations inside a citation', () => {
    const text =
      'Kế hoạch số 8/KH-UBND ngày 01/3/2019 của UBND huyện thực hiện Kế hoạch số 4/KH-UBND ngày 01/02/2019 của UBND tỉnh về Chỉ thị số 2-CT/TU'
    expect(shapes(text).map(([, sign]) => sign)).toEqual(['8/KH-UBND', '4/KH-UBND', '2-CT/TU'])
  })
})

describe('once each', () => {
  it('joins spellings of one sign and keeps every place', () => {
    const [reference, ...more] = read(
      'theo Nghị định 04/2015/ND-CP',
      'Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ',
      'Nghị định số 4/2015/NĐ-CP',
    )
    expect(reference).toMatchObject({ sign: '04/2015/NĐ-CP', date: '2015-01-09', issuer: 'Chính phủ' })
    expect(reference?.mentions).toHaveLength(3)
    expect(more).toEqual([])
  })

  it('tells the same number of another year, or of another issuer, apart', () => {
    const text =
      'Kế hoạch số 12/KH-UBND ngày 03/01/2023; Kế hoạch số 12/KH-UBND ngày 04/01/2024 của UBND tỉnh Hòa Lâm; Kế hoạch số 12/KH-UBND ngày 06/02/2024 của UBND tỉnh An Sơn'
    expect(read(text).map((reference) => reference.date)).toEqual(['2023-01-03', '2024-01-04', '2024-02-06'])
  })

  it('counts a short form to the document that it means, and only where it can be one', () => {
    const one = 'Chỉ thị số 52-CT/TU ngày 08/9/2022 của Tỉnh ủy (sau đây gọi là Chỉ thị 52)'
    expect(read(one).map((reference) => reference.mentions.length)).toEqual([2])
    const two = 'Chỉ thị số 52-CT/TU, Chỉ thị số 52/CT-TTg; thực hiện Chỉ thị 52'
    expect(read(two).map((reference) => reference.mentions.length)).toEqual([1, 1])
  })

  it('leaves out the document itself, but not its namesake of another year', () => {
    const tree = treeOf([
      ['title', '(Kèm theo Kế hoạch số 044/KH-UBND ngày 05/3/2024 của UBND xã)'],
      'thay thế Kế hoạch số 44/KH-UBND ngày 02/3/2023 của UBND xã',
    ])
    const sign = { text: '044/KH-UBND', number: '044', symbol: 'KH-UBND', span: [0, 1] as const }
    const issueDate = { date: '2024-03-05', text: '', span: [0, 1] as const }
    const found = findReferences(tree, { ...noHead, sign, issueDate })
    expect(found.map((reference) => reference.date)).toEqual(['2023-03-02'])
  })

  it('reads notes, but neither the head nor the recipients', () => {
    const found = read(
      ['head', 'Số: 9/KH-UBND'],
      ['recipients', '- Như Quyết định số 5/QĐ-UBND;'],
      ['notes', '1 Quyết định số 6/QĐ-UBND'],
    )
    expect(found.map((reference) => reference.sign)).toEqual(['6/QĐ-UBND'])
  })
})

describe('documents cited by name', () => {
  it.each([
    ['Luật Tiếp công dân năm 2013, Luật Tố cáo năm 2018', ['Luật Tiếp công dân năm 2013', 'Luật Tố cáo năm 2018']],
    ['Luật Phòng, chống tham nhũng ngày 20/11/2018; các', ['Luật Phòng, chống tham nhũng ngày 20/11/2018']],
    ['Luật Ngân sách nhà nước, các văn bản', ['Luật Ngân sách nhà nước']],
    ['Luật Cán bộ, công chức ngày 01 tháng 02 năm 2031;', ['Luật Cán bộ, công chức ngày 01 tháng 02 năm 2031']],
    ['Luật An toàn, vệ sinh lao động năm 2031 và', ['Luật An toàn, vệ sinh lao động năm 2031']],
    ['Luật Giá, phí và lệ phí ngày 01/02/2031', ['Luật Giá, phí và lệ phí ngày 01/02/2031']],
    ['Luật Tố cáo, kế hoạch tiếp dân ngày 01/02/2031', ['Luật Tố cáo']],
    ['Luật Dân quân tự vệ, công an và quân đội', ['Luật Dân quân tự vệ']],
    [
      'Luật Sửa đổi, bổ sung một số điều của Luật Tố cáo và Luật Khiếu nại ngày 01/01/2030;',
      ['Luật Sửa đổi, bổ sung một số điều của Luật Tố cáo và Luật Khiếu nại ngày 01/01/2030'],
    ],
    [
      'Luật Tổ chức Quốc hội và Hội đồng Nhân dân ngày 01/02/1999;',
      ['Luật Tổ chức Quốc hội và Hội đồng Nhân dân ngày 01/02/1999'],
    ],
    ['Luật Khiếu nại và Quy chế làm việc', ['Luật Khiếu nại']],
    ['Nghị quyết Trung ương 5 (khóa XII) về', ['Nghị quyết Trung ương 5 (khóa XII)']],
    ['Bộ luật Lao động năm 2019 và các', ['Bộ luật Lao động năm 2019']],
    [
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025 - 2030',
      ['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2025 - 2030'],
    ],
  ])('reads %j', (text, names) => {
    expect(read(`Thực hiện ${text}`).map((reference) => reference.text)).toEqual(names)
  })

  it('gives a law its sign where one stands behind it, and leaves its neighbours alone', () => {
    const found = read('Luật Tố cáo năm 2018, Luật Giá số 19/2031/QH21; Kế hoạch số 5/KH-UBND theo Luật Biển Việt Nam.')
    expect(found.map(({ type, sign, text }) => [type, sign, text])).toEqual([
      ['Luật', null, 'Luật Tố cáo năm 2018'],
      ['Luật', '19/2031/QH21', 'Luật Giá số 19/2031/QH21'],
      ['Kế hoạch', '5/KH-UBND', 'Kế hoạch số 5/KH-UBND'],
      ['Luật', null, 'Luật Biển Việt Nam'],
    ])
  })

  it('joins a law with and without its year', () => {
    const found = read('Luật Tố cáo năm 2018;', 'theo Luật Tố cáo.')
    expect(found).toMatchObject([{ sign: null, date: '2018' }])
    expect(found[0]?.mentions).toHaveLength(2)
  })
})

describe('any text', () => {
  const seed = 20260417
  const pieces = [
    'số ',
    '12',
    '/',
    '-',
    'KH',
    'UBND',
    'QĐ/TW',
    ' ngày ',
    '5/5/2020',
    ', ',
    ' và ',
    'Luật ',
    '(',
    'của ',
    '\n',
    '…',
    'Nghị quyết ',
  ] as const
  const random = seededRandom(seed)
  const texts = Array.from({ length: 300 }, () => Array.from({ length: 40 }, () => oneOf(random, pieces)).join(''))

  it(`gives facts whose places show them (seed ${seed})`, () => {
    for (const text of texts) {
      for (const reference of read(text)) {
        expect(text.slice(...reference.span)).toBe(reference.text)
        expect(reference.mentions.length).toBeGreaterThan(0)
        for (const [start, end] of reference.mentions)
          expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    }
  })

  it(`never cites one sign of one year twice (seed ${seed})`, () => {
    for (const text of texts) {
      const names = read(text).flatMap(({ sign, date }) =>
        sign === null ? [] : [`${sign} ${date?.slice(0, 4) ?? ''}`],
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
