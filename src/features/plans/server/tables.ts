import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Line } from '#kernel/line-of-authority.ts'
import type { AmendmentState, PlanAction, PlanContent, PlanStage, PlanState } from '../model/index.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly plan: PlanTable
    readonly plan_version: PlanVersionTable
    readonly plan_step: PlanStepTable
    readonly plan_parent: PlanParentTable
    readonly plan_recipient: PlanRecipientTable
    readonly plan_adoption: PlanAdoptionTable
  }
}

interface PlanTable {
  readonly id: string
  /** The document that it was made of; null where it was written here. */
  readonly document_id: string | null
  readonly sign: string | null
  readonly title: string
  readonly issuer: string | null
  readonly issue_date: string | null
  readonly period_from: string | null
  readonly period_to: string | null
  readonly created_at: Date
  readonly created_by: string
  /** The unit whose plan it is; null: the installation. */
  readonly unit_id: string | null
  readonly type: Generated<string>
  readonly line: Generated<Line>
  readonly state: Generated<PlanState>
  readonly state_at: Date
  /** The version in force, or the first draft. */
  readonly version: Generated<number>
  readonly is_umbrella: Generated<boolean>
  readonly due_shift: Generated<'none' | 'before' | 'after'>
  readonly replaced_by: string | null
  /** Where an amendment being drafted stands; null: none is. */
  readonly amendment: Generated<AmendmentState | null>
  readonly folded: GeneratedAlways<string>
}

interface PlanVersionTable {
  readonly plan_id: string
  readonly number: number
  readonly content: JSONColumnType<PlanContent & object, string, string>
  readonly revision: Generated<number>
  readonly changed_at: Date
  readonly changed_by: string
  readonly sign: string | null
  readonly issue_date: string | null
  readonly issued_at: Date | null
}

interface PlanStepTable {
  readonly id: string
  readonly plan_id: string
  readonly version: number
  readonly at: Date
  readonly person_id: string
  readonly unit_id: string | null
  readonly action: PlanAction
  /** The stages before and after. */
  readonly from_state: PlanStage
  readonly to_state: PlanStage
  readonly reason: string | null
}

interface PlanParentTable {
  readonly plan_id: string
  readonly position: number
  readonly parent_id: string | null
  readonly reference: string | null
  readonly line: Line
  readonly relation: 'implements' | 'umbrella' | 'continues'
}

interface PlanRecipientTable {
  readonly plan_id: string
  readonly unit_id: string
  readonly must_plan: Generated<boolean>
}

interface PlanAdoptionTable {
  readonly plan_id: string
  readonly unit_id: string
  readonly sign: string
  readonly issue_date: string
  readonly recorded_at: Date
  readonly recorded_by: string
}
