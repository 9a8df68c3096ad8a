import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'

/** The place in a list ordered by the day by which and the id; what has no day comes last, as `infinity`. */
export interface ItemCursor {
  readonly due: string
  readonly id: string
}

export function encodeItemCursor({ due, id }: ItemCursor): string {
  return Buffer.from(`${due} ${id}`).toString('base64url')
}

/** Throws a Refusal for a text that no `encodeItemCursor` made. */
export function decodeItemCursor(text: string): ItemCursor {
  const [due = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!/^(infinity|\d{4}-\d{2}-\d{2})$/.test(due) || !isId(id)) throw new Refusal('invalid', { place: 'after' })
  if (due !== 'infinity' && Number.isNaN(Date.parse(due))) throw new Refusal('invalid', { place: 'after' })
  return { due, id }
}
