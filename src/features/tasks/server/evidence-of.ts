import type { Database } from '#platform/database/database.ts'
import type { Evidence } from '../assignment-contract.ts'
import './tables.ts'

/** The evidence that stands with a piece of work, in the order in which it came; `one`: that alone. */
export async function findEvidence(
  database: Database,
  assignmentId: string,
  one?: string,
): Promise<readonly Evidence[]> {
  let query = database
    .selectFrom('assignment_evidence')
    .innerJoin('person', 'person.id', 'assignment_evidence.added_by')
    .selectAll('assignment_evidence')
    .select('person.name as by')
    .where('assignment_id', '=', assignmentId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('assignment_evidence.id')
  if (one !== undefined) query = query.where('assignment_evidence.id', '=', one)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256,
    url: row.url,
    caption: row.caption,
    addedAt: row.added_at.toISOString(),
    addedBy: row.by,
  }))
}
