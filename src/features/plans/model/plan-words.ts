import type { PlanState } from './plan-content.ts'
import type { PlanAction, PlanStage } from './plan-life.ts'

/** How each stage of a plan is called. */
export const stageWords: Readonly<Record<PlanStage, string>> = {
  draft: 'dự thảo',
  submitted: 'đã trình ký',
  returned: 'bị trả lại',
  issued: 'đã ban hành',
  amended: 'đã sửa đổi',
  amending: 'đang soạn sửa đổi',
  'amendment-submitted': 'đã trình ký sửa đổi',
  'amendment-returned': 'sửa đổi bị trả lại',
  replaced: 'đã được thay thế',
  closed: 'đã kết thúc',
  discarded: 'đã bỏ dự thảo',
}

export const planStateWords: Readonly<Record<PlanState, string>> = stageWords

/** What was done, as the history tells it. */
export const stepWords: Readonly<Record<PlanAction, string>> = {
  submit: 'Trình ký',
  'take-back': 'Rút lại để sửa',
  return: 'Trả lại',
  issue: 'Ký ban hành',
  record: 'Ghi nhận đã ban hành trên giấy',
  amend: 'Bắt đầu sửa đổi, bổ sung',
  'drop-amendment': 'Bỏ bản sửa đổi',
  replace: 'Thay thế',
  close: 'Kết thúc',
  reopen: 'Mở lại',
  discard: 'Bỏ dự thảo',
}
