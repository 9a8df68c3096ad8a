import { type Line, lines } from '#kernel/line-of-authority.ts'
import { type BoardPart, boardParts } from '../model/board-parts.ts'

/** What the address of the board holds: where it is opened, what it is narrowed to, and whose work stands beside it. */
export interface BoardAddress {
  readonly donvi?: string
  readonly he?: Line
  /** What one's own unit gave, whoever got it. */
  readonly viec?: 'da-giao'
  readonly kehoach?: string
  readonly loai?: 'task' | 'report'
  readonly xem?: string
  readonly phan?: BoardPart
  /** The unit in `xem` alone, without those below it. */
  readonly rieng?: 1
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isUnitId = (value: unknown): value is string => isWords(value) && /^[0-9a-f-]{36}$/i.test(value)

/** What an address names; what is not understood is left out, so that an old link still opens the board. */
export function readBoardAddress(search: Readonly<Record<string, unknown>>): BoardAddress {
  const { donvi, he, viec, kehoach, loai, xem, phan, rieng } = search
  const line = lines.find((each) => each === he && each !== 'government')
  const part = boardParts.find((each) => each === phan && each !== 'late')
  return {
    ...(isUnitId(donvi) ? { donvi } : {}),
    ...(line ? { he: line } : {}),
    ...(viec === 'da-giao' ? { viec } : {}),
    ...(isUnitId(kehoach) ? { kehoach } : {}),
    ...(loai === 'task' || loai === 'report' ? { loai } : {}),
    ...(isUnitId(xem) ? { xem } : {}),
    ...(isUnitId(xem) && part ? { phan: part } : {}),
    ...(isUnitId(xem) && (rieng === 1 || rieng === '1') ? { rieng: 1 } : {}),
  }
}

/** What the server is asked for by the address. */
export function boardFilters({ donvi, he, viec, kehoach, loai }: BoardAddress) {
  return {
    unit: viec === 'da-giao' ? undefined : donvi,
    line: he,
    scope: viec === 'da-giao' ? 'given' : undefined,
    plan: kehoach,
    kind: loai,
  }
}

/** The address without what stands beside the board. */
export function boardAlone({ xem: _, phan: __, rieng: ___, ...address }: BoardAddress): BoardAddress {
  return address
}
