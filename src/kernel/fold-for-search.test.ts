import { describe, expect, it } from 'vitest'
import { foldForSearch } from './fold-for-search.ts'

describe('foldForSearch', () => {
  it.each([
    ['Dân vận khéo', 'dan van kheo'],
    ['DÂN VẬN KHÉO', 'dan van kheo'],
    ['Dân vận khéo'.normalize('NFD'), 'dan van kheo'],
    ['Đắk Lắk, Đồng Đăng', 'dak lak, dong dang'],
    ['Ủy ban\n\tnhân  dân', 'uy ban nhan dan'],
    ['Ưu đãi ở Ỷ La', 'uu dai o y la'],
    ['  12/KH-UBND ', '12/kh-ubnd'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    const once = foldForSearch('Quyết định số 99/QĐ-TTg về “Năm Dân vận”')
    expect(foldForSearch(once)).toBe(once)
  })
})
