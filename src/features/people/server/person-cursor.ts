import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'

/** The place in the list of people after which the next page begins. */
export interface PersonCursor {
  readonly sortKey: string
  readonly id: string
}

export function encodePersonCursor({ sortKey, id }: PersonCursor): string {
  return Buffer.from(`${id} ${sortKey}`).toString('base64url')
}

/** Throws a Refusal for a text that no `encodePersonCursor` made. */
export function decodePersonCursor(text: string): PersonCursor {
  const decoded = Buffer.from(text, 'base64url').toString()
  const [id = ''] = decoded.split(' ', 1)
  if (!isId(id)) throw new Refusal('invalid', { place: 'after' })
  return { id, sortKey: decoded.slice(id.length + 1) }
}
