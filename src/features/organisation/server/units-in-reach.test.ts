import type { RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liesIn, type Reach } from '#access/reach.ts'
import { newId } from '#kernel/ids.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { type House, randomHouse } from '../../../../tests/support/random-access.ts'
import { saveHouse } from '../../../../tests/support/save-house.ts'
import { placeOfUnit } from './place-of-unit.ts'
import { belongsInReach, findInReach } from './units-in-reach.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000))
const [before, day] = ['2026-06-30', '2026-07-01']
const houses = 40
const reachesEach = 10

function randomReach(random: () => number, house: House): Reach {
  const some = () => Array.from({ length: Math.floor(random() * 3) }, () => oneOf(random, house.units))
  const subtrees = some().map((unit) => ({ line: oneOf(random, lines as unknown as [Line, ...Line[]]), unit }))
  return { everywhere: random() < 0.05, units: some(), subtrees, person: null }
}

describe(`units in reach, as the database finds them (SEED=${seed})`, () => {
  let storage: TestDatabase
  beforeAll(async () => {
    storage = await testDatabase()
  })
  afterAll(() => storage.close())

  const found = async (inReach: RawBuilder<boolean>, house: House): Promise<string[]> => {
    const rows = await storage.database
      .selectFrom('unit')
      .select('id')
      .where('id', 'in', house.units)
      .where(inReach)
      .execute()
    return rows.map(({ id }) => id).sort()
  }

  it('are exactly those whose place lies in the reach, ended units by who took over from them', async () => {
    const random = seededRandom(seed)
    let within = 0
    for (let count = 0; count < houses; count += 1) {
      const house = randomHouse(random, () => newId(0))
      await saveHouse(storage.database, house, day)
      for (let tried = 0; tried < reachesEach; tried += 1) {
        const reach = randomReach(random, house)
        const expected: string[] = []
        for (const unit of house.units) {
          const place = await placeOfUnit(storage.database, unit, day)
          if (liesIn(reach, { kind: 'document', ...place })) expected.push(unit)
        }
        expect(await found(await findInReach(storage.database, reach, day, 'unit.id'), house)).toEqual(expected.sort())
        expect(
          await found(belongsInReach(reach, day, 'unit.id'), house),
          JSON.stringify({ house: [...house.heir], reach }),
        ).toEqual(expected.sort())
        within += expected.length
        const named = reach.everywhere ? house.units : house.units.filter((unit) => reach.units.includes(unit))
        expect(await found(belongsInReach(reach, before, 'unit.id'), house)).toEqual([...named].sort())
      }
    }
    expect(within).toBeGreaterThan(houses)
  })

  it('have a place with everyone above and every heir, and no place for what belongs to no unit', async () => {
    const [province, commune, old, older] = [newId(0), newId(0), newId(0), newId(0)]
    const superior = Object.fromEntries(lines.map((line) => [line, new Map<string, string>()])) as Record<
      Line,
      Map<string, string>
    >
    superior.government.set(commune, province)
    const heir = new Map([
      [old, commune],
      [older, old],
    ])
    await saveHouse(storage.database, { units: [province, commune, old, older], superior, heir }, day)
    expect(await placeOfUnit(storage.database, older, day)).toEqual({
      unit: older,
      above: { government: [province] },
      heirs: [old, commune],
    })
    expect(await placeOfUnit(storage.database, older, before)).toEqual({ unit: older, above: {}, heirs: [] })
    expect(await placeOfUnit(storage.database, null, day)).toEqual({ unit: null, above: {}, heirs: [] })
  })
})
