import { type Role, roles } from '#access/roles.ts'

/** What the address of the page holds: the filters of the list, and the person whose details stand beside it. */
export interface PeopleFilters {
  readonly q?: string
  readonly vai?: Role
  readonly donvi?: string
  /** Units below the chosen one too. */
  readonly duoi?: 1
  /** Those who have left. */
  readonly nghi?: 1
  readonly nguoi?: string
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isSet = (value: unknown): boolean => value === 1 || value === '1'

/** The filters that an address names; what is not understood is left out, so that an old link still opens the list. */
export function readPeopleFilters(search: Readonly<Record<string, unknown>>): PeopleFilters {
  const { q, vai, donvi, duoi, nghi, nguoi } = search
  const role = roles.find((each) => each === vai)
  return {
    ...(isWords(q) ? { q } : {}),
    ...(role ? { vai: role } : {}),
    ...(isWords(donvi) ? { donvi } : {}),
    ...(isWords(donvi) && isSet(duoi) ? { duoi: 1 } : {}),
    ...(isSet(nghi) ? { nghi: 1 } : {}),
    ...(isWords(nguoi) ? { nguoi } : {}),
  }
}

/** Whether anything narrows the list. */
export function narrowsPeople({ q, vai, donvi, nghi }: PeopleFilters): boolean {
  return [q, vai, donvi, nghi].some((value) => value !== undefined)
}
