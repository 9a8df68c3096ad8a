import { sql } from 'kysely'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/database.ts'

/** What is owed: how many plans there are, and how many duties every unit has under them. */
export interface DutiesSize {
  readonly plans: number
  readonly duties: number
  /** Of a hundred duties: how many are done. */
  readonly done: number
}

/**
 * Gives every living unit its duties, due over the twelve months around the day, and answers the ids of the plans. All by
 * arithmetic over the places of unit and duty: the same units in the same order give the same rows, up to the ids.
 */
export async function saveDuties(
  database: Database,
  day: string,
  { plans, duties, done }: DutiesSize,
): Promise<readonly string[]> {
  const ids = Array.from({ length: plans }, (_, index) => newId(index))
  await sql`
    insert into plan (id, title, created_at, created_by, state_at, state, unit_id)
    select id, 'Kế hoạch ' || number, now(), (select id from account limit 1), now(), 'issued', null
    from unnest(${ids}::uuid[]) with ordinality as made (id, number)`.execute(database)
  await sql`
    insert into assignment (id, kind, plan_id, item_id, giver_id, unit_id, text, period, due, first_due, state,
      content_version, acknowledged_version, given_at)
    select gen_random_uuid(), case when mixed % 4 = 0 then 'task' else 'report' end,
      (${ids}::uuid[])[1 + duty % ${plans}], 'muc-' || duty, giver.unit_id, unit.unit_id,
      'Báo cáo kết quả thực hiện nội dung thứ ' || duty, null, due, due,
      case when mixed % 100 < ${done} then 'accepted' when mixed % 7 = 0 then 'doing' else 'given' end,
      1, case when mixed % 3 = 0 then null else 1 end, ${day}::date - 200
    from (
      select unit_id, row_number() over (order by unit_id) as place from unit_version where valid @> ${day}::date
    ) unit
    cross join generate_series(1, ${duties}) as duty
    cross join lateral (select abs(hashint8(unit.place * 1009 + duty)) as mixed) seeded
    cross join lateral (select ${day}::date - 182 + mixed % 365 as due) dated
    cross join lateral (
      select unit_id from unit_version where valid @> ${day}::date order by unit_id limit 1
    ) giver`.execute(database)
  // What a checkpoint and autovacuum do within minutes of so many new rows.
  await sql`checkpoint`.execute(database)
  await sql`vacuum (analyze)`.execute(database)
  return ids
}
