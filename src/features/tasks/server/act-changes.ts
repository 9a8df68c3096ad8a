import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import { dayOf } from '#kernel/dates/day.ts'
import type { AssignmentAction } from '../model/index.ts'

/** What of a step decides the columns that it changes. */
export interface Change {
  readonly day?: Day | undefined
  readonly unitId?: string | undefined
  readonly percent?: number | undefined
  readonly nil?: boolean | undefined
}

const takenUp = (now: Date) => sql`acknowledged_version = content_version, acknowledged_at = ${now}`
const notTakenUp = sql`acknowledged_version = null, acknowledged_at = null`
const notHandedIn = sql`submitted_at = null, submitted_on = null, nil = false`

/**
 * The columns that a step changes besides the state, as `column = value, …`; null where it changes none. Of one row or of
 * five hundred: a step and a bulk act do the same.
 */
export function changesOf(action: AssignmentAction, change: Change, now: Date): RawBuilder<unknown> | null {
  switch (action) {
    case 'acknowledge':
      return takenUp(now)
    case 'progress':
      // Whoever starts on what was just given has taken it up; what was changed since is still to be acknowledged.
      return sql`progress = coalesce(${change.percent ?? null}::smallint, progress),
        acknowledged_at = case when state = 'given' then ${now} else acknowledged_at end,
        acknowledged_version = case when state = 'given' then content_version else acknowledged_version end`
    case 'split':
      return sql`acknowledged_at = case when state = 'given' then ${now} else acknowledged_at end,
        acknowledged_version = case when state = 'given' then content_version else acknowledged_version end`
    case 'submit':
      return sql`submitted_at = ${now}, submitted_on = ${dayOf(now)}, nil = ${change.nil ?? false}, ${takenUp(now)}`
    case 'take-back':
    case 'return':
      return notHandedIn
    case 'accept':
      return sql`accepted_at = ${now}`
    case 'reopen':
      return sql`accepted_at = null, ${notHandedIn}`
    case 'extend':
    case 'grant-extension':
      return sql`due = ${change.day ?? null}::date, awaits = null`
    case 'reassign':
      return sql`unit_id = ${change.unitId ?? null}::uuid, progress = 0, ${notTakenUp}`
    case 'insist':
      return notTakenUp
    case 'restore':
      return sql`${notTakenUp}, ${notHandedIn}`
    default:
      return null
  }
}

/** How a row stands before a step, as JSON: what an undoing puts back. */
export const snapshot = sql`jsonb_build_object(
  'state', assignment.state, 'unit_id', assignment.unit_id, 'due', assignment.due, 'awaits', assignment.awaits,
  'acknowledged_version', assignment.acknowledged_version, 'acknowledged_at', assignment.acknowledged_at,
  'accepted_at', assignment.accepted_at, 'submitted_at', assignment.submitted_at,
  'submitted_on', assignment.submitted_on, 'nil', assignment.nil, 'progress', assignment.progress,
  'revision', assignment.revision
)`
