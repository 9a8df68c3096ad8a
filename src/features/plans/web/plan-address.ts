import { type Line, lines } from '#kernel/line-of-authority.ts'
import { type PlanState, planStates } from '../model/index.ts'

/** The parts of a plan's page, as the address names them. */
export const planParts = ['noi-dung', 'thoi-han', 'giao-viec', 'thoi-gian', 'tuan-thu', 'can-cu', 'lich-su'] as const
export type PlanPart = (typeof planParts)[number]

/**
 * What the address of a plan's page holds: the part that is open, and the version shown where it is not the one in force.
 * Of what was given: what the list is narrowed to (`loc`) and the item that is open (`muc`).
 */
export interface PlanAddress {
  readonly phan?: PlanPart
  readonly ban?: number
  readonly loc?: string
  readonly muc?: string
}

export function readPlanAddress({ phan, ban, loc, muc }: Readonly<Record<string, unknown>>): PlanAddress {
  const part = planParts.find((each) => each === phan)
  const version = Number(ban)
  const isGiven = part === 'giao-viec'
  return {
    ...(part && part !== 'noi-dung' ? { phan: part } : {}),
    ...(Number.isInteger(version) && version > 0 ? { ban: version } : {}),
    ...(isGiven && isWords(loc) ? { loc } : {}),
    ...(isGiven && isWords(muc) ? { muc } : {}),
  }
}

/** What the address of the list holds. */
export interface PlansAddress {
  readonly q?: string
  readonly trangthai?: PlanState
  readonly hethong?: Line
  readonly nam?: number
  readonly donvi?: string
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The filters that an address names; what is not understood is left out, so that an old link still opens the list. */
export function readPlansAddress(search: Readonly<Record<string, unknown>>): PlansAddress {
  const { q, trangthai, hethong, nam, donvi } = search
  const state = planStates.find((each) => each === trangthai)
  const line = lines.find((each) => each === hethong)
  return {
    ...(isWords(q) ? { q } : {}),
    ...(state ? { trangthai: state } : {}),
    ...(line ? { hethong: line } : {}),
    ...(/^\d{4}$/.test(String(nam)) ? { nam: Number(nam) } : {}),
    ...(isWords(donvi) ? { donvi } : {}),
  }
}

/** Whether anything narrows the list. */
export function narrowsPlans(address: PlansAddress): boolean {
  return Object.keys(address).length > 0
}
