import { type RawBuilder, sql } from 'kysely'
import type { Actor, Grant } from '#access/actor.ts'
import { whyDenied } from '#access/explain.ts'
import { isEmpty, reachOf } from '#access/reach.ts'
import { belongsInReach } from '#features/organisation/index.ts'
import { type AssignmentState, assignmentLife, assignmentStateWords } from '#features/tasks/model/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { NudgeAnswer, NudgeInput } from '../contract.ts'
import { momentOn } from '../model/waking-hours.ts'
import { doersOf, peopleOfUnits } from './told-people.ts'

/** One of the assignments asked about, as far as it is there. */
interface AskedRow {
  readonly id: string
  readonly unit_id: string
  readonly state: AssignmentState
  readonly revision: number
  readonly may_see: boolean
  readonly may_nudge: boolean
  readonly nudged_today: boolean
}

const nudgeable = new Set(assignmentLife.flatMap(({ action, from }) => (action === 'nudge' ? [from] : [])))

const pace = 'Hôm nay việc này đã được đôn đốc rồi. Ngày mai mới đôn đốc lại được.'

/**
 * Đôn đốc: asks those who owe these assignments to get on with them. By whoever may nudge what they gave, or units below
 * theirs; each assignment once a day, whoever asks. What cannot be nudged is said one by one and stops none of the others;
 * what may not be seen is as if it were not there. Throws a Refusal for whoever may nudge nothing at all. The units' people
 * are told by the next round of reminders.
 */
export async function nudge(database: Database, actor: Actor, input: NudgeInput, now: Date): Promise<NudgeAnswer> {
  const ofGiver = reachOf(actor, 'nudge', 'giving')
  const ofUnit = reachOf(actor, 'nudge', 'assignment')
  if (isEmpty(ofGiver) && isEmpty(ofUnit))
    throw new Refusal('forbidden', { sentence: whyDenied(actor, 'nudge', 'giving') })
  const ids = [...new Set(input.assignmentIds)]
  return inTransaction(database, async (transaction) => {
    const asked = await lockAsked(transaction, actor, ids, now)
    const found = new Map(asked.map((row) => [row.id, row]))
    const refused = ids.flatMap((id) => {
      const why = whyNot(actor, found.get(id))
      return why === null ? [] : [{ id, why }]
    })
    const nudged = asked.filter((row) => whyNot(actor, row) === null)
    if (nudged.length > 0) await writeNudge(transaction, actor, nudged, input.note?.trim() || null, now)
    const people = await peopleOfUnits(
      transaction,
      nudged.map(({ unit_id }) => unit_id),
      dayOf(now),
    )
    const hears = (unit: string) => doersOf(people.get(unit)).filter((person) => person !== actor.personId)
    return {
      nudged: nudged.map(({ id }) => id),
      refused,
      people: new Set(nudged.flatMap(({ unit_id }) => hears(unit_id))).size,
      unheard: nudged.filter(({ unit_id }) => hears(unit_id).length === 0).map(({ id }) => id),
    }
  })
}

/** Locked, so that of two who nudge at once the second hears that it was done. */
async function lockAsked(
  transaction: OpenTransaction,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<readonly AskedRow[]> {
  const { day } = actor
  const inReach = (verb: 'see' | 'nudge'): RawBuilder<boolean> =>
    sql<boolean>`(
      ${belongsInReach(reachOf(actor, verb, 'assignment'), day, 'assignment.unit_id')}
      or ${belongsInReach(reachOf(actor, verb, 'giving'), day, 'assignment.giver_id')}
    )`
  await sql`select id from assignment where id = any (${[...ids]}::uuid[]) order by id for update`.execute(transaction)
  const { rows } = await sql<AskedRow>`
    select id, unit_id, state, revision, ${inReach('nudge')} as may_nudge,
      ${inReach('see')} or exists (
        select from assignment_support
        where assignment_support.assignment_id = assignment.id
          and ${belongsInReach(reachOf(actor, 'see', 'assignment'), day, 'assignment_support.unit_id')}
      ) as may_see,
      exists (
        select from assignment_step
        where assignment_step.assignment_id = assignment.id and action = 'nudge' and undone_at is null
          and at >= ${momentOn(dayOf(now), 0)}
      ) as nudged_today
    from assignment where id = any (${[...ids]}::uuid[]) order by id`.execute(transaction)
  return rows
}

/** Why an assignment cannot be nudged, in a sentence; null where it can. */
function whyNot(actor: Actor, row: AskedRow | undefined): string | null {
  if (!row || !(row.may_see || row.may_nudge)) return 'Không tìm thấy việc này.'
  if (!row.may_nudge) return whyDenied(actor, 'nudge', 'giving')
  if (!nudgeable.has(row.state)) return `Việc này ${assignmentStateWords[row.state]} nên không đôn đốc nữa.`
  return row.nudged_today ? pace : null
}

async function writeNudge(
  transaction: OpenTransaction,
  actor: Actor,
  nudged: readonly AskedRow[],
  note: string | null,
  now: Date,
): Promise<void> {
  const batch = newId(now.getTime())
  const step = { at: now, person_id: actor.personId, unit_id: actor.unit, action: 'nudge', text: note, batch_id: batch }
  const rows = nudged.map(({ id, state }, position) => ({
    ...step,
    id: newId(now.getTime(), position),
    assignment_id: id,
    from_state: state,
    to_state: state,
    detail: null,
    undone_at: null,
  }))
  await transaction.insertInto('assignment_step').values(rows).execute()
  const [first] = nudged
  await writeAudit(transaction, {
    at: now,
    actor,
    as: nudgingGrant(actor),
    action: 'assignment.nudge',
    subject: { kind: 'assignment', id: nudged.length === 1 && first ? first.id : batch },
    detail: { assignments: nudged.length, units: new Set(nudged.map(({ unit_id }) => unit_id)).size },
  })
}

/** The first grant that lets the actor nudge anything at all. */
function nudgingGrant(actor: Actor): Grant | null {
  const nudges = (grant: Grant) => {
    const alone = { ...actor, grants: [grant] }
    return !isEmpty(reachOf(alone, 'nudge', 'giving')) || !isEmpty(reachOf(alone, 'nudge', 'assignment'))
  }
  return actor.grants.find(nudges) ?? null
}
