import { describe, expect, it } from 'vitest'
import { planTask } from '../../../../tests/support/save-plan.ts'
import { leadWords } from './lead-words.ts'

const sections = [
  ['aim', 1, 'MỤC ĐÍCH, YÊU CẦU'],
  ['work', 1, 'NHIỆM VỤ'],
  ['cells', 2, 'Đối với các chi bộ'],
  ['state', 2, 'Đối với các cơ quan nhà nước'],
  ['council', 3, 'Hội đồng nhân dân xã '],
  ['order', 1, 'TỔ CHỨC THỰC HIỆN'],
  ['office', 2, 'Văn phòng'],
].map(([id, level, title]) => ({ id, level, title, label: '', text: '' })) as Parameters<typeof leadWords>[1]

describe('the words that tell who leads a task', () => {
  it.each([
    ['its own go first', 'cells', ['Chi bộ thôn Một'], ['Chi bộ thôn Một']],
    ['a heading that addresses somebody', 'cells', [], ['Đối với các chi bộ']],
    ['a heading below one that addresses somebody', 'council', [], ['Hội đồng nhân dân xã']],
    ['a heading that addresses nobody', 'aim', [], []],
    ['one behind it, at a higher level', 'office', [], []],
    ['no heading', null, [], []],
    ['a heading that is gone', 'gone', [], []],
  ] as const)('%s', (_, sectionId, leadText, expected) => {
    expect(leadWords({ ...planTask('Họp dân'), sectionId, leadText }, sections)).toEqual(expected)
  })
})
