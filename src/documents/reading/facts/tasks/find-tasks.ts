import { singleBlanks } from '#kernel/single-blanks.ts'
import type { Deadline, Responsibility, TaskFact } from '../../contract.ts'
import type { Outline, Passage } from '../../tree/passage.ts'
import { type DutyRow, findDutyTables } from '../duties/duty-tables.ts'
import { findScenes, type Scene } from '../duties/scenes.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'
import { asksForAction } from './action.ts'
import { mergeRows } from './merge-rows.ts'

/** A task while it is being gathered: label lines below it may still add to it. */
interface OpenTask {
  readonly passage: Passage
  readonly start: number
  readonly lead: string[]
  readonly support: string[]
  readonly deadlines: number[]
}

/** Deadlines by the place where they begin, to look up those of a passage. */
type DeadlinesOf = (passage: Passage) => number[]

/** Leaf items that ask for action, with who leads, who supports and by when. */
export function findTasks(
  tree: Outline,
  _responsibilities: readonly Responsibility[],
  deadlines: readonly Deadline[],
): readonly TaskFact[] {
  const deadlinesOf = lookUp(deadlines)
  const tasks: OpenTask[] = []
  let pending: OpenTask[] = []
  let labelled = false
  for (const scene of findScenes(tree)) {
    if (scene.labelLine && scene.labelLine.meaning !== 'task') {
      labelled = addLabelLine(scene, pending, deadlinesOf) || labelled
      continue
    }
    if (scene.isHeading && !isInLabelBlock(scene)) pending = []
    if (!asksForAction(scene, tree.kind)) continue
    if (labelled) pending = []
    labelled = false
    const task = openTask(scene, deadlinesOf)
    tasks.push(task)
    pending.push(task)
  }
  const rows = findDutyTables(tree).flatMap((table) => (table.isSchedule ? [] : table.rows))
  return mergeRows(
    tasks.map(close),
    rows.flatMap((row) => rowTask(row, deadlinesOf)),
  )
}

function lookUp(deadlines: readonly Deadline[]): DeadlinesOf {
  const byStart = [...deadlines.entries()].sort(([, a], [, b]) => a.span[0] - b.span[0])
  return ({ start, end }) => {
    let [low, high] = [0, byStart.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((byStart[middle]?.[1].span[0] ?? 0) < start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let at = low; (byStart[at]?.[1].span[0] ?? end) < end; at += 1) found.push(byStart[at]?.[0] ?? 0)
    return found
  }
}

/** "b) Cơ quan thực hiện:" heads label lines of the same task. */
const isInLabelBlock = (scene: Scene) => scene.labelLine !== null

function openTask(scene: Scene, deadlinesOf: DeadlinesOf): OpenTask {
  const { passage, subject, headingUnits } = scene
  const lead = subject ?? headingUnits
  const supporters = scene.supporters.filter(({ verbAt }) => verbAt >= scene.bodyAt)
  return {
    passage,
    start: scene.labelLine?.valueAt ?? scene.bodyAt,
    lead: lead ? [singleBlanks(lead.text)] : [],
    support: supporters.map(({ start, end }) => singleBlanks(passage.text.slice(start, end))),
    deadlines: deadlinesOf(passage),
  }
}

/** A label line tells of every task since the last block of label lines. */
function addLabelLine({ labelLine, passage }: Scene, pending: readonly OpenTask[], deadlinesOf: DeadlinesOf): boolean {
  if (!labelLine) return false
  const value = passage.text.slice(labelLine.valueAt, trimmedEnd(passage.text, '.;,')).replace(/\s+/gu, ' ')
  for (const task of pending) {
    if (labelLine.meaning === 'lead' || labelLine.meaning === 'doer') addUnits(task.lead, value)
    else if (labelLine.meaning === 'support') addUnits(task.support, value)
    else if (labelLine.meaning === 'time') task.deadlines.push(...deadlinesOf(passage))
  }
  return labelLine.meaning !== 'product' && labelLine.meaning !== 'other'
}

function addUnits(units: string[], value: string): void {
  if (value !== '' && !units.includes(value)) units.push(value)
}

function close({ passage, start, lead, support, deadlines }: OpenTask): TaskFact {
  const end = passage.text.trimEnd().length
  const text = passage.text.slice(start, end)
  return { path: passage.path, text, span: [passage.start + start, passage.start + end], lead, support, deadlines }
}

/** A row of a table of tasks. */
function rowTask({ cells }: DutyRow, deadlinesOf: DeadlinesOf): TaskFact[] {
  const [first, ...more] = cells.get('task') ?? []
  const isTask = first && ['lead', 'doer', 'support', 'time'].some((meaning) => cells.has(meaning as 'lead'))
  if (!first || !isTask) return []
  const units = (passages: readonly Passage[] | undefined) =>
    (passages ?? []).map(({ text }) => text.replace(/\s+/gu, ' ').trim())
  const last = more.at(-1) ?? first
  const text = [first, ...more].map((passage) => passage.text).join('\n')
  return [
    {
      path: first.path,
      text,
      span: [first.start, last.end],
      lead: [...units(cells.get('lead')), ...units(cells.get('doer'))],
      support: units(cells.get('support')),
      deadlines: (cells.get('time') ?? []).flatMap(deadlinesOf),
    },
  ]
}
