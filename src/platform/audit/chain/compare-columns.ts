import type { AuditContent } from '../audit-content.ts'
import type { ChainLink } from './chain-link.ts'

/** The first column beside the content that says something else than the content; null where all agree. */
export function differingColumn({ entryId, columns }: ChainLink, text: string): string | null {
  const content = readContent(text)
  if (!content) return 'content'
  if (content.id !== entryId) return 'id'
  if (!columns) return null
  const pairs: readonly [string, unknown, unknown][] = [
    ['at', columns.at.toISOString(), content.at],
    ['person_id', columns.person, content.who.person],
    ['action', columns.action, content.action],
    ['subject_kind', columns.subjectKind, content.subject.kind],
    ['subject_id', columns.subjectId, content.subject.id],
    ['unit_id', columns.unit, content.unit],
  ]
  return pairs.find(([, column, told]) => column !== told)?.[0] ?? null
}

/** The content of an entry; null where the text is none. */
export function readContent(text: string): AuditContent | null {
  try {
    const value: unknown = JSON.parse(text)
    return isContent(value) ? value : null
  } catch {
    return null
  }
}

function isContent(value: unknown): value is AuditContent {
  if (typeof value !== 'object' || value === null) return false
  const { id, at, who, action, subject } = value as Partial<AuditContent>
  return [id, at, action, subject?.kind, subject?.id, who?.name].every((each) => typeof each === 'string')
}
