import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#access/actor.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { RandomEvents } from '../../../../tests/support/organisation/random-events.ts'
import { seededRandom } from '../../../../tests/support/random.ts'
import { ancestorsOf, findVersion, holdsOn, OrganisationStore, planEvent } from '../model/index.ts'
import { doEvent } from './do-event.ts'
import { doEvents } from './do-events.ts'
import { undoEvent } from './undo-event.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000))

const administrator: Actor = {
  accountId: '00000000-0000-7000-8000-00000000000a',
  personId: '00000000-0000-7000-8000-00000000000b',
  name: 'Nguyễn Văn A',
  username: 'quantri',
  day: '2026-01-01',
  grants: [{ role: 'administrator', unit: null, named: [], appointmentId: 'a', standInFor: null }],
  unit: null,
  origin: { address: '', sessionId: null },
}
/** On a busy machine some hundred commands take their time. */
const patience = 120_000
const now = new Date('2026-01-01T00:00:00Z')

/** Every row that tells of the organisation, as texts in order. */
async function rowsOf({ database }: TestDatabase): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select 'version ' || to_jsonb(unit_version)::text as row from unit_version
    union all select 'link ' || to_jsonb(unit_superior)::text from unit_superior
    union all select 'above ' || to_jsonb(unit_above)::text from unit_above
    union all select 'top ' || to_jsonb(unit_top)::text from unit_top
    union all select 'share ' || to_jsonb(unit_succession)::text from unit_succession
    order by 1`.execute(database)
  return rows.map(({ row }) => row)
}

/** Everyone above each unit on a day as the table `unit_above` has it. */
async function aboveOn({ database }: TestDatabase, day: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; line: Line; superior_id: string }>`
    select unit_id, line, superior_id from unit_above where valid @> ${day}::date order by depth`.execute(database)
  const above = new Map<string, string[]>()
  for (const { unit_id, line, superior_id } of rows)
    above.set(`${unit_id} ${line}`, [...(above.get(`${unit_id} ${line}`) ?? []), superior_id])
  return above
}

/** A day before everything, and every day on which anything changes. */
function daysOf(model: OrganisationStore, units: readonly string[]): readonly string[] {
  const days = units.flatMap((unit) =>
    [...model.versionsOf(unit), ...model.superiorsOf(unit)].flatMap(({ from, to }) => (to ? [from, to] : [from])),
  )
  return ['1999-12-31', ...new Set(days)]
}

describe(`random events on the database (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  let ids = 0
  const events = new RandomEvents(random, () => `00000000-0000-7000-8000-${String(ids++).padStart(12, '0')}`)
  const model = new OrganisationStore()
  const undoable: { id: string; before: string[] }[] = []
  let storage: TestDatabase
  beforeAll(async () => {
    storage = await testDatabase()
  })
  afterAll(() => storage.close())

  it(
    'are done and refused exactly as the model says',
    async () => {
      for (let step = 0; step < 260; step += 1) {
        const known = events.known.length
        const event = events.next()
        const { changes, problems } = planEvent(model, event)
        if (problems.length > 0) {
          events.forgetAfter(known)
          await expect(doEvent(storage.database, administrator, event, now)).rejects.toThrow('event-impossible')
          continue
        }
        const before = random() < 0.2 ? await rowsOf(storage) : []
        const id = await doEvent(storage.database, administrator, event, now)
        for (const change of changes) model.apply(change)
        undoable.push({ id, before })
      }
      expect(undoable.length).toBeGreaterThan(40)
    },
    patience,
  )

  it('leave who stands above whom as the model walks it, on every day', async () => {
    for (const day of daysOf(model, events.known)) {
      const walked = new Map<string, readonly string[]>()
      for (const unit of events.known)
        for (const line of lines) {
          const above = ancestorsOf(model, unit, line, day)
          if (above.length > 0) walked.set(`${unit} ${line}`, above)
        }
      expect(await aboveOn(storage, day), day).toEqual(walked)
    }
  })

  it('leave who is at the top of each line as the model has it, on every day', async () => {
    for (const day of daysOf(model, events.known)) {
      const living = events.known.filter((unit) => findVersion(model, unit, day))
      const below = (unit: string) => model.belowOf(unit).filter((link) => holdsOn(link, day))
      const own = (unit: string) => model.superiorsOf(unit).filter((link) => holdsOn(link, day))
      const isAtTop = (unit: string, line: Line) =>
        below(unit).length + own(unit).length === 0 ||
        (below(unit).some((link) => link.line === line) && !own(unit).some((link) => link.line === line))
      const expected = living.flatMap((unit) =>
        lines.filter((line) => isAtTop(unit, line)).map((line) => `${unit} ${line}`),
      )
      const { rows } = await sql<{ top: string }>`
        select unit_id || ' ' || line as top from unit_top where valid @> ${day}::date`.execute(storage.database)
      expect(rows.map(({ top }) => top).sort(), day).toEqual(expected.sort())
    }
  })

  it('done in one go come to the same rows as one after the other', async () => {
    const { rows } = await sql<{ payload: never }>`
      select payload from organisation_event order by number`.execute(storage.database)
    const other = await testDatabase()
    await other.database.transaction().execute((transaction) =>
      doEvents(
        transaction,
        { accountId: null, name: 'danvan' },
        rows.map(({ payload }) => payload),
        now,
      ),
    )
    expect(await rowsOf(other)).toEqual(await rowsOf(storage))
    await other.close()
  })

  it(
    'are undone to exactly the rows that were before, the last one first',
    async () => {
      for (const { id, before } of undoable.toReversed()) {
        await undoEvent(storage.database, administrator, id, now, [])
        if (before.length > 0) expect(await rowsOf(storage)).toEqual(before)
      }
      expect(await rowsOf(storage)).toEqual([])
    },
    patience,
  )
})
