import { lineNames } from '#kernel/line-of-authority.ts'
import type { Change } from './change.ts'
import type { NewUnit, OrganisationEvent } from './event.ts'
import type { UnitFace } from './unit.ts'
import { faceFieldNames } from './unit-words.ts'

/** Names listed as in a sentence; a long list is cut and says how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} đơn vị khác`] : names
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} và ${last}`
}

/**
 * What an event is called in a list, e.g. “Sáp nhập xã A và xã B thành xã C”. `nameOf` names a unit as of the event;
 * `changes` tell what a change of face changed.
 */
export function eventTitle(
  event: OrganisationEvent,
  changes: readonly Change[],
  nameOf: (unit: string) => string,
): string {
  const into = (unit: string | NewUnit) => (typeof unit === 'string' ? nameOf(unit) : unit.face.name)
  switch (event.kind) {
    case 'found':
      return `Thành lập ${event.face.name}`
    case 'change':
      return changeTitle(event.unit, event.face, changes, nameOf)
    case 'move':
      return event.superior === null
        ? `${nameOf(event.unit)} thôi trực thuộc trong hệ thống ${lineNames[event.line]}`
        : `Chuyển ${nameOf(event.unit)} về trực thuộc ${nameOf(event.superior)} (hệ thống ${lineNames[event.line]})`
    case 'merge': {
      const leaving = event.units.filter((unit) => unit !== event.into).map(nameOf)
      return `Sáp nhập ${listed(leaving)} ${typeof event.into === 'string' ? 'vào' : 'thành'} ${into(event.into)}`
    }
    case 'split': {
      const others = event.parts.filter((part) => part.into !== event.unit).map((part) => into(part.into))
      return others.length < event.parts.length
        ? `Tách ${listed(others)} từ ${nameOf(event.unit)}`
        : `Chia ${nameOf(event.unit)} thành ${listed(others)}`
    }
    case 'dissolve':
      return `Giải thể ${nameOf(event.unit)}, bàn giao cho ${listed(event.heirs.map(({ unit }) => nameOf(unit)))}`
  }
}

function changeTitle(
  unit: string,
  face: Partial<UnitFace>,
  changes: readonly Change[],
  nameOf: (unit: string) => string,
): string {
  const before = changes.find((change) => change.kind === 'close-version')?.version
  if (before && face.name !== undefined && face.name !== before.name) return `Đổi tên ${before.name} thành ${face.name}`
  const fields = (Object.keys(face) as (keyof UnitFace)[]).filter((key) => !before || before[key] !== face[key])
  const words = fields.map((key) => faceFieldNames[key].toLowerCase())
  return `Thay đổi ${words.length > 0 ? words.join(', ') : 'thông tin'} của ${nameOf(unit)}`
}

/** A share as it is read: `100%`, `62,5%`. */
export function shareWords(share: number): string {
  return `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })}%`
}
