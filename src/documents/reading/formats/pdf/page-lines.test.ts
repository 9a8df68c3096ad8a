import { describe, expect, it } from 'vitest'
import { pageLines, textOf, unnamedSigns } from './page-lines.ts'

const page = (...words: string[]) => ({
  turned: 0,
  items: words.map((str, at) => ({
    str,
    transform: [12, 0, 0, 12, 72, 700 - at * 16],
    width: str.length * 6,
    fontName: 'f1',
  })),
})
const read = (...words: string[]) => pageLines(page(...words), 1).map(({ chunks }) => textOf(chunks))

describe('letters of a page', () => {
  it('leave out signs that the file gives no letter for, and count them', () => {
    const [one, other] = ['Tỉ\u0002nh ủ\u0002y', 'Đả\u0011ng\ufffd']
    expect(read(one, other)).toEqual(['Tỉnh ủy', 'Đảng'])
    expect(unnamedSigns(page(one, other))).toBe(4)
    expect(unnamedSigns(page('Tỉnh ủy', 'một\tdấu tab'))).toBe(0)
  })
})
