import type { Deadline } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'
import { findDutyTables } from '../duties/duty-tables.ts'
import { findScenes, type Scene, yearIn } from '../duties/scenes.ts'
import type { Head } from '../head/find-head.ts'
import { splitClauses } from './clauses.ts'
import { type DeadlinePage, shorten } from './deadline-page.ts'
import { dutyDeadlines } from './duty-deadlines.ts'
import { labelDeadlines, tableDeadlines } from './label-deadlines.ts'
import { plainDeadlines } from './plain-deadlines.ts'
import { findTimes, type TimeExpression } from './time-expressions.ts'

/** A paragraph without any of these says no time and asks for no report. */
const saysTime = /ngày|tháng|qu[ýí]|năm|tuần|giờ|báo\s+cáo|gửi|định\s+k|thường\s+xuyên|khi\s|\d\s*[/.]\s*\d/iu

/** Every deadline and report duty, in reading order. */
export function findDeadlines(tree: Outline, head: Head): readonly Deadline[] {
  const page: DeadlinePage = { issue: head.issueDate?.date ?? null }
  const planYear = planYearOf(head)
  const found: Deadline[] = []
  let task: string | null = null
  for (const scene of findScenes(tree, planYear)) {
    if (scene.labelLine === null || scene.labelLine.meaning === 'task') task = shorten(wordsOf(scene))
    if (scene.isHeading || !saysTime.test(scene.passage.text)) continue
    if (scene.labelLine?.meaning === 'time') found.push(...labelDeadlines(scene, page, task))
    else if (scene.labelLine?.meaning !== 'lead' && scene.labelLine?.meaning !== 'support')
      found.push(...proseDeadlines(scene, page))
  }
  found.push(...tableDeadlines(findDutyTables(tree), planYear, page))
  return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** The plan's year is the one its title states; without any, that of its issue. */
function planYearOf(head: Head): number | null {
  const title = head.title?.text ?? ''
  const stated = yearIn(title)
  if (stated !== null) return stated
  if (/(?:20\d\d\s*[-–]\s*20\d\d|giai\s+đoạn|đến\s+năm)/iu.test(title)) return null
  const issued = Number(head.issueDate?.date.slice(0, 4) ?? Number.NaN)
  return Number.isInteger(issued) ? issued : null
}

const wordsOf = ({ passage, bodyAt, labelLine }: Scene) => passage.text.slice(labelLine?.valueAt ?? bodyAt)

function proseDeadlines(scene: Scene, page: DeadlinePage): Deadline[] {
  const { text } = scene.passage
  const all = findTimes(text)
  const found: Deadline[] = []
  let leading: TimeExpression | null = null
  for (const clause of splitClauses(text, scene.bodyAt)) {
    if (!clause.goesOn) leading = null
    const times = all.filter(({ start }) => start >= clause.start && start < clause.end)
    const first = times[0]
    const duties = dutyDeadlines(scene, clause, times, leading)
    found.push(
      ...(duties.length > 0
        ? [...duties, ...besides(duties, scene, plainDeadlines(scene, clause, times, page))]
        : plainDeadlines(scene, clause, times, page)),
    )
    if (first?.moments.length === 0 && /^[\s,]*(?:định\s+kỳ\s+)?$/iu.test(text.slice(clause.start, first.start)))
      leading = first
  }
  return found
}

/** Dated times of the clause that none of its duties took. */
function besides(duties: readonly Deadline[], _scene: Scene, plain: readonly Deadline[]): Deadline[] {
  return plain.filter(
    ({ span, normalized }) =>
      normalized !== null &&
      /\d{4}/u.test(normalized) &&
      !duties.some((duty) => span[0] < duty.span[1] && duty.span[0] < span[1]) &&
      !duties.some((duty) => duty.normalized === normalized),
  )
}
