import { type AssignmentState, assignmentStates } from '../model/assignment.ts'
import type { AssignmentSide } from '../model/assignment-life.ts'
import { type DueFilter, dueFilters } from '../model/due-filter.ts'

/** The three lists of the page, as its address calls them. */
export const tabs = ['don-vi', 'da-giao', 'phoi-hop'] as const
export type Tab = (typeof tabs)[number]

export const tabWords: Readonly<Record<Tab, string>> = {
  'don-vi': 'Việc của đơn vị',
  'da-giao': 'Việc đã giao',
  'phoi-hop': 'Phối hợp',
}

const sides: Readonly<Record<Tab, AssignmentSide>> = {
  'don-vi': 'doer',
  'da-giao': 'giver',
  'phoi-hop': 'supporter',
}

export const dueFilterWords: Readonly<Record<DueFilter, string>> = {
  late: 'Quá hạn',
  today: 'Hạn hôm nay',
  soon: 'Trong 7 ngày tới',
  later: 'Sau 7 ngày tới',
  none: 'Không có ngày',
}

/** What the address of the page holds: which list, what narrows it, and the work whose details stand beside it. */
export interface AssignmentsAddress {
  readonly muc?: Tab
  readonly q?: string
  readonly trangthai?: AssignmentState | 'chua-xong' | 'chua-nhan'
  readonly han?: DueFilter
  readonly kehoach?: string
  readonly nhiemvu?: string
  readonly donvi?: string
  /** The units below too, or in whatever reach one has. */
  readonly duoi?: 1
  readonly viec?: string
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The filters that an address names; what is not understood is left out, so that an old link still opens the list. */
export function readAssignmentsAddress(search: Readonly<Record<string, unknown>>): AssignmentsAddress {
  const { muc, q, trangthai, han, kehoach, nhiemvu, donvi, duoi, viec } = search
  const tab = tabs.find((each) => each === muc)
  const state = [...assignmentStates, 'chua-xong' as const, 'chua-nhan' as const].find((each) => each === trangthai)
  const due = dueFilters.find((each) => each === han)
  return {
    ...(tab && tab !== 'don-vi' ? { muc: tab } : {}),
    ...(isWords(q) ? { q } : {}),
    ...(state ? { trangthai: state } : {}),
    ...(due ? { han: due } : {}),
    ...(isWords(kehoach) ? { kehoach } : {}),
    ...(isWords(nhiemvu) ? { nhiemvu } : {}),
    ...(isWords(donvi) ? { donvi } : {}),
    ...(duoi === 1 || duoi === '1' ? { duoi: 1 } : {}),
    ...(isWords(viec) ? { viec } : {}),
  }
}

/** Whether anything narrows the list. */
export function narrows({ q, trangthai, han, kehoach, donvi }: AssignmentsAddress): boolean {
  return [q, trangthai, han, kehoach, donvi].some((value) => value !== undefined)
}

/** The same as the server is asked for it. */
export function askedOf({ muc, q, trangthai, han, kehoach, nhiemvu, donvi, duoi }: AssignmentsAddress) {
  const isState = trangthai !== 'chua-xong' && trangthai !== 'chua-nhan'
  return {
    side: sides[muc ?? 'don-vi'],
    whose: duoi ? 'reach' : 'own',
    q,
    state: isState ? trangthai : undefined,
    open: trangthai === 'chua-xong' ? 'true' : undefined,
    unacknowledged: trangthai === 'chua-nhan' ? 'true' : undefined,
    due: han,
    plan: kehoach,
    item: nhiemvu,
    unit: donvi,
  }
}
