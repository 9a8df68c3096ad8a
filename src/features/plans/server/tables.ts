import type { JSONColumnType } from 'kysely'
import type { DraftDeadline } from '../model/plan-draft.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly plan: PlanTable
    readonly plan_task: PlanTaskTable
    readonly report_duty: ReportDutyTable
  }
}

interface PlanTable {
  readonly id: string
  readonly document_id: string
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
}

interface PlanTaskTable {
  readonly id: string
  readonly plan_id: string
  readonly position: number
  readonly fact_id: string
  readonly path: string
  readonly text: string
  readonly lead: string[]
  readonly support: string[]
  readonly deadlines: JSONColumnType<DraftDeadline[], string, string>
}

interface ReportDutyTable {
  readonly id: string
  readonly plan_id: string
  readonly position: number
  readonly fact_id: string
  readonly what: string | null
  readonly from_unit: string | null
  readonly to_unit: string | null
  readonly via_unit: string | null
  readonly deadline: JSONColumnType<DraftDeadline & object, string, string>
}
