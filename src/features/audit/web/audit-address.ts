import type { AuditFilter } from '../contract.ts'

/** What the address of the page holds: the filters of the list, and the entry whose details stand beside it. */
export interface AuditAddress {
  readonly nguoi?: string
  readonly donvi?: string
  readonly viec?: string
  /** A record whose life is followed. */
  readonly doituong?: string
  readonly tu?: string
  readonly den?: string
  /** The number of the open entry. */
  readonly muc?: number
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 100
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** The filters that an address names; what is not understood is left out, so that an old link still opens the list. */
export function readAuditAddress(search: Readonly<Record<string, unknown>>): AuditAddress {
  const { nguoi, donvi, viec, doituong, tu, den, muc } = search
  return {
    ...(isId(nguoi) ? { nguoi } : {}),
    ...(isId(donvi) ? { donvi } : {}),
    ...(isWords(viec) ? { viec } : {}),
    ...(isWords(doituong) ? { doituong } : {}),
    ...(isDay(tu) ? { tu } : {}),
    ...(isDay(den) ? { den } : {}),
    ...(/^[1-9]\d{0,14}$/.test(String(muc)) ? { muc: Number(muc) } : {}),
  }
}

/** The filters as the server asks for them. */
export function filterOf({ nguoi, donvi, viec, doituong, tu, den }: AuditAddress): AuditFilter {
  return { person: nguoi, unit: donvi, action: viec, subject: doituong, from: tu, to: den }
}

/** Whether anything narrows the list. */
export function narrowsAudit({ muc: _, ...filters }: AuditAddress): boolean {
  return Object.keys(filters).length > 0
}
