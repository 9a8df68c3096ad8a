import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import type { Figure } from '../assignment-contract.ts'
import type { AssignmentRecord } from './load-assignment.ts'

/** Whether "không phát sinh" can be the answer: to a report, and to what comes back every period. */
export function mayBeNil({ kind, period }: Pick<AssignmentRecord, 'kind' | 'period'>): boolean {
  return kind === 'report' || period !== null
}

/** What the plan demands to see with the result and is not there yet, in sentences. */
export async function lacksOf(
  database: Database,
  row: Pick<AssignmentRecord, 'id' | 'evidence'>,
  figures: readonly Figure[] = [],
): Promise<readonly string[]> {
  if (row.evidence === 'none') return []
  const { rows } = await sql<{ files: number; links: number; figures: number }>`
    select
      count(*) filter (where kind = 'file')::int as files,
      count(*) filter (where kind = 'link')::int as links,
      (
        select count(*)::int from assignment_step
        where assignment_id = ${row.id} and action in ('progress', 'contribute') and undone_at is null
          and jsonb_array_length(coalesce(detail -> 'figures', '[]')) > 0
      ) as figures
    from assignment_evidence where assignment_id = ${row.id} and removed_at is null`.execute(database)
  const found = rows[0] ?? { files: 0, links: 0, figures: 0 }
  const told = found.figures + figures.length
  switch (row.evidence) {
    case 'file':
      return found.files > 0 ? [] : ['Việc này phải nộp kèm tệp minh chứng (ảnh, văn bản). Hãy thêm ít nhất một tệp.']
    case 'figure':
      return told > 0 ? [] : ['Việc này phải nộp kèm số liệu. Hãy ghi ít nhất một số liệu.']
    case 'any':
      return found.files + found.links + told > 0
        ? []
        : ['Việc này phải nộp kèm minh chứng. Hãy thêm một tệp, một đường dẫn hoặc một số liệu.']
  }
}
