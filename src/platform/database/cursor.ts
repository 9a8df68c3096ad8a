import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'

/** The place in a list ordered by time and id, both descending, after which the next page begins. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')
}

/** Nothing here is older; PostgreSQL's own time begins later than that of JavaScript. */
const earliest = new Date(0)

/** Throws a Refusal for a text that no `encodeCursor` made. */
export function decodeCursor(text: string): Cursor {
  const [time = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const at = new Date(time)
  if (!(at >= earliest) || !isId(id)) throw new Refusal('invalid', { place: 'after' })
  return { at, id }
}
