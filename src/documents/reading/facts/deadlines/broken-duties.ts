import type { Deadline } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { Scene } from '../duties/scenes.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import { contextOf, type DeadlinePage } from './deadline-page.ts'
import { normalizeTime } from './normalize.ts'
import { findReportDuty, type ReportDuty, softwareIn } from './report-duties.ts'
import { findTimes } from './time-expressions.ts'

/** A report whose sentence goes on in the next paragraph: it has no end and names no time. */
export interface OpenDuty {
  readonly scene: Scene
  readonly duty: ReportDuty
}

/**
 * A paragraph that breaks off in mid-sentence behind the receiver of a report: a dash in the receiver's name stood at a
 * line's start and was taken for a bullet. Null for any other paragraph.
 */
export function openDutyOf(scene: Scene): OpenDuty | null {
  const { text, hints } = scene.passage
  if (!may(hints, hint.report)) return null
  const last = text.charAt(trimmedEnd(text) - 1)
  if (scene.isHeading || '.;:,/'.includes(last)) return null
  const clause = scene.clauses.at(-1)
  const duty = clause ? findReportDuty(text, clause) : null
  if (!clause || !duty || duty.onlyPurpose || findTimes(text.slice(clause.start)).length > 0) return null
  return { scene, duty }
}

/** The report of a broken sentence, with the time that its second half names; null where that half names none. */
export function brokenDuty(open: OpenDuty, scene: Scene, source: string, page: DeadlinePage): Deadline | null {
  const { text, start: offset } = scene.passage
  const [clause] = scene.clauses
  if (!clause || !/^[-–]/u.test(text)) return null
  const words = text.slice(clause.start, clause.end)
  const time = findTimes(words).find(
    ({ bound, moments }) => moments.length > 0 && (bound === 'before' || bound === 'by'),
  )
  const normalized = time ? normalizeTime(time, contextOf(scene, words, page)) : null
  if (!time || !normalized) return null
  const span = [open.scene.passage.start + open.duty.start, offset + clause.start + time.end] as const
  return {
    text: source.slice(span[0], span[1]),
    span,
    ...normalized,
    what: open.duty.what || null,
    from: (open.scene.subject ?? open.scene.asked ?? open.scene.headingUnits)?.text ?? null,
    to: open.duty.to,
    via: open.duty.via ?? softwareIn(words),
  }
}
