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

const none: readonly Supporters[] = []

/** "phối hợp với Sở X, Sở Y": every group of supporters that a passage names, in order. */
export function findSupporters({ text, hints }: Passage): readonly Supporters[] {
  if (!may(hints, hint.together)) return none
  const found: Supporters[] = []
  together.lastIndex = 0
  for (let match = together.exec(text); match; match = together.exec(text)) {
    const start = match.index + match[0].length
    const last = parseAgenciesAt(text, start).at(-1)
    if (last) found.push({ verbAt: match.index, start, end: last.end })
  }
  return found
}
