import type { SavedRule } from '#features/organisation/model/index.ts'

/** A deadline as it stands in a plan: its words, its kind, and its normal form as the reading contract gives it. */
export interface DraftDeadline {
  readonly text: string
  readonly kind: string
  readonly normalized: string | null
}

/** Whether it has words and no day was understood in them. */
export function isUnread({ text, normalized }: DraftDeadline): boolean {
  return normalized === null && text.trim() !== ''
}

/** To whom work is given: a unit, a saved group, or every unit of some kinds; resolved to units on the day of issue. */
export type Target =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'rule'; readonly rule: SavedRule }

/** A task or a duty of a plan above that this one carries on. */
export interface Inherited {
  readonly planId: string
  readonly itemId: string
}

/** A heading of the plan with the text below it, in the order of the plan; `level` 1 is the outermost (I, II …). */
export interface PlanSection {
  readonly id: string
  readonly level: number
  /** As printed before the title: `I`, `1`, `a`. */
  readonly label: string
  readonly title: string
  readonly text: string
}

/** What must be handed in for a task to be submitted. */
export const evidenceKinds = ['none', 'any', 'file', 'figure'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface PlanTask {
  readonly id: string
  /** The fact of the reading that it was made of; null where a person wrote it. */
  readonly factId: string | null
  readonly sectionId: string | null
  /** The labels that lead to it in the document: `II/2/2.1`. */
  readonly path: string
  readonly text: string
  /** Each unit that leads gets a copy of its own. */
  readonly lead: readonly Target[]
  /** Who leads, in the words of the document. */
  readonly leadText: readonly string[]
  readonly support: readonly Target[]
  readonly supportText: readonly string[]
  readonly deadlines: readonly DraftDeadline[]
  readonly evidence: EvidenceKind
  /** Whoever gets it owes a plan of their own. */
  readonly asksPlan: boolean
  readonly inherits: Inherited | null
}

export interface ReportDuty {
  readonly id: string
  readonly factId: string | null
  readonly what: string | null
  readonly from: readonly Target[]
  readonly fromText: string | null
  readonly to: Target | null
  readonly toText: string | null
  readonly via: Target | null
  readonly viaText: string | null
  readonly deadline: DraftDeadline
  readonly inherits: Inherited | null
}

/** All that a version of a plan says. The ids of what it holds stay the same from version to version. */
export interface PlanContent {
  readonly sections: readonly PlanSection[]
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportDuty[]
}

export const emptyContent: PlanContent = { sections: [], tasks: [], duties: [] }

export const planStates = ['draft', 'submitted', 'returned', 'issued', 'amended', 'replaced', 'closed'] as const
export type PlanState = (typeof planStates)[number]
