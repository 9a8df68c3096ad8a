import type { Selectable } from 'kysely'
import type { DocumentSummary } from '../contract.ts'
import type { DocumentTable } from './tables.ts'

/** The columns that a summary is made of; the search columns stay in the database. */
export const summaryColumns = [
  'document.id',
  'document.file_name',
  'document.media_type',
  'document.size',
  'document.sha256',
  'document.received_at',
  'document.state',
  'document.problem',
  'document.kind',
  'document.type',
  'document.sign',
  'document.title',
  'document.issuer',
  'document.issue_date',
  'document.reviewed',
  'document.facts',
  'document.plan_id',
  'document.unit_id',
] as const

type ColumnName<Column> = Column extends `document.${infer Name}` ? Name : never

export type SummaryRow = Pick<Selectable<DocumentTable>, ColumnName<(typeof summaryColumns)[number]>>

export function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    receivedAt: row.received_at.toISOString(),
    state: row.state,
    problem: row.problem,
    kind: row.kind,
    type: row.type,
    sign: row.sign,
    title: row.title,
    issuer: row.issuer,
    issueDate: row.issue_date,
    reviewed: row.reviewed,
    facts: row.facts,
    planId: row.plan_id,
    unitId: row.unit_id,
  }
}
