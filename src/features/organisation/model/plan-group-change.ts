import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'

/** The days [from, to) over which a group had one name and one rule; `to` null: still. */
export interface GroupDays {
  readonly from: Day
  readonly to: Day | null
}

/** What a change of a group does to its last version; a problem is a sentence about the day. */
export type GroupStep =
  /** The last version ends on the day; what comes after begins there. */
  | { readonly step: 'close' }
  /** The last version began on the same day and gives way. */
  | { readonly step: 'replace' }
  /** The group had ended by the day: nothing is to be closed. */
  | { readonly step: 'nothing' }
  | { readonly problem: string }

/** How a group becomes another from a day on. What it was before its last change stays as it is. */
export function planGroupChange(last: GroupDays | undefined, from: Day): GroupStep {
  if (!last || (last.to !== null && last.to <= from)) return { step: 'nothing' }
  if (from < last.from) {
    return {
      problem: `Nhóm đã được sửa từ ngày ${writtenDate(last.from)}. Hãy chọn ngày đó hoặc một ngày sau đó.`,
    }
  }
  if (last.to !== null) {
    return { problem: `Nhóm đã ngừng dùng từ ngày ${writtenDate(last.to)}. Hãy chọn ngày đó hoặc một ngày sau đó.` }
  }
  return { step: from === last.from ? 'replace' : 'close' }
}

/** How a group ends on a day: `replace` takes a version back that began on the same day. */
export function planGroupEnd(last: GroupDays | undefined, from: Day): GroupStep {
  if (!last || last.to !== null) return { problem: 'Nhóm này đã ngừng dùng rồi.' }
  return planGroupChange(last, from)
}
