import { deadlineSentence } from '#documents/deadlines/index.ts'
import { type DraftDeadline, isUnread } from '../model/index.ts'

/** A deadline at the start of a cell; words in which no day was understood stand as they were written, and it is said. */
export function deadlineAsRead(deadline: DraftDeadline): string {
  const { normalized, text } = deadline
  return isUnread(deadline) ? `“${text.trim()}” (chưa hiểu là ngày nào)` : deadlineSentence(normalized)
}
