import { parseAgenciesAt } from '#documents/agencies/agency-names.ts'

/** Units that a sentence names as supporters, with their place in the text. */
export interface Supporters {
  readonly start: number
  readonly end: number
}

const together =
  /(?<!\p{L})phối\s+hợp(?:\s+(?:chặt\s+chẽ|đồng\s+bộ|thực\s+hiện|chủ\s+động))?\s+(?:(?:với|cùng|cùng\s+với)\s+)?/giu

const mentionsTogether = /phối\s/iu

/** "phối hợp với Sở X, Sở Y": every group of supporters named between two places, in order. */
export function findSupporters(text: string, from: number, to: number): Supporters[] {
  const found: Supporters[] = []
  if (!mentionsTogether.test(text)) return found
  for (const match of text.slice(from, to).matchAll(together)) {
    const start = from + match.index + match[0].length
    const last = parseAgenciesAt(text, start).at(-1)
    if (last && last.end <= to) found.push({ start, end: last.end })
  }
  return found
}
