import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Board } from '../late-board-contract.ts'

/** The first sentence of the board: how many are late, out of how many that it covers. */
export function boardLead({
  total,
  day,
  line,
  scope,
  unit,
}: Pick<Board, 'total' | 'day' | 'line' | 'scope' | 'unit'>): string {
  const covers =
    scope === 'given'
      ? `${total.units} đơn vị còn việc do đơn vị bạn giao`
      : `${total.units} đơn vị${unit ? ` từ ${unit.name} trở xuống` : ''} theo hệ thống ${lineNames[line]}`
  const said =
    total.late === 0
      ? `Không có việc nào quá hạn trong ${total.owed} việc còn phải làm`
      : `${total.unitsLate} đơn vị có việc quá hạn: ${total.late} trong ${total.owed} việc còn phải làm`
  return `${said}. Tính đến ngày ${writtenDate(day)}, trên ${covers}.`
}
