import { periodWords } from '#documents/deadlines/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { AssignmentKind, AssignmentState } from './assignment.ts'
import type { AssignmentAction, AssignmentSide } from './assignment-life.ts'

export const assignmentStateWords: Readonly<Record<AssignmentState, string>> = {
  given: 'mới giao',
  doing: 'đang thực hiện',
  refused: 'từ chối, chờ trả lời',
  submitted: 'đã nộp, chờ duyệt',
  returned: 'bị trả lại',
  accepted: 'đã hoàn thành',
  withdrawn: 'đã thu hồi',
}

export const assignmentKindWords: Readonly<Record<AssignmentKind, string>> = { task: 'nhiệm vụ', report: 'báo cáo' }

export const assignmentSideWords: Readonly<Record<AssignmentSide, string>> = {
  doer: 'đơn vị chủ trì',
  supporter: 'đơn vị phối hợp',
  giver: 'nơi giao',
}

/** Steps that others than the table's own actions leave in the history. */
export type ForeignAction = 'give' | 'amend' | 'event' | 'undo'

const happened: Readonly<Record<AssignmentAction | ForeignAction, string>> = {
  give: 'Giao việc',
  amend: 'Kế hoạch sửa đổi việc này',
  event: 'Xác định ngày theo sự kiện',
  undo: 'Hoàn tác',
  acknowledge: 'Tiếp nhận',
  progress: 'Cập nhật tiến độ',
  submit: 'Nộp kết quả',
  'take-back': 'Rút lại để sửa',
  ask: 'Hỏi',
  contribute: 'Ghi phần phối hợp',
  'ask-extension': 'Xin gia hạn',
  split: 'Chia nhỏ, giao tiếp',
  'add-evidence': 'Thêm minh chứng',
  'drop-evidence': 'Bỏ minh chứng',
  refuse: 'Từ chối',
  accept: 'Duyệt kết quả',
  return: 'Trả lại',
  look: 'Mở xem kết quả',
  'grant-extension': 'Đồng ý gia hạn',
  'decline-extension': 'Không gia hạn',
  answer: 'Trả lời, trao đổi',
  insist: 'Vẫn giao',
  extend: 'Đổi hạn',
  reassign: 'Chuyển đơn vị thực hiện',
  nudge: 'Đôn đốc',
  withdraw: 'Thu hồi',
  restore: 'Giao lại',
  reopen: 'Mở lại',
}

/** What a step of the history is called; one that a newer program wrote is shown as it stands. */
export function stepWords(action: string): string {
  return Object.hasOwn(happened, action) ? happened[action as AssignmentAction] : action
}

/** What the period of a piece of work is called; null where it has none, or only a day that tells pieces apart. */
export function namedPeriod(period: string | null): string | null {
  return period === null || isDay(period) ? null : periodWords(period)
}

/** The same behind what is done, ` (quý III/2026)`; nothing where it has no name. */
export function periodInBrackets(period: string | null): string {
  const name = namedPeriod(period)
  return name === null ? '' : ` (${name})`
}

/** A period among others of its item: by its name, or by the day that tells it apart. */
export function periodAmongOthers(period: string): string {
  return namedPeriod(period) ?? writtenDate(period)
}

const isDay = (period: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(period)
