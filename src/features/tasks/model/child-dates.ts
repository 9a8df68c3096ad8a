import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'

/** Fewer days than this between a part and the whole leave no time to bring the parts together. */
const leastBuffer = 2

const dayMilliseconds = 24 * 60 * 60 * 1000

/** What is wrong with the day of a part, in a sentence; null where nothing is. The whole keeps its own day either way. */
export function childDateWarning(whole: Day | null, part: Day | null): string | null {
  if (whole === null) return null
  if (part === null) return `Phần này chưa có hạn, trong khi việc chung có hạn ${writtenDate(whole)}.`
  if (part > whole) return `Hạn ${writtenDate(part)} muộn hơn hạn của việc chung (${writtenDate(whole)}).`
  const days = Math.round((Date.parse(whole) - Date.parse(part)) / dayMilliseconds)
  if (days === 0) return `Trùng hạn của việc chung (${writtenDate(whole)}): không còn ngày nào để tổng hợp.`
  return days < leastBuffer ? `Chỉ còn ${days} ngày để tổng hợp trước hạn ${writtenDate(whole)}.` : null
}
