import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { EvidenceKind } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { AssignmentKind, AssignmentState } from '../model/index.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly assignment: AssignmentTable
    readonly assignment_support: AssignmentSupportTable
    readonly assignment_step: AssignmentStepTable
    readonly assignment_evidence: AssignmentEvidenceTable
    readonly assignment_extension: AssignmentExtensionTable
  }
}

/** What one unit owes by one day; the columns are told of in the migration. */
interface AssignmentTable {
  readonly id: string
  readonly kind: AssignmentKind
  readonly plan_id: string
  readonly item_id: string
  readonly parent_id: string | null
  readonly giver_id: string
  readonly unit_id: string
  readonly text: string
  readonly rule: string | null
  readonly period: string | null
  readonly data_from: Day | null
  readonly data_to: Day | null
  readonly opens: Day | null
  readonly due: Day | null
  readonly first_due: Day | null
  readonly awaits: string | null
  readonly to_id: string | null
  readonly via_id: string | null
  readonly evidence: Generated<EvidenceKind>
  readonly content_version: Generated<number>
  readonly acknowledged_version: number | null
  readonly acknowledged_at: Date | null
  readonly state: Generated<AssignmentState>
  readonly nil: Generated<boolean>
  readonly progress: Generated<number>
  readonly submitted_at: Date | null
  readonly submitted_on: Day | null
  readonly accepted_at: Date | null
  readonly revision: Generated<number>
  readonly given_at: Date
}

interface AssignmentSupportTable {
  readonly assignment_id: string
  readonly unit_id: string
  readonly due: Day | null
}

interface AssignmentStepTable {
  readonly id: string
  readonly assignment_id: string
  readonly ordinal: GeneratedAlways<string>
  readonly at: Date
  readonly person_id: string | null
  readonly unit_id: string | null
  readonly action: string
  readonly from_state: AssignmentState
  readonly to_state: AssignmentState
  readonly text: string | null
  readonly detail: JSONColumnType<Record<string, unknown>, string | null, string | null> | null
  readonly batch_id: string | null
  readonly undone_at: Date | null
}

interface AssignmentEvidenceTable {
  readonly id: string
  readonly assignment_id: string
  readonly kind: 'file' | 'link'
  readonly sha256: string | null
  readonly name: string
  readonly media_type: string | null
  readonly size: string | null
  readonly url: string | null
  readonly caption: string | null
  readonly added_at: Date
  readonly added_by: string
  readonly removed_at: Date | null
}

interface AssignmentExtensionTable {
  readonly id: string
  readonly assignment_id: string
  readonly asked_at: Date
  readonly asked_by: string
  readonly reason: string
  readonly to_day: Day
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly granted: boolean | null
  readonly answer: string | null
}
