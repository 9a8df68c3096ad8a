import type { Line } from '#kernel/line-of-authority.ts'
import type { UnitKind, UnitLevel } from './unit.ts'

/** A unit with its direct superiors, as it stands on a day. */
export interface UnitAround {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  /** Every other name that it bore on some day. */
  readonly otherNames: readonly string[]
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly above: readonly { readonly line: Line; readonly unit: string }[]
}

const beforePlace =
  /(?:^|\s)(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|tỉnh đoàn|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(?=\p{Lu})/giu

/**
 * The proper name of the place that a body's name ends with: “Ủy ban nhân dân tỉnh Hà Thử” and “Tỉnh ủy Hà Thử” are both
 * of “Hà Thử”. Null where no place is told.
 */
export function placeWords(name: string): string | null {
  const place = [...name.matchAll(beforePlace)].at(-1)
  const words = place ? name.slice(place.index + place[0].length).trim() : ''
  const proper = words.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/iu, '')
  return proper === '' ? null : proper
}
