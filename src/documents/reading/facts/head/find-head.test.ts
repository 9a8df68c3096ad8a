import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { findHead, type Head } from './find-head.ts'

const headOf = (text: string): Head => findHead(treeOfText(text))
const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

const provincial = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
-------

${motto}

Số: 0412/KH-UBND

An Bình, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức Ngày hội đọc sách năm 2026

Căn cứ Luật Xuất bản; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH`

describe('the head of a state document', () => {
  it('gives sign, date, place, type, issuer and title', () => {
    const head = headOf(provincial)
    expect(head.sign).toMatchObject({ text: '0412/KH-UBND', number: '0412', symbol: 'KH-UBND' })
    expect(head.issueDate?.date).toBe('2026-02-09')
    expect(head.place?.text).toBe('An Bình')
    expect(head.type?.text).toBe('Kế hoạch')
    expect(head.issuer?.text).toBe('ỦY BAN NHÂN DÂN TỈNH AN BÌNH')
    expect(head.parentIssuer).toBeNull()
    expect(head.title?.text).toBe('Tổ chức Ngày hội đọc sách năm 2026')
  })

  it('says where each was read', () => {
    const tree = treeOfText(provincial)
    const head = findHead(tree)
    const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase()
    for (const fact of [head.sign, head.issueDate, head.place, head.type, head.issuer, head.title]) {
      expect(fact && plain(tree.source.text.slice(...fact.span))).toBe(fact && plain(fact.text))
    }
  })

  it.each([
    ['a blank number', 'Số:       /KH-UBND', { text: '/KH-UBND', number: null }],
    ['dots for a number', 'Số: ....../KH-UBND', { text: '/KH-UBND', number: null }],
    ['a blank inside', 'Số: 362 /KH- UBND', { text: '362/KH-UBND', number: '362' }],
  ])('reads %s', (_what, line, sign) => {
    expect(headOf(provincial.replace('Số: 0412/KH-UBND', line)).sign).toMatchObject(sign)
  })

  it.each([
    ['An Bình, ngày     tháng 02 năm 2026', '2026-02'],
    ['An Bình, ngày … tháng … năm 2026', '2026'],
    ['TP. An Bình, ngày 5/2/2026', '2026-02-05'],
  ])('keeps the precision of %j', (line, date) => {
    expect(headOf(provincial.replace('An Bình, ngày 09 tháng 02 năm 2026', line)).issueDate?.date).toBe(date)
  })

  it('has nothing where nothing is printed', () => {
    const head = headOf('KẾ HOẠCH\nTổ chức Ngày hội đọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.')
    expect(head).toMatchObject({ sign: null, issueDate: null, place: null, issuer: null, parentIssuer: null })
  })
})

describe('who issues', () => {
  it.each([
    ['UBND TỈNH AN BÌNH\nSỞ DU LỊCH', 'SỞ DU LỊCH', 'UBND TỈNH AN BÌNH'],
    ['UBND TỈNH AN BÌNH SỞ DU LỊCH', 'SỞ DU LỊCH', 'UBND TỈNH AN BÌNH'],
    ['ỦY BAN NHÂN DÂN\nXÃ LONG KHÊ\nPHÒNG KINH TẾ', 'PHÒNG KINH TẾ', 'ỦY BAN NHÂN DÂN XÃ LONG KHÊ'],
    ['SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', undefined],
    ['UBND TỈNH AN BÌNH\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'UBND TỈNH AN BÌNH'],
    ['ỦY BAN THƯỜNG VỤ\nQUỐC HỘI', 'ỦY BAN THƯỜNG VỤ QUỐC HỘI', undefined],
    ['ĐẢNG BỘ TỈNH AN BÌNH\nHUYỆN ỦY LONG KHÊ\n*', 'HUYỆN ỦY LONG KHÊ', 'ĐẢNG BỘ TỈNH AN BÌNH'],
    [
      'ỦY BAN MTTQ VIỆT NAM\nXÃ LONG KHÊ\nBAN THƯỜNG TRỰC',
      'ỦY BAN MTTQ VIỆT NAM XÃ LONG KHÊ BAN THƯỜNG TRỰC',
      undefined,
    ],
    ['TỈNH ĐOÀN AN BÌNH', 'TỈNH ĐOÀN AN BÌNH', undefined],
    ['TỈNH LỘ 5', undefined, undefined],
  ])('%j', (lines, issuer, parent) => {
    const head = headOf(
      `${lines}\n\nSố: 1/KH-X\n\nAn Bình, ngày 01 tháng 3 năm 2026\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH`,
    )
    expect(head.issuer?.text).toBe(issuer)
    expect(head.parentIssuer?.text).toBe(parent)
  })

  it.each([
    ['the opening', 'Thực hiện Nghị quyết số 9/NQ-HĐND; Sở Du lịch xây dựng kế hoạch như sau:', '', 'Sở Du lịch'],
    [
      'the closing',
      '',
      'Trên đây là Kế hoạch đọc sách năm 2026 của Sở Du lịch, yêu cầu các phòng thực hiện./.',
      'Sở Du lịch',
    ],
    ['nowhere', 'Đọc sách là việc tốt.', '', undefined],
  ])('is said in %s where no head is printed', (_where, opening, closing, issuer) => {
    const text = `KẾ HOẠCH\nĐọc sách\n\n${opening}\n\nI. MỤC ĐÍCH\nĐọc.\n\n${closing}\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn A`
    expect(headOf(text).issuer?.text).toBe(issuer)
  })

  it('is the committee whose own organs the body names, where it is signed for its standing committee', () => {
    const text = (organ: string): string =>
      `KẾ HOẠCH\nĐọc sách\n\nI. PHÂN CÔNG\n1. ${organ} theo dõi.\n\nNơi nhận:\n- Lưu.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Văn A`
    expect(headOf(text('Văn phòng Huyện ủy')).issuer?.text).toBe('Ban Thường vụ Huyện ủy')
    expect(headOf(text('Văn phòng Huyện ủy và Ban Tổ chức Tỉnh ủy')).issuer).toBeNull()
  })
})

describe('heads of the Party, letters, attachments', () => {
  it('reads the head of a Party body', () => {
    const head = headOf(`TỈNH ỦY AN BÌNH
BAN TUYÊN GIÁO VÀ DÂN VẬN
*
Số 13-HD/BTGDVTU

ĐẢNG CỘNG SẢN VIỆT NAM

An Bình, ngày 06 tháng 8 năm 2025

HƯỚNG DẪN
tổ chức đọc sách ở chi bộ
-----
Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn như sau:

1. Mục đích`)
    expect(head.sign).toMatchObject({ text: '13-HD/BTGDVTU', number: '13' })
    expect(head.type?.text).toBe('Hướng dẫn')
    expect(head.issuer?.text).toBe('Ban Tuyên giáo và Dân vận Tỉnh ủy')
    expect(head.parentIssuer?.text).toBe('TỈNH ỦY AN BÌNH')
    expect(head.title?.text).toBe('tổ chức đọc sách ở chi bộ')
  })

  it('takes the subject of a letter for its title, never whom it is sent to', () => {
    const head = headOf(`SỞ DU LỊCH
Số: 77/SDL-VP
V/v đọc sách năm 2026

An Bình, ngày 06 tháng 01 năm 2026

Kính gửi: Các phòng thuộc Sở

Sở đề nghị các phòng đọc sách.`)
    expect(head.title?.text).toBe('V/v đọc sách năm 2026')
    expect(head.type?.text).toBe('Công văn')
    expect(head.sign?.text).toBe('77/SDL-VP')
  })

  it('reads the note under the title of a document without a head', () => {
    const head = headOf(
      'KẾ HOẠCH\nĐọc sách\n(Kèm theo Kế hoạch số 14/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã Long Khê)\n\nI. MỤC ĐÍCH',
    )
    expect(head.sign?.text).toBe('14/KH-UBND')
    expect(head.issueDate?.date).toBe('2026-03-02')
    expect(head.issuer?.text).toBe('Ủy ban nhân dân xã Long Khê')
    expect(head.title?.text).toBe('Đọc sách')
  })

  it.each([
    ['KẾ HOẠCH Đọc sách năm 2026', 'Đọc sách năm 2026'],
    ['KẾ HOẠCH\nĐọc sách trong các trường học\nvà các thư viện', 'Đọc sách trong các trường học và các thư viện'],
    [
      'KẾ HOẠCH\nThực hiện Chỉ thị số 4/CT-UBND ngày 02/3/2026 về đọc sách',
      'Thực hiện Chỉ thị số 4/CT-UBND ngày 02/3/2026 về đọc sách',
    ],
    ['KẾ HOẠCH\nĐỌC SÁCH TRONG\nCÁC TRƯỜNG HỌC', 'ĐỌC SÁCH TRONG CÁC TRƯỜNG HỌC'],
  ])('gathers the title of %j', (block, title) => {
    expect(
      headOf(`${block}\n\nThực hiện chương trình năm, Sở Du lịch xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH`).title
        ?.text,
    ).toBe(title)
  })
})

describe('heads that web pages and hurried clerks make', () => {
  it('reads the head below a title that the page repeats above it', () => {
    const head = headOf(`Hôm nay: 12\n\nKẾ HOẠCH Đọc sách năm 2026\n\nNgày 06/04/2026 23:23:18\n\n${provincial}`)
    expect(head.sign?.text).toBe('0412/KH-UBND')
    expect(head.title?.text).toBe('Tổ chức Ngày hội đọc sách năm 2026')
  })

  it.each([
    ['Số: 5/KH-SDL, ngày 16 tháng 3 năm 2026', undefined, '2026-03-16'],
    ['Số: 5/KH-SDL, An Bình, ngày 16 tháng 3 năm 2026', 'An Bình', '2026-03-16'],
  ])('reads place and date beside the sign in %j', (line, place, date) => {
    const head = headOf(`SỞ DU LỊCH\n${line}\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH`)
    expect(head.sign?.text).toBe('5/KH-SDL')
    expect(head.place?.text).toBe(place)
    expect(head.issueDate?.date).toBe(date)
  })

  it('keeps a sign that has lost its hyphen as it is printed', () => {
    expect(headOf('SỞ DU LỊCH\nSố: 61/QĐSDL\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH').sign?.text).toBe('61/QĐSDL')
  })

  it('parts the columns of a head that stands below a title, in the layout of the Party', () => {
    const head = headOf(`Thứ năm - 12/02/2026 07:14

KẾ HOẠCH
Đọc sách quanh năm

ĐẢNG ỦY XÃ AN KHÊ                ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHỈ ĐẠO VĂN HÓA ĐỌC       An Khê, ngày 09 tháng 02 năm 2026
   VÀ HỌC TẬP SUỐT ĐỜI
           Số      -KH/BCĐ

KẾ HOẠCH
Đọc sách quanh năm

I- MỤC ĐÍCH`)
    expect(head.issuer?.text).toBe('BAN CHỈ ĐẠO VĂN HÓA ĐỌC VÀ HỌC TẬP SUỐT ĐỜI')
    expect(head.parentIssuer?.text).toBe('ĐẢNG ỦY XÃ AN KHÊ')
    expect([head.sign?.symbol, head.issueDate?.date, head.place?.text]).toEqual(['KH/BCĐ', '2026-02-09', 'An Khê'])
  })

  it('keeps the body that a decision names before its legal bases out of the title', () => {
    const body = 'Căn cứ Luật Công đoàn số 50/2024/QH15;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy định.'
    const head = headOf(
      `Số: 5/QĐ-TLĐ\n\nQUYẾT ĐỊNH\n\nBAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH\n\nĐOÀN CHỦ TỊCH TỔNG LIÊN ĐOÀN\n\n${body}`,
    )
    expect(head.title?.text).toBe('BAN HÀNH QUY ĐỊNH VỀ TỦ SÁCH')
  })

  it('completes a bare name from the line that a decision puts before its legal bases', () => {
    const head = headOf(
      'ỦY BAN NHÂN DÂN\nSố: 2/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc đọc sách\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LONG KHÊ\n\nCăn cứ Luật Thư viện;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Đọc sách.',
    )
    expect(head.issuer?.text).toBe('ỦY BAN NHÂN DÂN XÃ LONG KHÊ')
    expect(head.title?.text).toBe('Về việc đọc sách')
  })

  it('reads the fields of a page that lists documents', () => {
    const head = headOf(
      'Văn bản điều hành\nKế hoạch Đọc sách năm 2026\nSố ký hiệu 32/KH-UBND\nNội dung\n\nUBND xã Long Khê ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\nĐọc sách.',
    )
    expect(head.sign?.text).toBe('32/KH-UBND')
    expect(head.type?.text).toBe('Kế hoạch')
    expect(head.title?.text).toBe('Đọc sách năm 2026')
    expect(head.issuer?.text).toBe('UBND xã Long Khê')
  })

  it('names both issuers of a joint document', () => {
    const head = headOf(
      'UBND XÃ LONG KHÊ\nỦY BAN MTTQ VIỆT NAM XÃ LONG KHÊ\nSố: 01/QCPH/UBND-MTTQ\n\nQUY CHẾ\nPhối hợp\n\nĐiều 1. Chung',
    )
    expect(head.issuer?.text).toBe('UBND XÃ LONG KHÊ ỦY BAN MTTQ VIỆT NAM XÃ LONG KHÊ')
  })
})

describe('a page that tells of a document', () => {
  it('gives what the page says of the document, not the date of the page', () => {
    const head = headOf(`Thứ Sáu, 13/3/2026
Xã Long Khê đọc sách
Ngày 12/3/2026, UBND xã Long Khê đã ban hành Kế hoạch số 9/KH-UBND về việc đọc sách trong các trường học và thư viện trên địa bàn, với sự tham gia của các thôn và các đoàn thể của xã.
Lượt xem: 231`)
    expect(head.sign?.text).toBe('9/KH-UBND')
    expect(head.issueDate?.date).toBe('2026-03-12')
    expect(head.issuer?.text).toBe('UBND xã Long Khê')
    expect(head.type?.text).toBe('Kế hoạch')
  })
})
