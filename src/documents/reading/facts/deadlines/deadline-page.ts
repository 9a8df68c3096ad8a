import { singleBlanks } from '#kernel/single-blanks.ts'
import type { Deadline, DeadlineKind } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Passage } from '../../tree/passage.ts'
import type { Scene } from '../duties/scenes.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import type { TimeContext } from './normalize.ts'

/** What the whole document says that its deadlines may lean on. */
export interface DeadlinePage {
  /** The day of issue as far as it is known: `2025-11-21`, `2025-11`, `2025` or null. */
  readonly issue: string | null
  /** The year that the plan is for; null where it is for several. */
  readonly planYear: number | null
}

/** The parts of a deadline that its construct knows; places are in the passage's text. */
export interface DeadlineParts {
  readonly start: number
  readonly end: number
  readonly kind: DeadlineKind
  readonly normalized: string | null
  readonly what: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly via?: string | null
}

export function makeDeadline(passage: Passage, parts: DeadlineParts): Deadline {
  const { start, end, kind, normalized, what, from = null, to = null, via = null } = parts
  const span = [passage.start + start, passage.start + end] as const
  return { text: passage.text.slice(start, end), span, kind, normalized, what, from, to, via }
}

const recurs = /(?<!\p{L})định\s+k\p{L}(?!\p{L})|lần\s*(?:\/\s*|mỗi\s+|một\s+)năm/iu
const periodReport = /báo\s+cáo\s+(?:định\s+kỳ\s+)?(?:tháng|qu[ýí]|0?6\s+tháng|sáu\s+tháng|năm)(?!\s+\d|\p{L})/giu

/** What a clause says about the times in it: the year that it means, and whether its duty recurs. */
export function contextOf(scene: Scene, clause: string, page: DeadlinePage): TimeContext {
  const { hints } = scene.passage
  const several = may(hints, hint.report) ? (clause.match(periodReport)?.length ?? 0) : 0
  return {
    year: scene.year ?? page.planYear,
    recurs: several > 1 || (may(hints, hint.recurrence) && recurs.test(clause)),
  }
}

/** "Báo cáo 6 tháng: trước ngày 10/6": whether a clause names the report of a period, not of a stated year. */
export const namesPeriod = (clause: string): boolean => clause.search(periodReport) >= 0

const longestWhat = 160

/** The words of a duty, shortened at a word's end. */
export function shorten(words: string): string | null {
  const start = singleBlanks(words.slice(0, longestWhat * 2)).replace(/^[\s,.;:()-]+/u, '')
  const text = start.slice(0, trimmedEnd(start, ',.;:('))
  if (text.length <= longestWhat) return text || null
  return `${text.slice(0, text.lastIndexOf(' ', longestWhat))} …`
}
