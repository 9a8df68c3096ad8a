import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Term } from './days.ts'

/** What is wrong with the days of an appointment; null where nothing is. */
export function problemOfTerm({ from, lastDay }: Term): string | null {
  return lastDay !== null && lastDay < from ? 'Ngày cuối phải bằng hoặc sau ngày bắt đầu.' : null
}

/**
 * What is wrong with the days of a stand-in for an appointment, asked on a day; null where nothing is. It begins today or
 * later, since rights of yesterday are nobody's to give, and lies within the appointment.
 */
export function problemOfStandIn(
  wanted: Term & { readonly lastDay: Day },
  appointment: Term,
  today: Day,
): string | null {
  const { from, lastDay } = wanted
  if (lastDay < from) return 'Ngày cuối phải bằng hoặc sau ngày bắt đầu.'
  if (from < today) return 'Không ủy quyền lùi ngày được. Hãy chọn từ hôm nay trở đi.'
  if (from < appointment.from)
    return `Vai trò này chỉ bắt đầu từ ngày ${writtenDate(appointment.from)} nên không ủy quyền trước ngày đó được.`
  if (appointment.lastDay !== null && appointment.lastDay < lastDay)
    return `Vai trò này chỉ đến hết ngày ${writtenDate(appointment.lastDay)} nên không ủy quyền quá ngày đó được.`
  return null
}

/**
 * What is wrong with ending an appointment from a day on (the first day without it); null where nothing is. One that has
 * held for a while cannot be made as though it never had.
 */
export function problemOfEnd(from: Day, { from: begun, lastDay }: Term, today: Day): string | null {
  if (lastDay !== null && lastDay < from) return `Vai trò này đã kết thúc từ hết ngày ${writtenDate(lastDay)}.`
  if (from <= begun && begun < today)
    return `Vai trò này đã có từ ngày ${writtenDate(begun)}; ngày thôi giữ phải sau ngày đó.`
  return null
}
