import { isClosed } from './joins.ts'

const lowerStart = /^\p{Ll}/u

/** Fewer lines than this say nothing of how a text is spaced. */
const fewest = 8

/** A line as far as its words go. */
interface Written {
  readonly text: string
}

/** How the lines of a text follow each other. */
interface Spacing {
  inked: number
  /** Lines right below another. */
  touching: number
  /** Lines that go on a sentence over one empty line. */
  broken: number
  /** Runs of two, four, six … empty lines. */
  even: number
  /** Runs of three or more. */
  wide: number
}

/**
 * Whether an empty line was put behind each line of a text, as some sites and PDF texts do. One empty line then parts
 * nothing. Told by sentences that go on over empty lines, or by runs of empty lines that are odd throughout.
 */
export function isDoubleSpaced(lines: readonly Written[]): boolean {
  const found = spacingOf(lines)
  if (found === null || found.inked < fewest) return false
  if (found.broken > 2 && found.broken > found.inked * 0.1) return true
  if (found.touching > 0 || found.even > 0) return false
  return found.wide > 2 || (found.broken > 0 && found.broken < found.inked * 0.1)
}

/** Null as soon as too many lines stand right below another. */
function spacingOf(lines: readonly Written[]): Spacing | null {
  const found: Spacing = { inked: 0, touching: 0, broken: 0, even: 0, wide: 0 }
  let last = ''
  let lastAt = -1
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? ''
    if (line === '') continue
    const empty = at - lastAt - 1
    if (found.inked > 0 && empty === 0) found.touching += 1
    if (found.touching > 4 && found.touching > found.inked * 0.03) return null
    if (empty === 1 && lowerStart.test(line) && !isClosed(last)) found.broken += 1
    if (found.inked > 0 && empty > 0 && empty % 2 === 0) found.even += 1
    if (empty > 2) found.wide += 1
    found.inked += 1
    last = line
    lastAt = at
  }
  return found
}

/** The lines without the empty line behind each. */
export function withoutSpacing<Line extends Written>(lines: readonly Line[]): Line[] {
  return lines.filter(({ text }, at) => text !== '' || lines[at - 1]?.text === '')
}
