import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../tests/support/tree-of-text.ts'
import { findSigner } from './signer.ts'

const signerOf = (signature: string) =>
  findSigner(
    treeOfText(`KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách cho vui.\n\nNơi nhận:\n- Lưu: VT.\n\n${signature}`),
  )

describe('the signer', () => {
  it.each([
    ['GIÁM ĐỐC\n\nTạ Minh Khuê', null, 'GIÁM ĐỐC', 'Tạ Minh Khuê'],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTạ Minh Khuê', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Tạ Minh Khuê'],
    [
      'TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTạ Minh Khuê',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Tạ Minh Khuê',
    ],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nTạ Minh Khuê', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Tạ Minh Khuê'],
    ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTạ Minh Khuê', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Tạ Minh Khuê'],
    ['K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTẠ MINH KHUÊ', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'TẠ MINH KHUÊ'],
    [
      'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nTạ Minh Khuê',
      'TL. CHỦ TỊCH; KT. CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
      'Tạ Minh Khuê',
    ],
    [
      'TUQ. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ ĐỊA PHƯƠNG\n\nTạ Minh Khuê',
      'TUQ. BỘ TRƯỞNG',
      'VỤ TRƯỞNG VỤ ĐỊA PHƯƠNG',
      'Tạ Minh Khuê',
    ],
    ['Q. GIÁM ĐỐC\n\nThS.BS. Tạ Minh Khuê', null, 'Q. GIÁM ĐỐC', 'Tạ Minh Khuê'],
    [
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Tạ Minh Khuê',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Tạ Minh Khuê',
    ],
    ['CHỦ TỊCH', null, 'CHỦ TỊCH', null],
    ['TM. ĐOÀN CHỦ TỊCH\nCHỦ TỊCH\n\nTạ Minh Khuê', 'TM. ĐOÀN CHỦ TỊCH', 'CHỦ TỊCH', 'Tạ Minh Khuê'],
  ])('of %j', (signature, authority, title, name) => {
    expect(signerOf(signature)).toMatchObject({ authority, title, name })
  })

  it('is told from what heads an annex', () => {
    expect(signerOf('GIÁM ĐỐC\n\nTạ Minh Khuê\n\nPHỤ LỤC\nDANH MỤC SÁCH\nNguyễn Du')?.name).toBe('Tạ Minh Khuê')
  })

  it('is found where the signature stands above the recipients, and where there are none', () => {
    const above = 'KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\nGIÁM ĐỐC\nTạ Minh Khuê\nNơi nhận:\n- Lưu: VT.'
    expect(findSigner(treeOfText(above))).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Tạ Minh Khuê' })
    const without = 'KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\nGIÁM ĐỐC\n\nTạ Minh Khuê'
    expect(findSigner(treeOfText(without))).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Tạ Minh Khuê' })
  })

  it('is nobody where nobody signs', () => {
    expect(findSigner(treeOfText('KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.'))).toBeNull()
  })
})
