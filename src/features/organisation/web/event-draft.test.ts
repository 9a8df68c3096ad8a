import { describe, expect, it } from 'vitest'
import { type EventDraft, eventOfDraft, shareOf } from './event-draft.ts'

const common = { sign: '05/NQ-HĐND', date: '2025-06-01', day: '2025-07-01' }
const face = {
  name: 'Xã Đông',
  shortName: null,
  signAbbreviation: null,
  kind: 'people-committee',
  level: 'commune',
  status: 'active',
  organId: null,
  areaCode: null,
  address: null,
} as const
const named = (id: string) => ({ id, name: id })

describe('a form filled in', () => {
  it.each<[string, EventDraft, RegExp]>([
    ['no name', { kind: 'found', founded: { unit: 'n', face: { ...face, name: ' ' }, superiors: {} } }, /nhập tên/],
    ['nothing changed', { kind: 'change', unit: 'a', before: face, face }, /Chưa có nội dung nào khác/],
    [
      'nobody to merge with',
      { kind: 'merge', unit: 'a', others: [], into: 'a', minutes: '' },
      /ít nhất một đơn vị khác/,
    ],
    [
      'parts short of the whole',
      {
        kind: 'split',
        unit: 'a',
        goesOn: true,
        parts: [
          { into: null, percent: '60', below: [] },
          { into: { unit: 'n', face, superiors: {} }, percent: '30', below: [] },
        ],
        minutes: '',
      },
      /cộng lại là 90%, phải bằng 100%/,
    ],
    [
      'no heir',
      { kind: 'dissolve', unit: 'a', heirs: [{ row: 'r', unit: null, percent: '100', below: [] }], minutes: '' },
      /nhận bàn giao/,
    ],
  ])('with %s says what is missing', (_, draft, sentence) => {
    expect(eventOfDraft(common, draft)).toMatch(sentence)
  })

  it.each([
    [{ ...common, sign: ' ' }, /số, ký hiệu/],
    [{ ...common, date: null }, /ngày ban hành/],
    [{ ...common, day: null }, /ngày hiệu lực/],
  ])('without its deciding document says so', (head, sentence) => {
    expect(eventOfDraft(head, { kind: 'move', unit: 'a', line: 'party', superior: named('b') })).toMatch(sentence)
  })

  it('sends only what of a face was changed', () => {
    const event = eventOfDraft(common, { kind: 'change', unit: 'a', before: face, face: { ...face, name: 'Xã Tây' } })
    expect(event).toMatchObject({ kind: 'change', unit: 'a', face: { name: 'Xã Tây' } })
  })

  it('merges into the unit that goes on, which takes over', () => {
    const event = eventOfDraft(common, {
      kind: 'merge',
      unit: 'a',
      others: [named('b')],
      into: 'b',
      minutes: ' 01/BB ',
    })
    expect(event).toMatchObject({ units: ['a', 'b'], into: 'b', handover: { receiver: 'b', minutes: '01/BB' } })
  })

  it('leaves the work with a unit that goes on after giving a part away', () => {
    const parts = [
      { into: null, percent: '62,5', below: [] },
      { into: { unit: 'n', face, superiors: { government: named('p') } }, percent: '37,5', below: [named('t')] },
    ]
    const event = eventOfDraft(common, { kind: 'split', unit: 'a', goesOn: true, parts, minutes: '' })
    expect(event).toMatchObject({
      parts: [{ into: 'a', share: 0.625 }, { into: { unit: 'n', superiors: [{ line: 'government', superior: 'p' }] } }],
      below: { t: 'n' },
      handover: { receiver: 'a', minutes: null },
    })
  })
})

describe('a share in percent', () => {
  it.each([
    ['60', 0.6],
    ['37,5', 0.375],
    ['37.5 %', 0.375],
    ['100', 1],
    ['0', null],
    ['101', null],
    ['', null],
    ['nửa', null],
    ['-5', null],
  ])('%j → %s', (percent, share) => {
    expect(shareOf(percent)).toBe(share)
  })
})
