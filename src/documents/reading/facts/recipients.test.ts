import { describe, expect, it } from 'vitest'
import { treeOfText } from '../../../../tests/support/tree-of-text.ts'
import { findRecipients } from './recipients.ts'

const recipientsOf = (list: string): string[] =>
  findRecipients(
    treeOfText(`KẾ HOẠCH\nĐọc sách\n\nI. MỤC ĐÍCH\nĐọc sách cho vui.\n\n${list}\n\nGIÁM ĐỐC\n\nNguyễn Văn A`),
  ).map(({ text }) => text)

describe('recipients', () => {
  it.each([
    ['dashes', 'Nơi nhận:\n- Như trên;\n- Sở Nội vụ (b/c);\n- Lưu: VT.', ['Như trên', 'Sở Nội vụ (b/c)', 'Lưu: VT']],
    [
      'dashes with a tab behind them',
      'Nơi nhận:\n-\tNhư trên;\n-\tSở Nội vụ (b/c);\n-\tLưu: VT.',
      ['Như trên', 'Sở Nội vụ (b/c)', 'Lưu: VT'],
    ],
    ['a semicolon inside', 'Nơi nhận:\n- Bộ A; Bộ B;\n- Lưu: VT.', ['Bộ A; Bộ B', 'Lưu: VT']],
    [
      'a bracket on the next line',
      'Nơi nhận:\n- Tỉnh ủy;\n(để báo cáo)\n- Lưu: VT.',
      ['Tỉnh ủy; (để báo cáo)', 'Lưu: VT'],
    ],
    ['commas', 'Nơi nhận:\n- Các chi bộ,\n- Lưu Văn phòng.', ['Các chi bộ', 'Lưu Văn phòng']],
    ['parts under an entry', 'Nơi nhận:\n- VPUB:\n+ LĐVP, TH;\n+ Lưu: VT.', ['VPUB: + LĐVP, TH', 'Lưu: VT']],
    ['running text', 'Nơi nhận: Như trên; các phòng (A; B); lưu: VT.', ['Như trên', 'các phòng (A; B)', 'lưu: VT']],
    ['no dashes', 'Nơi nhận:\nNhư trên;\nBộ trưởng (để b/c);\nLưu: VT.', ['Như trên', 'Bộ trưởng (để b/c)', 'Lưu: VT']],
    [
      'an entry broken before the name of a body',
      'Nơi nhận:\n- Chi bộ A,\n- Các đồng chí Ủy viên\nBan Thường vụ Đảng ủy,\n- Lưu Văn phòng.',
      ['Chi bộ A', 'Các đồng chí Ủy viên Ban Thường vụ Đảng ủy', 'Lưu Văn phòng'],
    ],
    [
      'one line of the web, with brackets behind the marks',
      'Nơi nhận: - Bộ A; (báo cáo) - Tỉnh ủy; (báo cáo) - Các thôn; - Lưu: VT.',
      ['Bộ A; (báo cáo)', 'Tỉnh ủy; (báo cáo)', 'Các thôn', 'Lưu: VT'],
    ],
    [
      'a list that a joint signature follows',
      'Nơi nhận:\n- Sở A;\n- Lưu VT, TCHC\n\nĐẠI DIỆN BAN CHẤP HÀNH CÔNG ĐOÀN\nCHỦ TỊCH\nTrần Thị B',
      ['Sở A', 'Lưu VT, TCHC'],
    ],
    ['a blank before the marks', 'Nơi nhận :\n- Sở Y tế ;\n- Lưu : VT .', ['Sở Y tế', 'Lưu : VT']],
  ])('in %s', (_how, list, recipients) => {
    expect(recipientsOf(list)).toEqual(recipients)
  })

  it('are none where the document names none', () => {
    expect(recipientsOf('Kế hoạch này gửi đến các nơi nhận tin.')).toEqual([])
  })

  it('stand where they say', () => {
    const tree = treeOfText('Nơi nhận:\n- Bộ A;\n- Lưu: VT.')
    for (const { text, span } of findRecipients(tree)) expect(tree.source.text.slice(...span)).toBe(text)
  })
})
