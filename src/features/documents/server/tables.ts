import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Reading } from '#documents/reading/contract.ts'
import type { DocumentState, Verdict } from '../contract.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly document: DocumentTable
    readonly document_reading: DocumentReadingTable
    readonly fact_review: FactReviewTable
  }
}

export interface DocumentTable {
  readonly id: string
  readonly file_name: string
  readonly media_type: string
  /** `bigint` arrives as text. */
  readonly size: string | number
  readonly sha256: string
  readonly received_at: Date
  readonly received_by: string | null
  readonly state: DocumentState
  readonly reading_attempts: Generated<number>
  readonly problem_code: string | null
  readonly problem: string | null
  readonly kind: string | null
  readonly type: string | null
  readonly sign: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly issue_date: string | null
  readonly issue_year: number | null
  readonly facts: Generated<number>
  readonly reviewed: Generated<number>
  readonly plan_id: string | null
  /** The unit that it belongs to; null: the installation. */
  readonly unit_id: string | null
  readonly search_head: string
  readonly search_text: Generated<string>
}

interface DocumentReadingTable {
  readonly document_id: string
  readonly format: string
  readonly reading: JSONColumnType<Reading & object, string, string>
  readonly read_at: Date
}

interface FactReviewTable {
  readonly version: GeneratedAlways<string>
  readonly document_id: string
  readonly fact_id: string
  readonly verdict: Verdict | 'withdrawn'
  readonly value: JSONColumnType<Record<string, string | null>, string | null, string | null> | null
  readonly account_id: string
  readonly by_name: string
  readonly at: Date
}
