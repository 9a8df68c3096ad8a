import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../tests/support/tree-of-text.ts'
import { findRecipients } from './recipients.ts'
import { findSigner } from './signer.ts'

const treeWith = (foot: string) => treeOfText(`KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách.\n\n${foot}`)
const recipients = 'Nơi nhận:\n- Sở Du lịch;\n- Lưu: VT.'

describe('a signature whose parts stand on both sides of the recipients', () => {
  it.each([
    [`TM. ỦY BAN NHÂN DÂN XÃ\n\n${recipients}\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A`],
    [`TM. ỦY BAN NHÂN DÂN XÃ\nKT. CHỦ TỊCH\n\n${recipients}\n\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A`],
  ])('is read whole from %j', (foot) => {
    const tree = treeWith(foot)
    expect(findSigner(tree)).toMatchObject({
      authority: 'TM. ỦY BAN NHÂN DÂN XÃ; KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn A',
    })
    expect(findRecipients(tree).map(({ text }) => text)).toEqual(['Sở Du lịch', 'Lưu: VT'])
  })

  it('is read from the one line of a cell of the web', () => {
    expect(findSigner(treeWith('|  | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A |\n|---|---|'))).toMatchObject({
      authority: 'KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn A',
    })
  })

  it('ends with the name that the end of a page parted from its table', () => {
    const table = '| Nơi nhận: - Sở Du lịch; | KT. CHỦ TỊCH PHÓ CHỦ TỊCH |\n|---|---|'
    expect(findSigner(treeWith(`${table}\n\nNguyễn Văn A`))?.name).toBe('Nguyễn Văn A')
    expect(findSigner(treeWith(`${table}\n\nPHỤ LỤC`))?.name).toBeNull()
  })

  it('takes no line of the body for an authority', () => {
    const tree = treeWith(`TỔ CHỨC THỰC HIỆN\n\n${recipients}\n\nCHỦ TỊCH\n\nNguyễn Văn A`)
    expect(findSigner(tree)?.authority).toBeNull()
  })

  it('keeps the Secretariat whole that signs for a committee', () => {
    const signer = findSigner(treeWith(`${recipients}\n\nTM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN\nBÍ THƯ\n\nNguyễn Văn A`))
    expect(signer).toMatchObject({ authority: 'TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN', title: 'BÍ THƯ', name: 'Nguyễn Văn A' })
  })
})
