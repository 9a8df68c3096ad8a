import type { Deadline } from '../../contract.ts'
import { hint, may } from '../../hints/hints.ts'
import type { ColumnMeaning, DutyRow, DutyTable } from '../duties/duty-tables.ts'
import { readLabelClause } from '../duties/label-lines.ts'
import type { Scene } from '../duties/scenes.ts'
import { yearIn } from '../duties/scenes.ts'
import type { Clause } from './clauses.ts'
import { contextOf, type DeadlinePage, makeDeadline, shorten } from './deadline-page.ts'
import { findReportDuty, receiverLine } from './report-duties.ts'
import { readTimeValue, type TimeValue } from './time-values.ts'

/** "Thời gian thực hiện: …" and its like; `what`: the words of the task or heading that it belongs to. */
export function labelDeadlines(scene: Scene, page: DeadlinePage, what: string | null): Deadline[] {
  const { labelLine, passage, bodyAt } = scene
  if (labelLine?.meaning !== 'time' || dataWindow.test(labelLine.label)) return []
  const value = passage.text.slice(labelLine.valueAt)
  const read = atTheLatest(labelLine.label, readTimeValue(value, contextOf(scene, value, page), page.issue))
  const values = periodLabel.test(labelLine.label) ? read.filter(({ kind }) => kind !== 'absolute') : read
  const own = /báo\s+cáo/iu.test(labelLine.label) ? 'báo cáo kết quả' : null
  const receiver =
    own === null
      ? null
      : (receiverLine(passage.text) ??
        findReportDuty(passage.text, { start: bodyAt, end: labelLine.valueAt, goesOn: false }))
  const to = receiver
    ? { to: receiver.to, via: receiver.via, from: (scene.asked ?? scene.headingUnits)?.text ?? null }
    : {}
  const end = passage.text.trimEnd().length
  return values.map(({ kind, normalized }) =>
    makeDeadline(passage, { start: bodyAt, end, kind, normalized, what: own ?? what, ...to }),
  )
}

/** "Thời gian chốt số liệu: từ … đến …": what the figures of a report span binds nobody. */
const dataWindow = /(?<!\p{L})số\s+liệu(?!\p{L})/iu
/** "Kỳ báo cáo: Quý I, 6 tháng và năm": what the reports are of, not when they are due. */
const periodLabel = /^kỳ\s+báo\s+cáo/iu
const termLabel = /(?<!\p{L})(?:thời\s+hạn|hạn|hoàn\s+thành)(?!\p{L})/iu

/** "Thời hạn hoàn thành: 30/6/2026": one bare day behind such a label is the last day. */
const atTheLatest = (label: string, values: readonly TimeValue[]): readonly TimeValue[] =>
  !termLabel.test(label)
    ? values
    : values.map((value) =>
        /^\d{4}-\d\d-\d\d$/u.test(value.normalized) ? { ...value, normalized: `<=${value.normalized}` } : value,
      )

/** "… Hoàn thành: Quý II/2026.": the time that a label inside a paragraph names for the words in front of it. */
export function labelClauseDeadlines(scene: Scene, clause: Clause, page: DeadlinePage): Deadline[] {
  const { passage, bodyAt } = scene
  const line = may(passage.hints, hint.colon) && clause.start > bodyAt ? readLabelClause(passage.text, clause) : null
  if (line?.meaning !== 'time') return []
  const value = passage.text.slice(line.valueAt, clause.end)
  const what = shorten(passage.text.slice(bodyAt, clause.start))
  const from = (scene.subject ?? scene.asked ?? scene.headingUnits)?.text ?? null
  return atTheLatest(line.label, readTimeValue(value, contextOf(scene, value, page), page.issue))
    .filter(({ dated, normalized }) => dated || (scene.labelLine !== null && normalized === 'CONTINUOUS'))
    .map(({ kind, normalized }) =>
      makeDeadline(passage, { start: clause.start, end: clause.end, kind, normalized, what, from }),
    )
}

/**
 * The dated cells of a table's column of times. A cell that says only "thường xuyên" or "hằng năm" tells how a task
 * goes on, and is no deadline.
 */
export function tableDeadlines(tables: readonly DutyTable[], page: DeadlinePage): Deadline[] {
  const found: Deadline[] = []
  for (const { rows, head, timeHead } of tables) {
    const year = yearIn(head) ?? page.planYear
    for (const { cells } of rows) {
      const duty = rowDuty(cells)
      for (const passage of cells.get('time') ?? []) {
        const values = readTimeValue(passage.text, { year, recurs: false }, page.issue)
        for (const { kind, normalized, dated } of atTheLatest(timeHead, values)) {
          if (!dated) continue
          found.push(makeDeadline(passage, { start: 0, end: passage.text.trimEnd().length, kind, normalized, ...duty }))
        }
      }
    }
  }
  return found
}

/** What a row asks for; where it asks for a report ("Báo cáo kết quả về Sở X"), also who gives it to whom. */
function rowDuty(cells: DutyRow['cells']) {
  const wordsOf = (meaning: ColumnMeaning) =>
    cells
      .get(meaning)
      ?.map(({ text }) => text)
      .join(' ') ?? null
  const task = wordsOf('task')
  const receiver = wordsOf('receiver')
  const giver = wordsOf('lead') ?? wordsOf('doer')
  if (receiver !== null && receiver.trim() !== '') return { what: task && shorten(task), from: giver, to: receiver }
  const report = task === null ? null : findReportDuty(task, { start: 0, end: task.length, goesOn: false })
  const what = task && shorten(task)
  if (!report || report.onlyPurpose) return { what }
  return { what, from: giver, to: report.to, via: report.via }
}
