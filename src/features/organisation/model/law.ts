import type { Day } from '#kernel/dates/day.ts'
import type { UnitLevel } from './unit.ts'

/** A level at which units can be founded only before a day. */
interface EndedLevel {
  readonly level: UnitLevel
  readonly until: Day
  readonly source: string
}

/** Levels of government that the law has ended. */
export const endedLevels: readonly EndedLevel[] = [
  {
    level: 'district',
    until: '2025-07-01',
    source: 'Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15',
  },
]

/** Whether a unit may come to be at this level on this day. */
export function levelHolds(level: UnitLevel, day: Day): boolean {
  return endedLevels.every((ended) => ended.level !== level || day < ended.until)
}

/**
 * Mã định danh điện tử: groups of digits and capitals parted by points, at most 35 characters
 * (Quyết định 20/2020/QĐ-TTg).
 */
export function isOrganId(text: string): boolean {
  return text.length <= 35 && /^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(text)
}
