import { namesOf } from '#features/organisation/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import './tables.ts'

/**
 * Whether anybody was appointed at these units, so that their founding cannot be undone: a sentence that names one of
 * them, or null. Even an appointment that was withdrawn stays in the person's history, and with it the unit.
 */
export async function appointmentsLeaningOn(
  transaction: OpenTransaction,
  units: readonly string[],
  day: Day,
): Promise<string | null> {
  if (units.length === 0) return null
  const held = await transaction
    .selectFrom('appointment')
    .leftJoin('appointment_named_unit', 'appointment_named_unit.appointment_id', 'appointment.id')
    .innerJoin('person', 'person.id', 'appointment.person_id')
    .select(['person.name', 'appointment.unit_id', 'appointment_named_unit.unit_id as named_id'])
    .where((where) =>
      where.or([where('appointment.unit_id', 'in', units), where('appointment_named_unit.unit_id', 'in', units)]),
    )
    .limit(1)
    .executeTakeFirst()
  if (!held) return null
  const unit = [held.unit_id, held.named_id].find((each) => each !== null && units.includes(each)) ?? ''
  const name = (await namesOf(transaction, [unit], day)).get(unit) ?? ''
  return `Đã giao vai trò ở ${name} cho ${held.name} nên không hoàn tác được.`
}
