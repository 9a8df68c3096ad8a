import { describe, expect, it } from 'vitest'
import { decision, face, founding, newUnit } from '../../../../tests/support/organisation/make-event.ts'
import type { NewUnit, OrganisationEvent } from './event.ts'
import { eventTitle } from './event-words.ts'
import { ancestorsOf, findVersion, type Organisation } from './organisation.ts'
import { OrganisationStore } from './organisation-store.ts'
import { planEvent } from './plan-event.ts'
import { problemsOfUndo } from './plan-undo.ts'
import { sharesAsOf } from './series.ts'

/** Does an event and answers its changes; throws where it cannot be. */
function happen(store: OrganisationStore, event: OrganisationEvent) {
  const { changes, problems } = planEvent(store, event)
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join())
  for (const change of changes) store.apply(change)
  return changes
}

const codesOf = (organisation: Organisation, event: OrganisationEvent) =>
  planEvent(organisation, event).problems.map(({ code }) => code)

const named = (unit: string, name: string, superiors: Parameters<typeof newUnit>[1] = {}): NewUnit => ({
  ...newUnit(name, superiors),
  unit,
})

/** A province with a department, two communes, and a village below the first commune. */
function province(): OrganisationStore {
  const store = new OrganisationStore()
  happen(store, founding(named('tinh', 'Tỉnh A'), '2000-01-01'))
  happen(store, founding(named('so', 'Sở B', { government: 'tinh', professional: 'tinh' }), '2000-01-01'))
  happen(store, founding(named('x1', 'Xã Một', { government: 'tinh' }), '2000-01-01'))
  happen(store, founding(named('x2', 'Xã Hai', { government: 'tinh' }), '2000-01-01'))
  happen(store, founding(named('thon', 'Thôn Tre', { government: 'x1', party: 'so' }), '2000-01-01'))
  return store
}

const at = (day: string) => ({ day, decision })
const superiorOf = (organisation: Organisation, unit: string, day: string) =>
  ancestorsOf(organisation, unit, 'government', day)[0]

describe('an event that cannot be', () => {
  const whole = { below: {}, handover: null }
  it.each<[string, OrganisationEvent, string]>([
    ['founds what is there', founding(named('x1', 'Xã Một'), '2001-01-01'), 'already-there'],
    ['founds below nobody', founding(named('y', 'Xã Y', { party: 'khong' }), '2001-01-01'), 'unknown-superior'],
    ['founds before its superior', founding(named('y', 'Xã Y', { party: 'tinh' }), '1999-01-01'), 'unknown-superior'],
    ['founds without a name', founding(named('y', ' '), '2001-01-01'), 'name-missing'],
    [
      'changes nothing',
      { kind: 'change', ...at('2001-01-01'), unit: 'x1', face: { name: 'Xã Một' } },
      'nothing-changes',
    ],
    [
      'changes before the last change',
      { kind: 'change', ...at('2000-01-01'), unit: 'x1', face: { name: 'X' } },
      'before-last-change',
    ],
    [
      'moves where it is',
      { kind: 'move', ...at('2001-01-01'), unit: 'x1', line: 'government', superior: 'tinh' },
      'nothing-changes',
    ],
    [
      'moves below itself',
      { kind: 'move', ...at('2001-01-01'), unit: 'tinh', line: 'government', superior: 'thon' },
      'ring',
    ],
    [
      'merges a unit with itself',
      { kind: 'merge', ...at('2001-01-01'), units: ['x1', 'x1'], into: 'x1', handover: null },
      'same-unit',
    ],
    [
      'hands over to a stranger',
      {
        kind: 'merge',
        ...at('2001-01-01'),
        units: ['x1', 'x2'],
        into: 'x1',
        handover: { receiver: 'so', date: null, minutes: null },
      },
      'not-heir',
    ],
    [
      'dissolves into itself',
      { kind: 'dissolve', ...at('2001-01-01'), unit: 'x1', heirs: [{ unit: 'x1', share: 1 }], ...whole },
      'same-unit',
    ],
    ['dissolves into nobody', { kind: 'dissolve', ...at('2001-01-01'), unit: 'x1', heirs: [], ...whole }, 'no-heir'],
    [
      'dissolves in parts of less than one',
      { kind: 'dissolve', ...at('2001-01-01'), unit: 'x1', heirs: [{ unit: 'x2', share: 0.9 }], ...whole },
      'shares',
    ],
    [
      'sends a unit that is not below',
      {
        kind: 'dissolve',
        ...at('2001-01-01'),
        unit: 'x1',
        heirs: [{ unit: 'x2', share: 1 }],
        below: { so: 'x2' },
        handover: null,
      },
      'not-below',
    ],
    [
      'splits into one',
      { kind: 'split', ...at('2001-01-01'), unit: 'x1', parts: [{ into: 'x1', share: 1 }], ...whole },
      'shares',
    ],
  ])('%s', (_, event, code) => {
    expect(codesOf(province(), event)).toContain(code)
    expect(planEvent(province(), event).changes).toEqual([])
  })

  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['level-ended']],
  ])('founds a district on %s: %j', (day, codes) => {
    expect(codesOf(province(), founding(newUnit('Huyện C', {}, { level: 'district' }), day))).toEqual(codes)
  })

  it.each([
    ['H01.02.A3', []],
    ['h01', ['organ-id']],
    ['H01..2', ['organ-id']],
    [`H${'1'.repeat(34)}`, []],
    [`H${'1'.repeat(35)}`, ['organ-id']],
  ])('bears the code %s: %j', (organId, codes) => {
    expect(codesOf(province(), founding(newUnit('Sở D', {}, { organId }), '2001-01-01'))).toEqual(codes)
  })
})

describe('who goes where', () => {
  it('when a unit is dissolved: those below follow the work, unless they are sent elsewhere', () => {
    const store = province()
    happen(store, founding(named('thon2', 'Thôn Mía', { government: 'x1' }), '2001-01-01'))
    happen(store, {
      kind: 'dissolve',
      ...at('2005-01-01'),
      unit: 'x1',
      heirs: [
        { unit: 'x2', share: 0.4 },
        { unit: 'so', share: 0.6 },
      ],
      below: { thon2: 'x2' },
      handover: { receiver: 'so', date: '2004-12-31', minutes: '01/BB' },
    })
    expect(superiorOf(store, 'thon', '2004-12-31')).toBe('x1')
    expect(superiorOf(store, 'thon', '2005-01-01')).toBe('so')
    expect(superiorOf(store, 'thon2', '2005-01-01')).toBe('x2')
    expect(store.successionsOf('x1').map(({ heir, takesOver }) => [heir, takesOver])).toEqual([
      ['x2', false],
      ['so', true],
    ])
  })

  it('when one that is below takes over: it steps into the place of the one that ends', () => {
    const store = province()
    happen(store, {
      kind: 'dissolve',
      ...at('2005-01-01'),
      unit: 'x1',
      heirs: [{ unit: 'thon', share: 1 }],
      below: {},
      handover: null,
    })
    expect(superiorOf(store, 'thon', '2005-01-01')).toBe('tinh')
  })

  it('when a unit is merged with one that stands above it: both end, nobody is lost', () => {
    const store = province()
    happen(store, {
      kind: 'merge',
      ...at('2005-01-01'),
      units: ['tinh', 'x1'],
      into: named('moi', 'Tỉnh Mới'),
      handover: null,
    })
    expect(findVersion(store, 'x1', '2005-01-01')).toBeUndefined()
    expect(['so', 'x2', 'thon'].map((unit) => superiorOf(store, unit, '2005-01-01'))).toEqual(['moi', 'moi', 'moi'])
  })

  it('when a part is given away: only what is named leaves', () => {
    const store = province()
    const parts = [
      { into: 'tinh', share: 0.75 },
      { into: named('b', 'Tỉnh B'), share: 0.25 },
    ]
    happen(store, { kind: 'split', ...at('2005-01-01'), unit: 'tinh', parts, below: { x2: 'b' }, handover: null })
    expect(['x1', 'x2'].map((unit) => superiorOf(store, unit, '2005-01-01'))).toEqual(['tinh', 'b'])
  })
})

describe('a figure', () => {
  it('follows two partings and a merger, and stays what it was before each', () => {
    const store = province()
    const part = (unit: string) => [
      { into: 'x1', share: 0.5 },
      { into: named(unit, unit), share: 0.5 },
    ]
    happen(store, { kind: 'split', ...at('2005-01-01'), unit: 'x1', parts: part('a'), below: {}, handover: null })
    happen(store, { kind: 'split', ...at('2010-01-01'), unit: 'x1', parts: part('b'), below: {}, handover: null })
    happen(store, { kind: 'merge', ...at('2015-01-01'), units: ['x1', 'a'], into: 'a', handover: null })
    const on = (reported: string, asOf: string) =>
      Object.fromEntries(sharesAsOf(store, 'x1', reported, asOf).map(({ unit, share }) => [unit, share]))
    expect(on('2004-01-01', '2004-12-31')).toEqual({ x1: 1 })
    expect(on('2004-01-01', '2005-01-01')).toEqual({ x1: 0.5, a: 0.5 })
    expect(on('2004-01-01', '2012-01-01')).toEqual({ x1: 0.25, b: 0.25, a: 0.5 })
    expect(on('2004-01-01', '2015-01-01')).toEqual({ a: 0.75, b: 0.25 })
    expect(on('2012-01-01', '2015-01-01')).toEqual({ a: 1 })
  })
})

describe('undoing', () => {
  it('a rename is possible though a unit was founded below since, its founding is not', () => {
    const store = province()
    const founded = happen(store, founding(named('y', 'Xã Y', { government: 'tinh' }), '2001-01-01'))
    const renamed = happen(store, { kind: 'change', ...at('2002-01-01'), unit: 'y', face: { name: 'Phường Y' } })
    happen(store, founding(named('z', 'Thôn Z', { government: 'y' }), '2003-01-01'))
    expect(problemsOfUndo(store, renamed)).toEqual([])
    expect(problemsOfUndo(store, founded).map(({ code, unit }) => [code, unit])).toEqual([['changed-since', 'y']])
  })

  it('a move is not possible where the unit would come below itself', () => {
    const store = province()
    const moved = happen(store, { kind: 'move', ...at('2001-01-01'), unit: 'thon', line: 'government', superior: 'x2' })
    happen(store, { kind: 'move', ...at('2002-01-01'), unit: 'x1', line: 'government', superior: 'thon' })
    expect(problemsOfUndo(store, moved).length).toBeGreaterThan(0)
  })
})

describe('what an event is called', () => {
  const store = province()
  const nameOf = (unit: string) => findVersion(store, unit, '2000-01-01')?.name ?? unit
  it.each<[OrganisationEvent, string]>([
    [founding(named('y', 'Xã Y'), '2001-01-01'), 'Thành lập Xã Y'],
    [
      { kind: 'change', ...at('2001-01-01'), unit: 'x1', face: { name: 'Phường Một' } },
      'Đổi tên Xã Một thành Phường Một',
    ],
    [{ kind: 'change', ...at('2001-01-01'), unit: 'x1', face: { address: 'Số 1' } }, 'Thay đổi địa chỉ của Xã Một'],
    [
      { kind: 'move', ...at('2001-01-01'), unit: 'x1', line: 'party', superior: 'so' },
      'Chuyển Xã Một về trực thuộc Sở B (hệ thống Đảng)',
    ],
    [
      { kind: 'merge', ...at('2001-01-01'), units: ['x1', 'x2'], into: 'x2', handover: null },
      'Sáp nhập Xã Một vào Xã Hai',
    ],
    [
      {
        kind: 'split',
        ...at('2001-01-01'),
        unit: 'x1',
        parts: [
          { into: 'x1', share: 0.5 },
          { into: { ...named('y', 'Xã Y'), face: face('Xã Y') }, share: 0.5 },
        ],
        below: {},
        handover: null,
      },
      'Tách Xã Y từ Xã Một',
    ],
    [
      {
        kind: 'dissolve',
        ...at('2001-01-01'),
        unit: 'x1',
        heirs: [{ unit: 'x2', share: 1 }],
        below: {},
        handover: null,
      },
      'Giải thể Xã Một, bàn giao cho Xã Hai',
    ],
  ])('%j', (event, title) => {
    expect(eventTitle(event, planEvent(store, event).changes, nameOf)).toBe(title)
  })
})
