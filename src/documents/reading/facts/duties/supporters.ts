import { parseAgenciesAt } from '#documents/agencies/agency-names.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Passage } from '../../tree/passage.ts'

/** Units that a sentence names as supporters, with their place in the text. */
export interface Supporters {
  /** Where "phối hợp" stands. */
  readonly verbAt: number
  readonly start: number
  readonly end: number
}

const together =
  /(?<!\p{L})phối\s+hợp(?:\s+(?:chặt\s+chẽ|đồng\s+bộ|thực\s+hiện|chủ\s+động))?\s+(?:(?:với|cùng|cùng\s+với)\s+)?/giu

const mentionsTogether = /phối\s/iu

/** Tasks and responsibilities ask for the supporters of the same passages. */
const known = new WeakMap<Passage, readonly Supporters[]>()

/** "phối hợp với Sở X, Sở Y": every group of supporters named between two places of a passage, in order. */
export function findSupporters(passage: Passage, from: number, to: number): readonly Supporters[] {
  if (!may(passage.hints, hint.together)) return []
  let all = known.get(passage)
  if (!all) {
    all = supportersIn(passage.text)
    known.set(passage, all)
  }
  return all.filter(({ verbAt, end }) => verbAt >= from && end <= to)
}

function supportersIn(text: string): Supporters[] {
  const found: Supporters[] = []
  if (!mentionsTogether.test(text)) return found
  for (const match of text.matchAll(together)) {
    const start = match.index + match[0].length
    const last = parseAgenciesAt(text, start).at(-1)
    if (last) found.push({ verbAt: match.index, start, end: last.end })
  }
  return found
}
