import type { VerbOf } from '#access/resource.ts'
import type { PlanState } from './plan-content.ts'

/** Where the amendment of a plan in force stands while it is being drafted. */
export const amendmentStates = ['draft', 'submitted', 'returned'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/**
 * A moment of a plan's life: its state, or, while an amendment of a plan in force is drafted, where that stands. The plan
 * itself stays in force all the while.
 */
export const planStages = [
  'draft',
  'submitted',
  'returned',
  'issued',
  'amended',
  'amending',
  'amendment-submitted',
  'amendment-returned',
  'replaced',
  'closed',
  'discarded',
] as const
export type PlanStage = (typeof planStages)[number]

export const planActions = [
  'submit',
  'take-back',
  'return',
  'issue',
  'record',
  'amend',
  'drop-amendment',
  'replace',
  'close',
  'reopen',
  'discard',
] as const
export type PlanAction = (typeof planActions)[number]

/** `in-force`: issued, or amended where an amendment of it has been issued. */
export type StageAfter = PlanStage | 'in-force'

export interface PlanStep {
  readonly from: PlanStage
  readonly action: PlanAction
  readonly to: StageAfter
  /** Whoever may do this to the plan may take the step. */
  readonly verb: VerbOf<'plan'>
  /** On the button. */
  readonly label: string
  /** Whether it must be said why. */
  readonly reason: boolean
}

/** Each row: from these stages, by whoever has the verb, the action leads to a stage. */
const rows: readonly (readonly [readonly PlanStage[], PlanAction, StageAfter, PlanStep['verb'], string, 'reason'?])[] =
  [
    [['draft', 'returned'], 'submit', 'submitted', 'submit', 'Trình ký'],
    [['submitted'], 'take-back', 'draft', 'submit', 'Rút lại để sửa'],
    [['submitted'], 'return', 'returned', 'sign', 'Trả lại', 'reason'],
    [['draft', 'submitted'], 'issue', 'issued', 'sign', 'Ký ban hành'],
    [['draft', 'submitted', 'returned'], 'record', 'issued', 'record', 'Ghi nhận đã ban hành trên giấy'],
    [['draft', 'returned'], 'discard', 'discarded', 'make', 'Bỏ dự thảo'],
    [['issued', 'amended'], 'amend', 'amending', 'make', 'Sửa đổi, bổ sung'],
    [['amending', 'amendment-returned'], 'submit', 'amendment-submitted', 'submit', 'Trình ký bản sửa đổi'],
    [['amendment-submitted'], 'take-back', 'amending', 'submit', 'Rút lại để sửa'],
    [['amendment-submitted'], 'return', 'amendment-returned', 'sign', 'Trả lại bản sửa đổi', 'reason'],
    [['amending', 'amendment-submitted'], 'issue', 'amended', 'sign', 'Ký ban hành bản sửa đổi'],
    [
      ['amending', 'amendment-submitted', 'amendment-returned'],
      'record',
      'amended',
      'record',
      'Ghi nhận bản sửa đổi đã ban hành trên giấy',
    ],
    [['amending', 'amendment-returned'], 'drop-amendment', 'in-force', 'make', 'Bỏ bản sửa đổi'],
    [['issued', 'amended'], 'replace', 'replaced', 'sign', 'Thay thế bằng kế hoạch khác', 'reason'],
    [['issued', 'amended'], 'close', 'closed', 'sign', 'Kết thúc kế hoạch', 'reason'],
    [['closed'], 'reopen', 'in-force', 'sign', 'Mở lại (kết thúc nhầm)'],
  ]

/** The life of a plan, one step a row: what does not stand here cannot be done. Server, screen and drawing read it. */
export const planLife: readonly PlanStep[] = rows.flatMap(([stages, action, to, verb, label, reason]) =>
  stages.map((from) => ({ from, action, to, verb, label, reason: reason !== undefined })),
)

/** Stages from which a plan goes nowhere any more. */
export const endStages: readonly PlanStage[] = ['replaced', 'discarded']

/** What a plan's row holds of its stage. */
export interface StoredStage {
  readonly state: PlanState
  readonly amendment: AmendmentState | null
}

const ofAmendment: Readonly<Record<AmendmentState, PlanStage>> = {
  draft: 'amending',
  submitted: 'amendment-submitted',
  returned: 'amendment-returned',
}

export function stageOf({ state, amendment }: StoredStage): PlanStage {
  return amendment === null ? state : ofAmendment[amendment]
}

/** The step that an action is from a stage; undefined where it is none. */
export function findStep(stage: PlanStage, action: PlanAction): PlanStep | undefined {
  return planLife.find((step) => step.from === stage && step.action === action)
}

/** The deed that an action is, from whatever stage: the table says one for each. */
export function verbOfAction(action: PlanAction): PlanStep['verb'] {
  const step = planLife.find((each) => each.action === action)
  if (!step) throw new Error(`no step is called ${action}`)
  return step.verb
}

/** The steps that lead on from a stage, in the order of the table. */
export function stepsFrom(stage: PlanStage): readonly PlanStep[] {
  return planLife.filter(({ from }) => from === stage)
}

/**
 * What a plan's row holds after a step; `version` is the one in force then. Null where nothing is left of it: a draft that
 * was discarded.
 */
export function storedAfter(to: StageAfter, before: PlanState, version: number): StoredStage | null {
  const inForce: PlanState = version > 1 ? 'amended' : 'issued'
  switch (to) {
    case 'discarded':
      return null
    case 'in-force':
      return { state: inForce, amendment: null }
    case 'amending':
      return { state: before, amendment: 'draft' }
    case 'amendment-submitted':
      return { state: before, amendment: 'submitted' }
    case 'amendment-returned':
      return { state: before, amendment: 'returned' }
    default:
      return { state: to, amendment: null }
  }
}

/** Whether the plan has been issued and binds: what it gave is owed. */
export function isInForce(state: PlanState): boolean {
  return state === 'issued' || state === 'amended'
}

/** Whether the plan was ever issued, so that those to whom it gave anything see it. */
export function wasIssued(state: PlanState): boolean {
  return state !== 'draft' && state !== 'submitted' && state !== 'returned'
}

/**
 * The version that may be edited now: the first draft, or the amendment being drafted. Null where neither is, or where it
 * waits for a signature.
 */
export function editedVersion({
  state,
  amendment,
  version,
}: StoredStage & { readonly version: number }): number | null {
  const stage = stageOf({ state, amendment })
  if (stage === 'draft' || stage === 'returned') return version
  return stage === 'amending' || stage === 'amendment-returned' ? version + 1 : null
}

/** The version that the next issue would issue: the first, or the amendment being drafted. */
export function versionToIssue({
  amendment,
  version,
}: Pick<StoredStage, 'amendment'> & { readonly version: number }): number {
  return amendment === null ? version : version + 1
}
