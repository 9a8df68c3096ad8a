import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../tests/support/tree-of-text.ts'
import { findSigner } from './signer.ts'

const signerOf = (signature: string) =>
  findSigner(
    treeOfText(`KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách cho vui.\n\nNơi nhận:\n- Lưu: VT.\n\n${signature}`),
  )

describe('the signer', () => {
  it.each([
    ['GIÁM ĐỐC\n\nNguyễn Văn A', null, 'GIÁM ĐỐC', 'Nguyễn Văn A'],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn A'],
    [
      'TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn A',
    ],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn A', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'],
    ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn A', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Nguyễn Văn A'],
    ['K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTẠ MINH KHUÊ', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'TẠ MINH KHUÊ'],
    [
      'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nNguyễn Văn A',
      'TL. CHỦ TỊCH; KT. CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
      'Nguyễn Văn A',
    ],
    [
      'TUQ. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ ĐỊA PHƯƠNG\n\nNguyễn Văn A',
      'TUQ. BỘ TRƯỞNG',
      'VỤ TRƯỞNG VỤ ĐỊA PHƯƠNG',
      'Nguyễn Văn A',
    ],
    [
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nNguyễn Văn A',
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
      'PHÓ CHỦ NHIỆM',
      'Nguyễn Văn A',
    ],
    ['QUYỀN TRẠM TRƯỞNG\n\nNguyễn Văn A', null, 'QUYỀN TRẠM TRƯỞNG', 'Nguyễn Văn A'],
    ['Q. GIÁM ĐỐC\n\nThS.BS. Nguyễn Văn A', null, 'Q. GIÁM ĐỐC', 'Nguyễn Văn A'],
    [
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A',
      'TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn A',
    ],
    ['CHỦ TỊCH', null, 'CHỦ TỊCH', null],
    ['TM. ĐOÀN CHỦ TỊCH\nCHỦ TỊCH\n\nNguyễn Văn A', 'TM. ĐOÀN CHỦ TỊCH', 'CHỦ TỊCH', 'Nguyễn Văn A'],
  ])('of %j', (signature, authority, title, name) => {
    expect(signerOf(signature)).toMatchObject({ authority, title, name })
  })

  it('is told from what heads an annex', () => {
    expect(signerOf('GIÁM ĐỐC\n\nNguyễn Văn A\n\nPHỤ LỤC\nDANH MỤC SÁCH\nNguyễn Du')?.name).toBe('Nguyễn Văn A')
  })

  it('is found where the signature stands above the recipients, and where there are none', () => {
    const above = 'KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\nGIÁM ĐỐC\nNguyễn Văn A\nNơi nhận:\n- Lưu: VT.'
    expect(findSigner(treeOfText(above))).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Nguyễn Văn A' })
    const without = 'KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\nGIÁM ĐỐC\n\nNguyễn Văn A'
    expect(findSigner(treeOfText(without))).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Nguyễn Văn A' })
  })

  it('is nobody where nobody signs', () => {
    expect(findSigner(treeOfText('KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.'))).toBeNull()
  })
})
