import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'

export const unitKinds = [
  'locality',
  'ministry',
  'people-committee',
  'people-council',
  'department',
  'division',
  'office',
  'public-service-unit',
  'party-committee',
  'party-board',
  'party-cell',
  'front-committee',
  'mass-organisation',
  'steering-committee',
  'armed-force',
  'judicial-body',
  'enterprise',
  'village',
  'group',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitLevels = ['central', 'province', 'district', 'commune', 'village'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** A unit that has ended has no version, so ending is no status. */
export const unitStatuses = ['active', 'suspended', 'winding-up'] as const
export type UnitStatus = (typeof unitStatuses)[number]

/** What a unit is called and is, at a time. */
export interface UnitFace {
  readonly name: string
  readonly shortName: string | null
  /** As it stands in a sign: `SNV`, `STTTT`. */
  readonly signAbbreviation: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly status: UnitStatus
  /** Mã định danh điện tử, at most 35 characters (Quyết định 20/2020/QĐ-TTg). */
  readonly organId: string | null
  readonly areaCode: string | null
  readonly address: string | null
}

/** A unit's face over the days [from, to); `to` null: still so. */
export interface UnitVersion extends UnitFace {
  readonly unit: string
  readonly from: Day
  readonly to: Day | null
}

/** Who stood above a unit in one line over the days [from, to). */
export interface SuperiorLink {
  readonly unit: string
  readonly line: Line
  readonly superior: string
  readonly from: Day
  readonly to: Day | null
}

/**
 * What became of a unit on a day: `share` of it (0 < share ≤ 1) went to `heir`. The shares of one unit on one day
 * add up to 1, so that a series can be read "as it is now".
 */
export interface Succession {
  readonly unit: string
  readonly heir: string
  readonly day: Day
  readonly share: number
  /** Whether this heir takes over the open work (bàn giao); one heir of a unit on a day does. */
  readonly takesOver: boolean
}
