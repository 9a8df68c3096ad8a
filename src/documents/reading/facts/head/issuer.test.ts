import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { findHead, type Head } from './find-head.ts'

const headOf = (text: string): Head => findHead(treeOfText(text))

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
    ['ĐẢNG BỘ TỈNH AN BÌNH\nBAN THƯỜNG VỤ\n*', 'BAN THƯỜNG VỤ', 'ĐẢNG BỘ TỈNH AN BÌNH'],
    ['TỈNH ĐOÀN AN BÌNH', 'TỈNH ĐOÀN AN BÌNH', undefined],
    ['TỈNH LỘ 5', undefined, undefined],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG\nĐOÀN TNCS HỒ CHÍ MINH', 'BAN CHẤP HÀNH TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH', undefined],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'BAN CHẤP HÀNH TRUNG ƯƠNG', undefined],
  ])('%j', (lines, issuer, parent) => {
    const head = headOf(
      `${lines}\n\nSố: 1/KH-X\n\nAn Bình, ngày 01 tháng 3 năm 2026\n\nKẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH`,
    )
    expect(head.issuer?.text).toBe(issuer)
    expect(head.parentIssuer?.text).toBe(parent)
  })

  it.each([
    ['ỦY BAN NHÂN DÂN TỈNH', 'Ủy ban nhân dân tỉnh An Bình', 'Ủy ban nhân dân tỉnh An Bình'],
    ['UBND TỈNH', 'UBND tỉnh An Bình', 'UBND tỉnh An Bình'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'Ủy ban nhân dân tỉnh', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'Ủy ban nhân dân tỉnh Long Khê', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'Ủy ban nhân dân tỉnh An Bình Đông', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ', 'Ủy ban nhân dân xã An Bình', 'ỦY BAN NHÂN DÂN THÀNH PHỐ'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'các thư viện của tỉnh An Bình', 'ỦY BAN NHÂN DÂN TỈNH An Bình'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'các thư viện của tỉnh An Bình Đông', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['ỦY BAN NHÂN DÂN TỈNH', 'các thư viện của xã An Bình', 'ỦY BAN NHÂN DÂN TỈNH'],
  ])('completes %j by the place of the head only where the text writes it so: %j', (line, written, issuer) => {
    const head = headOf(
      `${line}\nSố: 3/KH-UBND\n\nAn Bình, ngày 03 tháng 4 năm 2026\n\nKẾ HOẠCH\nĐọc sách\n\nTheo chỉ đạo của ${written}, các thư viện mở cửa.\n\nI. MỤC ĐÍCH`,
    )
    expect(head.issuer?.text).toBe(issuer)
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
