import { describe, expect, it } from 'vitest'
import { headOf, provincial } from '../../../../../tests/support/heads.ts'
import type { Head } from './find-head.ts'

describe('heads that web pages and hurried clerks make', () => {
  it('reads the head below a title that the page repeats above it', () => {
    const head = headOf(`Hôm nay: 12\n\nKẾ HOẠCH Đọc sách năm 2026\n\nNgày 06/04/2026 23:23:18\n\n${provincial}`)
    expect(head.sign?.text).toBe('0412/KH-UBND')
    expect(head.title?.text).toBe('Tổ chức Ngày hội đọc sách năm 2026')
  })

  it('takes no document that the title carries out for the sign of its own', () => {
    const head = headOf(
      'BAN HÀNH KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 14-CT/TW NGÀY 02 THÁNG 7 NĂM 2026\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH',
    )
    expect(head.sign).toBeNull()
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

  it.each([
    ['Đăng vào Thứ bảy, ngày 20/04/2024'],
    ['Đăng bởi Ban biên tập, ngày 20/04/2024'],
    ['Cập nhật ngày 20/04/2024'],
    ['Ngày cập nhật: 20/04/2024'],
    ['Thứ bảy, ngày 20 tháng 4 năm 2024'],
    ['Hôm nay, ngày 20 tháng 4 năm 2024'],
  ])('never takes the date of the page in %j for that of the document', (line) => {
    const page = (place: string): Head =>
      headOf(`Trang chủ > Văn bản\n${line}\n\nSỞ DU LỊCH\nSố: 5/KH-SDL\n${place}\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH`)
    expect(page('')).toMatchObject({ place: null, issueDate: null })
    const dated = page('\nAn Bình, ngày 03 tháng 4 năm 2024\n')
    expect([dated.place?.text, dated.issueDate?.date]).toEqual(['An Bình', '2024-04-03'])
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
