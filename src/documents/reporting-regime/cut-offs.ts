/** Up to which day the figures of a periodic report run ("thời gian chốt số liệu"). */
export interface CutOff {
  readonly period: 'quarter' | 'half' | 'year'
  /** The month in which the period's figures are closed. */
  readonly month: number
  readonly day: number
  readonly holdsFrom: string
  readonly holdsTo: string | null
  readonly citation: string
}

const decree = 'Điều 12 Nghị định số 09/2019/NĐ-CP'
const holds = { day: 14, holdsFrom: '2019-03-12', holdsTo: null, citation: decree }

/**
 * Cut-offs of the reports of state administrative agencies (NĐ 09/2019/NĐ-CP, Điều 12): the 14th of the last month. A
 * regime may set its own window, so a due day before the cut-off is a thing to look at, no breach.
 */
export const cutOffs: readonly CutOff[] = [
  ...[3, 6, 9, 12].map((month): CutOff => ({ ...holds, period: 'quarter', month })),
  { ...holds, period: 'half', month: 6 },
  { ...holds, period: 'year', month: 12 },
]

/** The cut-off in force on a day (`YYYY-MM-DD`) for a period that ends in a month; null where the law sets none. */
export function cutOffOf(period: CutOff['period'], month: number, on: string): CutOff | null {
  return (
    cutOffs.find(
      (row) =>
        row.period === period &&
        row.month === month &&
        row.holdsFrom <= on &&
        (row.holdsTo === null || on <= row.holdsTo),
    ) ?? null
  )
}
