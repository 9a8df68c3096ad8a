import type { Day } from '#kernel/dates/day.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** How a deadline of work that is still owed stands today: "quá hạn 3 ngày", "hạn hôm nay", "còn 5 ngày". */
export function dueWords({ due, awaits }: { due: Day | null; awaits: string | null }, today: Day): string {
  if (due === null) return awaits === null ? 'không có hạn' : `chờ: ${awaits}`
  const days = Math.round((Date.parse(due) - Date.parse(today)) / dayMilliseconds)
  if (days === 0) return 'hạn hôm nay'
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`
}
