import { writtenDate } from '#kernel/written-date.ts'
import type { FoundUnit, UnitState } from '../unit-contract.ts'

interface Told {
  readonly state: UnitState
  readonly from: string
  readonly to: string | null
  readonly heirs: readonly { readonly name: string }[]
}

/** Said of a unit that is not there on the day: since or until when, and who came after it. Null for one that is. */
export function stateWords({ state, from, to, heirs }: Told): string | null {
  if (state === 'living') return null
  if (state === 'not-yet') return `Chưa thành lập vào ngày này; có từ ngày ${writtenDate(from)}.`
  const after = heirs.length === 0 ? '' : ` Nay là: ${heirs.map(({ name }) => name).join(', ')}.`
  return `Đã kết thúc hoạt động${to ? ` từ ngày ${writtenDate(to)}` : ''}.${after}`
}

/** Which other name a search found a unit by: a former one, or one that it bears only later. Null where it was its own. */
export function otherNameWords({ otherName, from }: Pick<FoundUnit, 'otherName' | 'from'>): string | null {
  if (!otherName) return null
  if (otherName.from > from) return `Tên từ ngày ${writtenDate(otherName.from)}: ${otherName.name}`
  return `Tên cũ: ${otherName.name}${otherName.to ? ` (đến trước ngày ${writtenDate(otherName.to)})` : ''}`
}
