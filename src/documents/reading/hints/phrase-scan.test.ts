import { describe, expect, it } from 'vitest'
import { phraseScan } from './phrase-scan.ts'

const scan = phraseScan([
  [1, ['báo cáo', 'gửi']],
  [2, ['ngày 0', '0/0']],
  [4, ['áo', 'áo cá']],
  [8, ['kế hoạch']],
])
const found = (text: string) => scan(text, 0, text.length)

describe('the scan for phrases', () => {
  it.each([
    ['các xã báo cáo', 1 | 4],
    ['BÁO  CÁO', 1 | 4],
    ['báo\u00a0cáo', 1 | 4],
    ['Gửi trước ngày 15', 1 | 2],
    ['12 / 6', 2],
    ['ngày mai', 0],
    ['bá0 cáo', 4],
    ['cáo báo', 4],
    ['\u212aế hoạch', 8],
    ['', 0],
  ])('in %j finds %i', (text, bits) => expect(found(text)).toBe(bits))

  it('looks only at the part that it is given', () => {
    const text = 'gửi báo cáo ngày 5'
    expect(scan(text, 0, 3)).toBe(1)
    expect(scan(text, 4, 9)).toBe(4)
    expect(scan(text, 12, text.length)).toBe(2)
  })
})
