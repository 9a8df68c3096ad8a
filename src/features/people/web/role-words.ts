import { roleNames, roles } from '#access/roles.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { AppointmentView, PersonSummary } from '../contract.ts'

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** The name of the unit that a role is for; a role for no unit is for the whole installation. */
export function unitWords(unit: { readonly name: string } | null): string {
  return unit?.name ?? 'toàn hệ thống'
}

/** "Lãnh đạo · UBND xã …" */
export function heldWords({ role, unit }: PersonSummary['roles'][number]): string {
  return `${capital(roleNames[role])} · ${unitWords(unit)}`
}

export const roleOptions = roles.map((value) => ({ value, label: capital(roleNames[value]) }))

/** "từ 01/07/2025 đến hết 30/06/2026", "từ 01/07/2025". */
export function termWords({ from, lastDay }: { readonly from: string; readonly lastDay: string | null }): string {
  if (from === lastDay) return `ngày ${writtenDate(from)}`
  return `từ ${writtenDate(from)}${lastDay === null ? '' : ` đến hết ${writtenDate(lastDay)}`}`
}

export const stageNames: Readonly<Record<AppointmentView['stage'], string>> = {
  coming: 'sắp tới',
  holding: 'đang giữ',
  ended: 'đã kết thúc',
  withdrawn: 'đã thu hồi, chưa từng có hiệu lực',
}

/** "Quyết định số 12/QĐ-UBND ngày 03/02/2026"; null where nothing is known of it. */
export function decisionWords({
  sign,
  date,
}: {
  readonly sign: string | null
  readonly date: string | null
}): string | null {
  if (sign === null && date === null) return null
  const signWords = sign === null ? 'Văn bản' : `Văn bản số ${sign}`
  return date === null ? signWords : `${signWords} ngày ${writtenDate(date)}`
}
