import { describe, expect, it } from 'vitest'
import { issuerWords } from './issuer-words.ts'

describe('issuerWords', () => {
  it.each([
    ['SỞ Y TẾ', 'Sở Y tế'],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
    ['BỘ NỘI VỤ', 'Bộ Nội vụ'],
    ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'Ủy ban nhân dân tỉnh Mẫu'],
    ['ỦY BAN NHÂN DÂN\nXÃ BA MẪU', 'Ủy ban nhân dân xã Ba Mẫu'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG 7', 'Ủy ban nhân dân phường 7'],
    ['HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG', 'Hội đồng nhân dân thành phố Đà Nẵng'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['ĐẢNG ỦY XÃ ĐỒNG MẪU', 'Đảng ủy xã Đồng Mẫu'],
  ])('writes %j as %j', (printed, written) => {
    expect(issuerWords(printed)).toBe(written)
  })

  it.each([
    'Sở Y tế',
    'SỞ Y TẾ TỈNH MẪU',
    'SỞ Y TẾ - SỞ NỘI VỤ',
    'ỦY BAN NHÂN DÂN TỈNH MẪU - BAN DÂN VẬN',
    'ỦY BAN NHÂN DÂN TỈNH MẪU VÀ HỘI NÔNG DÂN',
    'BAN CHỈ ĐẠO CHƯƠNG TRÌNH NHÀ SẠCH',
    'TRƯỜNG TIỂU HỌC HOA MAI',
    "ỦY BAN NHÂN DÂN XÃ EA H'MẪU",
    '',
  ])('leaves %j as it is printed', (printed) => {
    expect(issuerWords(printed)).toBe(printed)
  })
})
