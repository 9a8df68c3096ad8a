import { type Line, lines } from '#kernel/line-of-authority.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'

/** What the address of the page holds: the day (none: today), the line, the unit shown, the words searched for. */
export interface UnitsAddress {
  readonly ngay?: string
  readonly he?: Line
  readonly dv?: string
  readonly tim?: string
}

const isLine = (value: unknown): value is Line => lines.some((line) => line === value)
const isUnit = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)
const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && precisionOf(value) === 'day' && isRealDate(value) && value >= '1000'

/** What an address names; what is not understood is left out, so that an old link still opens the page. */
export function readUnitsAddress({ ngay, he, dv, tim }: Readonly<Record<string, unknown>>): UnitsAddress {
  return {
    ...(isDay(ngay) ? { ngay } : {}),
    ...(isLine(he) && he !== 'government' ? { he } : {}),
    ...(isUnit(dv) ? { dv } : {}),
    ...(isWords(tim) ? { tim } : {}),
  }
}

/** The address with some of it changed; null takes a part away. */
export function changedAddress(
  address: UnitsAddress,
  change: { readonly [Key in keyof UnitsAddress]?: UnitsAddress[Key] | null },
): UnitsAddress {
  return readUnitsAddress({ ...address, ...change })
}

/** What the address of the page of groups holds: the day (none: today) and the group shown. */
export interface GroupsAddress {
  readonly ngay?: string
  readonly nhom?: string
}

export function readGroupsAddress({ ngay, nhom }: Readonly<Record<string, unknown>>): GroupsAddress {
  return { ...(isDay(ngay) ? { ngay } : {}), ...(isUnit(nhom) || nhom === newGroup ? { nhom } : {}) }
}

/** Stands in the address in the place of a group while a new one is made. */
export const newGroup = 'moi'
