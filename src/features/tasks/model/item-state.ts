import type { AssignmentState } from './assignment.ts'

/** What the state of a whole follows from: one piece of work that was given for it. */
export interface GivenPiece {
  readonly state: AssignmentState
  readonly isAcknowledged: boolean
  readonly isLate: boolean
}

/** From nothing done to all done; a whole only goes on as more of its pieces are accepted. */
export const itemStages = ['nobody', 'given', 'acknowledging', 'doing', 'partly', 'accepted'] as const
export type ItemStage = (typeof itemStages)[number]

/** How many pieces of each sort there are; the withdrawn ones stand in `withdrawn` alone. */
export interface ItemCounts {
  readonly total: number
  readonly acknowledged: number
  readonly refused: number
  readonly submitted: number
  readonly returned: number
  readonly accepted: number
  readonly late: number
  readonly withdrawn: number
}

/** The state of a plan's item, or of work that was passed on. */
export interface ItemState extends ItemCounts {
  readonly stage: ItemStage
}

/** The state of a whole follows from its pieces alone, whatever their order. */
export function itemStateOf(pieces: readonly GivenPiece[]): ItemState {
  const counts = {
    total: 0,
    acknowledged: 0,
    refused: 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
    late: 0,
    withdrawn: 0,
  }
  for (const { state, isAcknowledged, isLate } of pieces) {
    if (state === 'withdrawn') {
      counts.withdrawn += 1
      continue
    }
    counts.total += 1
    if (isTakenUp(state, isAcknowledged)) counts.acknowledged += 1
    if (state === 'refused' || state === 'submitted' || state === 'returned' || state === 'accepted') counts[state] += 1
    if (isLate && state !== 'accepted') counts.late += 1
  }
  return itemStateOfCounts(counts)
}

/** The same from counts, as a query brings them. */
export function itemStateOfCounts(counts: ItemCounts): ItemState {
  return { ...counts, stage: stageOfCounts(counts) }
}

/** Whether the unit has taken the work up: work that is done was taken up, whether anybody said so or not. */
function isTakenUp(state: AssignmentState, isAcknowledged: boolean): boolean {
  if (state === 'refused') return false
  return isAcknowledged || state !== 'given'
}

function stageOfCounts({ total, acknowledged, accepted }: ItemCounts): ItemStage {
  if (total === 0) return 'nobody'
  if (accepted === total) return 'accepted'
  if (accepted > 0) return 'partly'
  if (acknowledged === total) return 'doing'
  return acknowledged > 0 ? 'acknowledging' : 'given'
}

/** The stage in a few words, e.g. "12/200 đã hoàn thành". */
export function itemStageWords({ stage, total, acknowledged, accepted }: ItemState): string {
  switch (stage) {
    case 'nobody':
      return 'Chưa giao cho ai'
    case 'given':
      return 'Chưa tiếp nhận'
    case 'acknowledging':
      return `${acknowledged}/${total} đã tiếp nhận`
    case 'doing':
      return 'Đang thực hiện'
    case 'partly':
      return `${accepted}/${total} đã hoàn thành`
    case 'accepted':
      return 'Đã hoàn thành'
  }
}

/** What of the whole wants a word or a look, e.g. "2 từ chối", "3 quá hạn"; the most pressing first. */
export function itemWants({ refused, late, submitted, returned }: ItemCounts): readonly string[] {
  const wants: readonly (readonly [number, string])[] = [
    [refused, 'từ chối, chờ trả lời'],
    [late, 'quá hạn'],
    [submitted, 'chờ duyệt'],
    [returned, 'bị trả lại'],
  ]
  return wants.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))
}
