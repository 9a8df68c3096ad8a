import { describe, expect, it } from 'vitest'
import { joinLines } from './join-lines.ts'

const paragraphsOf = (text: string): string[] => joinLines([{ text }]).paragraphs.map((paragraph) => paragraph.text)
const spaced = (text: string): string => text.replace(/\n/g, '\n\n')

const broken = `ỦY BAN NHÂN DÂN
XÃ AN KHÊ
Số: 9/KH-UBND
An Khê, ngày
12 tháng 3 năm 2026

KẾ HOẠCH
Thu thập hồ sơ

Ủy ban nhân dân xã tổ chức thu thập hồ sơ của các phòng và của các
trường trên địa bàn, bắt đầu từ các phòng có nhiều hồ sơ nhất và đã lập
danh mục hồ sơ từ đầu năm.

1. Phòng Kinh tế nộp hồ sơ trước, vì kho của phòng đã đầy và không còn
chỗ cho hồ sơ của năm nay.

2. Các phòng khác nộp sau, theo lịch do Văn phòng lập và gửi cho từng
phòng trước ngày nộp.`

describe('a text with an empty line behind every line', () => {
  it.each([
    ['broken lines', broken],
    ['a table by bars', `${broken}\n\n|\nViệc\n|\nHạn\n|\n|\nNộp hồ sơ\n|\n30/6\n|`],
    ['paragraphs of one line', broken.replace(/(\p{Ll},?)\n(?=\p{Ll})/gu, '$1 ')],
  ])('reads as without: %s', (_what, text) => {
    expect(paragraphsOf(spaced(text))).toEqual(paragraphsOf(text))
  })

  it('is told from paragraphs that empty lines part', () => {
    const text = Array.from({ length: 12 }, (_, at) => `Phòng số ${at} nộp hồ sơ đúng hạn`).join('\n\n')
    expect(paragraphsOf(text)).toHaveLength(12)
  })
})
