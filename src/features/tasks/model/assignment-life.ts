import type { VerbOf } from '#access/resource.ts'
import type { AssignmentState } from './assignment.ts'

/** Who stands how to a piece of work: leads it, helps with it, gave it. */
export const assignmentSides = ['doer', 'supporter', 'giver'] as const
export type AssignmentSide = (typeof assignmentSides)[number]

export const assignmentActions = [
  'acknowledge',
  'progress',
  'submit',
  'take-back',
  'ask',
  'contribute',
  'ask-extension',
  'split',
  'add-evidence',
  'drop-evidence',
  'refuse',
  'accept',
  'return',
  'look',
  'grant-extension',
  'decline-extension',
  'answer',
  'insist',
  'extend',
  'reassign',
  'nudge',
  'withdraw',
  'restore',
  'reopen',
] as const
export type AssignmentAction = (typeof assignmentActions)[number]

/** Whoever may do this: to the work itself, or to what its unit gives. */
export type AssignmentRight =
  | { readonly kind: 'assignment'; readonly verb: VerbOf<'assignment'> }
  | { readonly kind: 'giving'; readonly verb: VerbOf<'giving'> }

/**
 * What must hold besides the state; whatever decides a step looks it up in the row's circumstances.
 * - changed: it has not been taken up as it now stands
 * - unseen: nobody who judges it has looked at what was handed in
 * - asked, unasked: an extension waits, or none does
 * - dated: it has a day
 */
export type StepCondition = 'changed' | 'unseen' | 'asked' | 'unasked' | 'dated'

export interface AssignmentStep {
  readonly side: AssignmentSide
  readonly from: AssignmentState
  readonly action: AssignmentAction
  readonly to: AssignmentState
  readonly right: AssignmentRight
  /** On the button. */
  readonly label: string
  /** Whether words are owed: why, or what is asked. */
  readonly reason: boolean
  readonly when: readonly StepCondition[]
}

type To = AssignmentState | 'same'
type Row = readonly [
  from: readonly AssignmentState[],
  action: AssignmentAction,
  to: To,
  label: string,
  more?: { readonly reason?: true; readonly when?: readonly StepCondition[]; readonly verb?: string },
]

const owed = ['given', 'doing', 'refused', 'returned'] as const
const atWork = ['given', 'doing', 'returned'] as const
const whole = ['given', 'doing', 'refused', 'submitted', 'returned', 'accepted'] as const

/** By whoever works for the unit that leads; `submit` and `take-back` by whoever hands in for it, `split` by whoever gives. */
const ofDoer: readonly Row[] = [
  [['given', 'refused'], 'acknowledge', 'doing', 'Tiếp nhận'],
  [['doing', 'returned', 'submitted'], 'acknowledge', 'same', 'Tiếp nhận nội dung đã sửa', { when: ['changed'] }],
  [['given', 'doing'], 'progress', 'doing', 'Cập nhật tiến độ'],
  [['returned'], 'progress', 'same', 'Cập nhật tiến độ'],
  [atWork, 'submit', 'submitted', 'Nộp kết quả', { verb: 'submit' }],
  [['submitted'], 'take-back', 'doing', 'Rút lại để sửa', { verb: 'submit', when: ['unseen'] }],
  [owed, 'ask', 'same', 'Hỏi nơi giao', { reason: true }],
  [atWork, 'ask-extension', 'same', 'Xin gia hạn', { reason: true, when: ['dated', 'unasked'] }],
  [['given', 'doing'], 'split', 'doing', 'Chia nhỏ, giao tiếp', { verb: 'give' }],
  [['returned'], 'split', 'same', 'Chia nhỏ, giao tiếp', { verb: 'give' }],
  [atWork, 'add-evidence', 'same', 'Thêm minh chứng'],
  [atWork, 'drop-evidence', 'same', 'Bỏ minh chứng'],
  [atWork, 'refuse', 'refused', 'Từ chối', { reason: true }],
]

const ofSupporter: readonly Row[] = [
  [owed, 'ask', 'same', 'Hỏi nơi giao', { reason: true }],
  [owed, 'contribute', 'same', 'Ghi phần đã phối hợp', { reason: true }],
  [owed, 'add-evidence', 'same', 'Thêm minh chứng'],
]

const ofGiver: readonly Row[] = [
  [['submitted'], 'accept', 'accepted', 'Duyệt', { verb: 'judge' }],
  [['submitted'], 'return', 'returned', 'Trả lại', { verb: 'judge', reason: true }],
  [['submitted'], 'look', 'same', 'Đã mở xem', { verb: 'judge' }],
  [atWork, 'grant-extension', 'same', 'Đồng ý gia hạn', { verb: 'judge', when: ['asked'] }],
  [atWork, 'decline-extension', 'same', 'Không gia hạn', { verb: 'judge', reason: true, when: ['asked'] }],
  [whole, 'answer', 'same', 'Trả lời, trao đổi', { reason: true }],
  [['refused'], 'insist', 'given', 'Vẫn giao', { reason: true }],
  [owed, 'extend', 'same', 'Đổi hạn', { verb: 'judge' }],
  [owed, 'reassign', 'given', 'Chuyển đơn vị khác', { reason: true }],
  [owed, 'nudge', 'same', 'Đôn đốc', { verb: 'nudge' }],
  [[...owed, 'submitted'], 'withdraw', 'withdrawn', 'Thu hồi', { reason: true }],
  [['withdrawn'], 'restore', 'given', 'Giao lại'],
  [['accepted'], 'reopen', 'returned', 'Mở lại', { verb: 'judge', reason: true }],
]

function rightOf(side: AssignmentSide, action: AssignmentAction, verb: string | undefined): AssignmentRight {
  // Who passes work on gives it in the name of the unit that leads it.
  if (side === 'giver' || action === 'split') {
    return { kind: 'giving', verb: (verb ?? 'give') as VerbOf<'giving'> }
  }
  return { kind: 'assignment', verb: (verb ?? 'work') as VerbOf<'assignment'> }
}

const rows: readonly (readonly [AssignmentSide, readonly Row[]])[] = [
  ['doer', ofDoer],
  ['giver', ofGiver],
  ['supporter', ofSupporter],
]

/** The life of a piece of work, one step a row: what does not stand here cannot be done. Server, screen and drawing read it. */
export const assignmentLife: readonly AssignmentStep[] = rows.flatMap(([side, ofSide]) =>
  ofSide.flatMap(([states, action, to, label, more]) =>
    states.map((from) => ({
      side,
      from,
      action,
      to: to === 'same' ? from : to,
      right: rightOf(side, action, more?.verb),
      label,
      reason: more?.reason ?? false,
      when: more?.when ?? [],
    })),
  ),
)

/** Where work comes to rest: it goes on only by the giver's own reopening or giving again. */
export const restingStates: readonly AssignmentState[] = ['accepted', 'withdrawn']

/** Words and looks that stand beside the work: they may come at once with another step and touch nothing of it. */
export const besideActions: readonly AssignmentAction[] = [
  'ask',
  'answer',
  'contribute',
  'look',
  'nudge',
  'add-evidence',
  'drop-evidence',
]

/** What of one piece of work decides its steps, besides its state. */
export interface Circumstances {
  readonly isAcknowledged: boolean
  readonly isSeen: boolean
  readonly isExtensionAsked: boolean
  readonly hasDue: boolean
}

/** What is done to a result by whoever receives it, through whom or to whom it is reported, as well as by the giver. */
export const receiverActions: readonly AssignmentAction[] = ['accept', 'return', 'look']

/** Every step that the table knows from here, whoever may take it, in the order of the table. */
export function stepsOf(state: AssignmentState, circumstances: Circumstances): readonly AssignmentStep[] {
  return assignmentLife.filter((step) => step.from === state && step.when.every((each) => holds(each, circumstances)))
}

function holds(condition: StepCondition, circumstances: Circumstances): boolean {
  switch (condition) {
    case 'changed':
      return !circumstances.isAcknowledged
    case 'unseen':
      return !circumstances.isSeen
    case 'asked':
      return circumstances.isExtensionAsked
    case 'unasked':
      return !circumstances.isExtensionAsked
    case 'dated':
      return circumstances.hasDue
  }
}
