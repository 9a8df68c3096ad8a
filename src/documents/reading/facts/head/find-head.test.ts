import { describe, expect, it } from 'vitest'
import { headOf, provincial } from '../../../../../tests/support/heads.ts'
import { treeOfText } from '../../../../../tests/support/tree-of-text.ts'
import { findHead } from './find-head.ts'

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

  it('takes the subject of a letter of the Party, printed without "V/v"', () => {
    const head = headOf(
      'HUYỆN ỦY LONG KHÊ\n*\nSố 21-CV/HU\nVề đọc sách ở chi bộ\nĐẢNG CỘNG SẢN VIỆT NAM\nLong Khê, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các chi bộ\n\nHuyện ủy đề nghị các chi bộ đọc sách.',
    )
    expect(head.title?.text).toBe('Về đọc sách ở chi bộ')
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
    ['THÔNG BÁO\nKết luận của đồng chí Bí thư Huyện ủy', 'Kết luận của đồng chí Bí thư Huyện ủy'],
    ['CHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề việc đọc sách', 'CỦA BAN THƯỜNG VỤ HUYỆN ỦY về việc đọc sách'],
    ['CHỈ THỊ\nCỦA HUYỆN ỦY\nVề đọc sách\ntrong chi bộ', 'CỦA HUYỆN ỦY Về đọc sách trong chi bộ'],
    ['CHỈ THỊ\nĐỌC SÁCH TRONG CHI BỘ\nVề đọc sách, thời gian qua có tiến bộ.', 'ĐỌC SÁCH TRONG CHI BỘ'],
  ])('gathers the title of %j', (block, title) => {
    expect(
      headOf(`${block}\n\nThực hiện chương trình năm, Sở Du lịch xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH`).title
        ?.text,
    ).toBe(title)
  })
})
