import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts'
import { founding, newUnit } from '../../../../../tests/support/organisation/make-event.ts'
import type { Actor } from '../../../../access/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { inTransaction } from '../../../../platform/database/database.ts'
import { readTable } from '../../../../platform/sheets/read-csv.ts'
import { doEvents } from '../do-events.ts'
import { importUnits } from './import-units.ts'
import { personWhoImports } from './importer.ts'

const now = new Date('2026-11-23T03:00:00Z')

/** An administrator of one unit, or whoever holds another role there. */
function actorAt(unit: string, role: 'administrator' | 'clerk' = 'administrator'): Actor {
  return {
    accountId: newId(),
    personId: newId(),
    name: 'Trần Thị B',
    username: 'b',
    day: '2026-11-23',
    grants: [{ role, unit, named: [], appointmentId: newId(), standInFor: null }],
    unit,
    origin: { address: '127.0.0.1', sessionId: null },
  }
}

describe('an administrator of one unit', () => {
  let storage: TestDatabase
  const own = newUnit('UBND tỉnh Của Mình', {}, { level: 'province' })
  const other = newUnit('UBND tỉnh Khác', {}, { level: 'province' })
  beforeAll(async () => {
    storage = await testDatabase()
    const maker = { accountId: null, name: 'danvan' }
    await inTransaction(storage.database, (transaction) =>
      doEvents(transaction, maker, [founding(own, '2020-01-01'), founding(other, '2020-01-01')], now),
    )
  })
  afterAll(() => storage.close())

  const take = (rows: readonly string[], dryRun = true, actor = actorAt(own.unit)) =>
    importUnits(
      storage.database,
      personWhoImports(actor),
      readTable(['Tên đơn vị\tLoại\tCấp\tCơ quan cấp trên', ...rows].join('\n')),
      { defaults: { day: '2025-07-01', sign: '1/QĐ', signed: '2025-07-01' }, dryRun },
      now,
    )

  it('founds units below it, however deep in the sheet', async () => {
    const answer = await take(
      ['Phòng A1\tphòng\ttỉnh\tSở A', 'Sở A\tsở\ttỉnh\tUBND tỉnh Của Mình', 'Tổ A11\tnhóm, tổ\ttỉnh\tPhòng A1'],
      false,
    )
    expect(answer).toMatchObject({ total: 3, faulty: 0, done: true })
    const entries = await storage.database
      .selectFrom('audit_entry')
      .select('content')
      .where('action', '=', 'unit.import')
      .execute()
    expect(entries).toHaveLength(3)
    expect(entries.every(({ content }) => content.includes('Trần Thị B') && content.includes('administrator'))).toBe(
      true,
    )
  })

  it('may not found units elsewhere or at the top, and then nothing is written', async () => {
    const before = await storage.database.selectFrom('unit').select('id').execute()
    const answer = await take(
      [
        'Sở B\tsở\ttỉnh\tUBND tỉnh Của Mình',
        'Sở C\tsở\ttỉnh\tUBND tỉnh Khác',
        'Phòng C1\tphòng\ttỉnh\tSở C',
        'Sở D\tsở\ttỉnh',
      ],
      false,
    )
    expect(answer.done).toBe(false)
    expect(answer.rows.flatMap(({ row, problems }) => (problems.length > 0 ? [row] : []))).toEqual([3, 4, 5])
    expect(await storage.database.selectFrom('unit').select('id').execute()).toHaveLength(before.length)
  })

  it('is another matter than a clerk, who is refused before the sheet is looked at', () => {
    expect(() => personWhoImports(actorAt(own.unit, 'clerk'))).toThrow('refused: forbidden')
  })
})
