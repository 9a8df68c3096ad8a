import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import { dayRange } from '#platform/database/day-range.ts'
import { termOf } from '../model/index.ts'
import { isBrokenRule } from './broken-rule.ts'
import { lockAppointment } from './load-appointment.ts'
import './tables.ts'

/**
 * Takes the early end of an appointment back: it holds as it was decided at first. The stand-ins and sessions that ended
 * with it stay ended. Answers the holder.
 */
export function restoreAppointment(database: Database, actor: Actor, id: string, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const { row, term, grant } = await lockAppointment(transaction, actor, 'make', id)
    const restored = termOf({ from: term.from, to: row.appointed_to })
    const ended = row.withdrawn_at !== null || restored.lastDay !== term.lastDay
    if (!ended)
      throw new Refusal('invalid', { sentence: 'Vai trò này không bị kết thúc sớm nên không có gì để lấy lại.' })
    try {
      await transaction
        .updateTable('appointment')
        .set({ valid: dayRange(term.from, row.appointed_to), withdrawn_at: null })
        .where('id', '=', id)
        .execute()
    } catch (error) {
      throw isBrokenRule(error, 'appointment_once_at_a_time') ? new Refusal('role-held') : error
    }
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'appointment.restore',
      subject: { kind: 'appointment', id },
      unit: row.unit_id,
      before: { lastDay: term.lastDay, withdrawn: row.withdrawn_at !== null },
      after: { lastDay: restored.lastDay, withdrawn: false },
      detail: { person: row.person_id, role: row.role },
    })
    return row.person_id
  })
}
