import { sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import type { MessageClass } from '../model/message-kinds.ts'
import type { HeardAs } from './tables.ts'

/** A message before it is known who has switched it off. */
export interface Told {
  readonly people: readonly string[]
  readonly class: MessageClass
  readonly kind: string
  readonly side: HeardAs
  readonly unitId: string | null
  readonly planId: string
  readonly assignmentIds: readonly string[]
  readonly count: number
  readonly due: Day | null
  readonly text: string
  readonly note: string | null
  /** What the message is for: a person gets it once. */
  readonly dedupeKey: string
}

/** Assignments that a message names; how many there are stands in its count. */
const mostNamed = 50

/**
 * Writes messages, one row a person, in one statement; who has switched the news off gets none, and none comes twice.
 * Answers how many rows were written.
 */
export async function writeReminders(transaction: OpenTransaction, told: readonly Told[], now: Date): Promise<number> {
  const rows = told.flatMap(({ people, assignmentIds, ...message }) =>
    people.map((personId) => ({
      ...message,
      personId,
      id: newId(now.getTime()),
      assignmentIds: assignmentIds.slice(0, mostNamed),
    })),
  )
  if (rows.length === 0) return 0
  const written = await sql`
    insert into reminder (
      id, person_id, at, class, kind, side, unit_id, plan_id, assignment_ids, count, due, text, note, dedupe_key
    )
    select row.id, row."personId", ${now}, row.class, row.kind, row.side, row."unitId", row."planId",
      array(select jsonb_array_elements_text(row."assignmentIds")::uuid), row.count, row.due, row.text, row.note,
      row."dedupeKey"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, "personId" uuid, class text, kind text, side text, "unitId" uuid, "planId" uuid, "assignmentIds" jsonb,
      count int, due date, text text, note text, "dedupeKey" text
    )
    left join reminder_setting setting on setting.person_id = row."personId"
    where row.class = 'duty' or setting.person_id is null or not row.kind = any (setting.muted)
    on conflict on constraint reminder_once do nothing`.execute(transaction)
  return Number(written.numAffectedRows ?? 0)
}
