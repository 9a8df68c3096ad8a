import { describe, expect, it } from 'vitest'
import { type Copy, carryOver, type ItemGiving, type Piece } from './carry-over.ts'

const piece = (more: Partial<Piece> = {}): Piece => ({
  kind: 'task',
  itemId: 'i',
  text: 'Việc',
  rule: null,
  period: null,
  dataFrom: null,
  dataTo: null,
  opens: null,
  due: '2026-06-30',
  awaits: null,
  evidence: 'none',
  ...more,
})

const noParts = { support: '[]', evidence: 'none', to: '', via: '', plan: 'false' }
const giving = (more: Partial<ItemGiving> = {}): ItemGiving => ({
  pieces: [piece()],
  units: ['a', 'b'],
  parts: noParts,
  text: 'Việc',
  ...more,
})

const copy = (unit: string, more: Partial<Copy> = {}): Copy => ({
  id: `${more.holder ?? unit}${more.period ?? ''}`,
  holder: unit,
  unit,
  period: null,
  due: '2026-06-30',
  state: 'doing',
  ...more,
})

const same = { leadIsSame: true }
const other = { leadIsSame: false }
const told = ({ changed, added, withdrawn }: ReturnType<typeof carryOver>) => ({
  changed: changed.map(({ copy: { id }, fields }) => `${id}: ${fields.join()}`),
  added: added.map(({ unit, piece: { period } }) => `${unit}${period ?? ''}`),
  withdrawn: withdrawn.map(({ id }) => id),
})
const nothing = { changed: [], added: [], withdrawn: [] }

describe('what an amendment does to the copies of an item', () => {
  it('nothing where the item says the same', () => {
    expect(told(carryOver(giving(), giving(), [copy('a'), copy('b')], same))).toEqual(nothing)
  })

  it('nothing to whoever stays where only others come or go', () => {
    const after = giving({ units: ['a', 'c'] })
    expect(told(carryOver(giving(), after, [copy('a'), copy('b')], other))).toEqual({
      changed: [],
      added: ['c'],
      withdrawn: ['b'],
    })
  })

  it('asks every copy again that is not accepted, where the words change', () => {
    const after = giving({ text: 'Việc khác', pieces: [piece({ text: 'Việc khác' })] })
    const copies = (['given', 'doing', 'refused', 'submitted', 'returned', 'accepted'] as const).map((state) =>
      copy(state, { state }),
    )
    expect(told(carryOver(giving(), after, copies, same))).toEqual({
      ...nothing,
      changed: ['given: text', 'doing: text', 'refused: text', 'submitted: text', 'returned: text'],
    })
  })

  it('names what changed besides the words', () => {
    const parts = { ...noParts, support: '["c"]', evidence: 'file' }
    expect(told(carryOver(giving(), giving({ parts }), [copy('a')], same)).changed).toEqual(['a: support,evidence'])
  })

  it.each<[string, string, string, string, string]>([
    ['moves with the plan', '2026-06-30', '2026-06-30', '2026-05-31', '2026-05-31'],
    ['moves on with the plan', '2026-06-30', '2026-06-30', '2026-07-31', '2026-07-31'],
    ['put off beyond the plan stays put off', '2026-07-20', '2026-06-30', '2026-07-10', '2026-07-20'],
    ['put off, but less than the plan now gives', '2026-07-05', '2026-06-30', '2026-07-10', '2026-07-10'],
    ['brought forward by the giver follows the plan', '2026-06-01', '2026-06-30', '2026-07-10', '2026-07-10'],
  ])('a day %s', (_, due, said, says, expected) => {
    const before = giving({ pieces: [piece({ due: said })] })
    const after = giving({ pieces: [piece({ due: says })] })
    const { changed } = carryOver(before, after, [copy('a', { due })], same)
    expect(changed.map((each) => [each.piece.due, each.fields])).toEqual([[expected, ['due']]])
  })

  it('leaves a day alone that came of an event, where the rule is the same', () => {
    const waiting = piece({ due: null, awaits: 'hội nghị', rule: 'AFTER(hội nghị)+5D' })
    const before = giving({ pieces: [waiting] })
    const after = giving({ pieces: [{ ...waiting, text: 'Khác' }], text: 'Khác' })
    const { changed } = carryOver(before, after, [copy('a', { due: '2026-05-05' }), copy('b', { due: null })], same)
    expect(changed.map(({ piece: { due, awaits } }) => [due, awaits])).toEqual([
      ['2026-05-05', null],
      [null, 'hội nghị'],
    ])
  })

  it('opens new periods and withdraws those that are no more, unless handed in', () => {
    const quarters = ['2026-Q1', '2026-Q2'].map((period) => piece({ period }))
    const halves = [piece({ period: '2026-H1' })]
    const copies = [copy('a', { period: '2026-Q1', state: 'accepted' }), copy('a', { period: '2026-Q2' })]
    expect(told(carryOver(giving({ pieces: quarters }), giving({ pieces: halves }), copies, same))).toEqual({
      changed: [],
      added: ['a2026-H1'],
      withdrawn: ['a2026-Q2'],
    })
  })

  it('does not bring a period back that a unit was spared', () => {
    const quarters = ['2026-Q1', '2026-Q2'].map((period) => piece({ period }))
    const after = giving({ pieces: quarters, text: 'Khác' })
    expect(
      told(carryOver(giving({ pieces: quarters }), after, [copy('a', { period: '2026-Q2' })], same)).added,
    ).toEqual([])
  })

  it('pairs pieces that only their day tells apart in the order of their days', () => {
    const days = (...all: string[]) => all.map((due) => piece({ period: due, due }))
    const before = giving({ pieces: days('2026-03-15', '2026-06-30') })
    const after = giving({ pieces: days('2026-03-20', '2026-06-30') })
    const copies = ['2026-03-15', '2026-06-30'].map((due) => copy('a', { period: due, due }))
    const outcome = carryOver(before, after, copies, same)
    expect(told(outcome)).toEqual({ ...nothing, changed: ['a2026-03-15: due'] })
    expect(outcome.changed[0]?.piece.period).toBe('2026-03-20')
  })

  it('keeps both copies that a unit answers for after it took another in', () => {
    const after = giving({ text: 'Khác' })
    const copies = [copy('a'), copy('a', { holder: 'ended' })]
    expect(told(carryOver(giving(), after, copies, same))).toEqual({ ...nothing, changed: ['a: text', 'ended: text'] })
    const halves = giving({ pieces: [piece(), piece({ period: '2026-H2' })] })
    expect(told(carryOver(giving(), halves, copies, same)).added).toEqual(['a2026-H2'])
  })

  it('keeps work with whoever has it by another way', () => {
    const after = giving({ units: ['a', 'b', 'c'] })
    // b's copy was passed over to x; the amendment adds c.
    expect(told(carryOver(giving(), after, [copy('a'), copy('x')], other))).toEqual({ ...nothing, added: ['c'] })
  })

  it('withdraws everything that is not handed in of an item that is gone', () => {
    const gone = giving({ pieces: [], units: [] })
    const copies = [copy('a'), copy('x'), copy('b', { state: 'submitted' })]
    expect(told(carryOver(giving(), gone, copies, other))).toEqual({ ...nothing, withdrawn: ['a', 'x'] })
  })
})
