import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { decide } from '#access/decide.ts'
import { namesOf, placeOfUnit } from '#features/organisation/index.ts'
import { grantsOf } from '#features/people/index.ts'
import { type Day, dayOf, shiftDay } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import { hashOfToken } from '#platform/secrets/secret-token.ts'
import { eventsOf, type FeedWork } from '../../model/feed-events.ts'
import type { Calendar } from '../../model/icalendar.ts'
import { actingUnits } from '../acting-units.ts'
import { workOfUnits } from '../schedule/find-schedule.ts'
import '../tables.ts'

/** How far a feed goes back, and how many events it holds at most, the nearest days first to stay. */
const daysBack = 60
const mostWork = 3000
/** When a calendar came is kept to the hour: programs come all day long. */
const noteEveryMilliseconds = 60 * 60 * 1000

/**
 * The calendar behind a secret address as its owner may see it today; null where there is none, where it was withdrawn, and
 * where the owner sees nothing of it any more. No person is named in it.
 */
export async function drawFeed(database: Database, token: string, origin: string, now: Date): Promise<Calendar | null> {
  const feed = await database
    .selectFrom('calendar_feed')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!feed) return null
  const day = dayOf(now)
  const units = await unitsOfFeed(database, feed.person_id, feed.unit_id, day)
  if (units.length === 0) return null
  await noteFetched(database, feed.id, feed.fetched_at, now)
  const names = await namesOf(database, units, day)
  const name =
    feed.unit_id === null ? 'danvan: việc của tôi' : `danvan: ${names.get(feed.unit_id) ?? 'việc của đơn vị'}`
  const about = `Hạn và các đợt công việc của ${units.map((unit) => names.get(unit) ?? '').join(', ')}.`
  return { name, about, at: now, events: eventsOf(await workOf(database, units, day), origin) }
}

/** The units whose work the owner sees today by what the feed is of. */
async function unitsOfFeed(
  database: Database,
  personId: string,
  unit: string | null,
  day: Day,
): Promise<readonly string[]> {
  const actor = await personToday(database, personId, day)
  const asked = unit === null ? [...new Set(actor.grants.flatMap((grant) => grant.unit ?? []))] : [unit]
  const seen = await Promise.all(
    asked.map(async (each) =>
      decide(actor, 'see', { kind: 'assignment', ...(await placeOfUnit(database, each, day)) }).allowed ? each : null,
    ),
  )
  return seen.flatMap((each) => each ?? [])
}

/** Who fetches is nobody: the rights are those of the person whose address it is, as they hold today. */
async function personToday(database: Database, personId: string, day: Day): Promise<Actor> {
  const grants = await grantsOf(database, personId, day)
  const nobody = { accountId: '', name: '', username: '', origin: { address: '', sessionId: null } }
  return { ...nobody, personId, day, grants, unit: null }
}

async function workOf(database: Database, units: readonly string[], day: Day): Promise<readonly FeedWork[]> {
  const held = (await Promise.all(units.map((unit) => actingUnits(database, unit, day)))).flat()
  const { rows } = await sql<Omit<FeedWork, 'unit' | 'giver'> & { unit_id: string; giver_id: string }>`
    select assignment.id, assignment.kind, assignment.text, plan.sign as "planSign", plan.title as "planTitle",
      assignment.unit_id, assignment.giver_id, assignment.opens, assignment.due, assignment.state,
      assignment.revision,
      coalesce((select max(at) from assignment_step where assignment_id = assignment.id), assignment.given_at)
        as "changedAt"
    from assignment
    join plan on plan.id = assignment.plan_id
    where ${workOfUnits(sql`any (${held}::uuid[])`)} and assignment.state <> 'withdrawn'
      and assignment.due >= ${shiftDay(day, -daysBack)}::date
    order by assignment.due, assignment.id
    limit ${mostWork}`.execute(database)
  const names = await namesOf(
    database,
    rows.flatMap(({ unit_id, giver_id }) => [unit_id, giver_id]),
    day,
  )
  return rows.map(({ unit_id, giver_id, ...work }) => ({
    ...work,
    unit: names.get(unit_id) ?? '',
    giver: names.get(giver_id) ?? '',
  }))
}

async function noteFetched(database: Database, id: string, before: Date | null, now: Date): Promise<void> {
  if (before !== null && now.getTime() - before.getTime() < noteEveryMilliseconds) return
  await database.updateTable('calendar_feed').set({ fetched_at: now }).where('id', '=', id).execute()
}
