import type { Day } from '../../src/kernel/dates/day.ts'
import { lines } from '../../src/kernel/line-of-authority.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { dayRange } from '../../src/platform/database/day-range.ts'
import '../../src/features/organisation/index.ts'
import { allAbove, type House } from './random-access.ts'

/** The first day of a unit that has ended. */
const longAgo = '2000-01-01'

/** The house (its units are ids) as it stands from a day on; the ended ones ended on that day. Before it only they were. */
export async function saveHouse(database: Database, house: House, day: Day): Promise<void> {
  await database
    .insertInto('unit')
    .values(house.units.map((id) => ({ id })))
    .execute()
  for (const unit of house.units) {
    const heir = house.heir.get(unit)
    const valid = heir ? dayRange(longAgo, day) : dayRange(day, null)
    await saveUnit(database, unit, valid)
    if (heir) {
      const succession = { unit_id: unit, heir_id: heir, day, share: 1, takes_over: true }
      await database.insertInto('unit_succession').values(succession).execute()
    }
    for (const line of lines) {
      const above = allAbove(house, unit, line)
      if (above[0] === undefined) continue
      await database.insertInto('unit_superior').values({ unit_id: unit, line, superior_id: above[0], valid }).execute()
      const rows = above.map((superior_id, index) => ({ unit_id: unit, line, superior_id, depth: index + 1, valid }))
      await database.insertInto('unit_above').values(rows).execute()
    }
  }
}

async function saveUnit(database: Database, unit: string, valid: string): Promise<void> {
  const face = { name: `Đơn vị ${unit.slice(-4)}`, kind: 'department', level: 'province', status: 'active' } as const
  const blank = { short_name: null, sign_abbreviation: null, organ_id: null, area_code: null, address: null }
  const folded = face.name.toLowerCase()
  await database
    .insertInto('unit_version')
    .values({ unit_id: unit, valid, ...face, ...blank, folded })
    .execute()
}
