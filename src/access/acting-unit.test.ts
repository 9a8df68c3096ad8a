import { describe, expect, it } from 'vitest'
import { actingUnit } from './acting-unit.ts'
import type { Grant } from './actor.ts'

const at = (unit: string | null): Grant => ({
  role: 'specialist',
  unit,
  named: [],
  appointmentId: `at ${unit}`,
  standInFor: null,
})
const carried = (unit: string | null): Grant => ({ ...at(unit), standInFor: { personId: 'b', name: 'B' } })

describe('the acting unit', () => {
  it.each([
    ['none without a grant', [], undefined, null],
    ['the unit of one appointment', [at('xã')], undefined, 'xã'],
    ['the first of several', [at('xã'), at('sở')], undefined, 'xã'],
    ['the one chosen', [at('xã'), at('sở')], 'sở', 'sở'],
    ['the whole installation where it was chosen', [at('xã'), at(null)], null, null],
    ['a unit before the whole installation where nothing was chosen', [at(null), at('xã')], undefined, 'xã'],
    ['one’s own before one carried for another', [carried('tỉnh'), at('xã')], undefined, 'xã'],
    ['one carried for another where there is no own', [carried('tỉnh')], undefined, 'tỉnh'],
    ['one carried for another where it was chosen', [at('xã'), carried('tỉnh')], 'tỉnh', 'tỉnh'],
    ['not one chosen before, whose grant has ended', [at('xã')], 'sở', 'xã'],
    ['not the whole installation for whoever has no grant for it', [at('xã')], null, 'xã'],
  ] as const)('is %s', (_, grants, chosen, unit) => {
    expect(actingUnit(grants, chosen)).toBe(unit)
  })
})
