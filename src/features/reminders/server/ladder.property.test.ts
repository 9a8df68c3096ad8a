import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { reminderWorld } from '../../../../tests/support/reminder-world.ts'
import { type Day, shiftDay } from '../../../kernel/dates/day.ts'
import { ladder, type RungName, rungNames } from '../model/ladder.ts'
import { remindDue } from './remind-due.ts'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000))
const begun: Day = '2026-10-01'
const days = 60
const works = 40
const over = ['submitted', 'accepted', 'withdrawn', 'refused'] as const

/** What the test itself knows of one piece of work. */
interface Known {
  readonly id: string
  readonly given: Day
  due: Day
  /** The last day on which its day moved. */
  since: Day
  isOwed: boolean
  /** What is to have been told, in order. */
  readonly told: { readonly rung: RungName; readonly due: Day; readonly day: Day }[]
}

const at = (day: Day, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`)

/** The latest rung whose day has come, found by walking the ladder, and not by the program's own query. */
function rungOf({ due, given, since }: Known, today: Day): RungName | null {
  const last = since > given ? since : given
  const come = ladder.filter((rung) => {
    const day = shiftDay(due, -rung.days)
    return day <= today && day > last
  })
  return come.at(-1)?.name ?? null
}

describe(`the ladder over two months of chance (SEED=${seed})`, () => {
  it('tells each rung once, in order, never after the submission, and after a stop only the last', async () => {
    const random = seededRandom(seed)
    const world = await reminderWorld()
    const { database } = world
    await world.addPerson('chuyen-vien-xa', 'specialist', 'xa')
    const known: Known[] = []
    for (let ahead = 0; ahead < days; ahead += 1) {
      const today = shiftDay(begun, ahead)
      if (known.length < works) {
        const due = shiftDay(today, Math.floor(random() * 25) - 3)
        const id = await world.assign({ due, givenAt: at(today, 1) })
        known.push({ id, given: today, due, since: today, isOwed: true, told: [] })
      }
      // On about a third of the days the program stands still; on the others it runs once or several times.
      if (random() > 0.35) {
        for (const work of known) {
          const rung = work.isOwed ? rungOf(work, today) : null
          const isNew = rung !== null && !work.told.some((each) => each.rung === rung && each.due === work.due)
          if (isNew) work.told.push({ rung, due: work.due, day: today })
        }
        await Promise.all(Array.from({ length: oneOf(random, [1, 1, 2, 3]) }, () => remindDue(database, at(today, 9))))
      }
      const work = oneOf(random, known as [Known, ...Known[]])
      const chance = random()
      if (chance < 0.2) {
        work.isOwed = !work.isOwed
        const state = work.isOwed ? 'returned' : oneOf(random, over)
        await database.updateTable('assignment').set({ state }).where('id', '=', work.id).execute()
      } else if (chance < 0.35) {
        work.due = shiftDay(work.due, 1 + Math.floor(random() * 12))
        work.since = today
        const asked = {
          asked_at: at(today, 12),
          asked_by: world.person('nguoi-lap'),
          reason: 'Mưa lũ',
          to_day: work.due,
        }
        const granted = {
          decided_at: at(today, 20),
          decided_by: world.person('nguoi-lap'),
          granted: true,
          answer: null,
        }
        await database
          .insertInto('assignment_extension')
          .values({ id: crypto.randomUUID(), assignment_id: work.id, ...asked, ...granted })
          .execute()
        await database.updateTable('assignment').set({ due: work.due }).where('id', '=', work.id).execute()
      }
    }
    const rows = await database
      .selectFrom('reminder')
      .select(['kind', 'due', 'assignment_ids', 'at'])
      .where('kind', 'in', [...rungNames])
      .orderBy('at')
      .execute()
    for (const work of known) {
      const told = rows
        .filter(({ assignment_ids }) => assignment_ids.includes(work.id))
        .map(({ kind, due, at: moment }) => ({ rung: kind, due, day: moment.toISOString().slice(0, 10) }))
      expect(told, JSON.stringify(work)).toEqual(work.told)
      const ofOneDay = Map.groupBy(told, ({ due }) => due)
      for (const climbed of ofOneDay.values()) {
        const places = climbed.map(({ rung }) => rungNames.indexOf(rung as RungName))
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
      }
    }
    expect(rows.length).toBeGreaterThan(works)
    await world.storage.close()
  }, 120_000)
})
