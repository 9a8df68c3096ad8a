import { isRung } from './ladder.ts'

/** A duty asks for something to be done and cannot be switched off; news can. */
export type MessageClass = 'duty' | 'news'

/**
 * To whom a step of an assignment matters: those who do the work, those who help too, those who gave it, or whoever is first
 * to take the result.
 */
export type ToldSide = 'doer' | 'doer and supporters' | 'giver' | 'taker'

export interface MessageKind {
  readonly class: MessageClass
  /** What happened, before a colon and what it happened to. */
  readonly words: string
  /** Mailed at once, whatever the person chose: somebody waits for it. */
  readonly urgent?: true
  /** The same for those who help with the work. */
  readonly helping?: string
}

export interface StepKind extends MessageKind {
  readonly to: ToldSide
}

/** Steps of an assignment that are told; the rest of its history is not. */
export const assignmentKinds = {
  give: {
    to: 'doer and supporters',
    class: 'duty',
    words: 'Được giao việc mới, cần tiếp nhận',
    helping: 'Được giao phối hợp',
  },
  amend: {
    to: 'doer and supporters',
    class: 'duty',
    words: 'Nội dung được giao đã sửa đổi, cần xem lại',
    helping: 'Nội dung phối hợp đã sửa đổi, cần xem lại',
  },
  event: { to: 'doer', class: 'duty', words: 'Việc chờ sự kiện nay đã có hạn' },
  reassign: { to: 'doer', class: 'duty', words: 'Được chuyển giao việc, cần tiếp nhận' },
  restore: { to: 'doer', class: 'duty', words: 'Việc đã thu hồi nay được giao lại' },
  insist: { to: 'doer', class: 'duty', words: 'Nơi giao vẫn giao việc đã từ chối' },
  return: { to: 'doer', class: 'duty', words: 'Kết quả bị trả lại, cần làm lại' },
  reopen: { to: 'doer', class: 'duty', words: 'Việc đã xong được mở lại' },
  extend: { to: 'doer', class: 'duty', words: 'Hạn đã đổi' },
  'decline-extension': { to: 'doer', class: 'duty', words: 'Không được gia hạn' },
  nudge: { to: 'doer', class: 'duty', words: 'Đôn đốc', urgent: true },
  submit: { to: 'taker', class: 'duty', words: 'Kết quả đã nộp, cần duyệt' },
  refuse: { to: 'giver', class: 'duty', words: 'Đơn vị từ chối việc được giao, cần có ý kiến' },
  'ask-extension': { to: 'giver', class: 'duty', words: 'Đơn vị xin gia hạn, cần trả lời' },
  ask: { to: 'giver', class: 'news', words: 'Đơn vị hỏi' },
  answer: { to: 'doer', class: 'news', words: 'Nơi giao trả lời' },
  accept: { to: 'doer', class: 'news', words: 'Kết quả đã được duyệt' },
  'grant-extension': { to: 'doer', class: 'news', words: 'Được gia hạn' },
  withdraw: {
    to: 'doer and supporters',
    class: 'news',
    words: 'Việc đã được thu hồi',
    helping: 'Việc phối hợp đã được thu hồi',
  },
} as const satisfies Record<string, StepKind>
export type AssignmentMessage = keyof typeof assignmentKinds

/** Steps of a plan that are told, and to whom: those who may sign it, or those who draw it up. */
export const planKinds = {
  'plan-submit': { to: 'sign', class: 'duty', words: 'Kế hoạch trình ký' },
  'plan-return': { to: 'make', class: 'news', words: 'Kế hoạch trình ký bị trả lại' },
} as const satisfies Record<string, MessageKind & { readonly to: 'sign' | 'make' }>
export type PlanMessage = keyof typeof planKinds

/** News that a person may switch off, in the order of the settings page. */
export const newsKinds = [
  ...Object.entries(assignmentKinds).flatMap(([kind, { class: of }]) => (of === 'news' ? [kind] : [])),
  ...Object.entries(planKinds).flatMap(([kind, { class: of }]) => (of === 'news' ? [kind] : [])),
] as readonly string[]

/** What a message is; a rung of the ladder is a duty. A kind that a newer program wrote counts as news. */
export function kindOf(kind: string): MessageKind {
  const known: Readonly<Record<string, MessageKind>> = { ...assignmentKinds, ...planKinds }
  if (isRung(kind)) return { class: 'duty', words: '' }
  return Object.hasOwn(known, kind) ? (known[kind] as MessageKind) : { class: 'news', words: 'Có thay đổi' }
}

/** The kinds that are mailed at once, whatever the person chose. */
export const urgentKinds = Object.entries(assignmentKinds).flatMap(([kind, each]) => ('urgent' in each ? [kind] : []))
