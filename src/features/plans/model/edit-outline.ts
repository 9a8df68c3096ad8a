import type { PlanContent, PlanSection, PlanTask } from './plan-content.ts'

/** One line of the outline: a heading, or a task under the heading above it. */
export type OutlineRow =
  | { readonly kind: 'section'; readonly id: string; readonly section: PlanSection }
  | { readonly kind: 'task'; readonly id: string; readonly task: PlanTask }

/** Headings go no deeper: I, 1, a, and dashes below. */
export const deepestLevel = 4

/** Headings and tasks in the order of the plan; tasks of no heading come first. */
export function outlineOf({ sections, tasks }: PlanContent): readonly OutlineRow[] {
  const known = new Set(sections.map(({ id }) => id))
  const row = (task: PlanTask): OutlineRow => ({ kind: 'task', id: task.id, task })
  return [
    ...tasks.filter(({ sectionId }) => sectionId === null || !known.has(sectionId)).map(row),
    ...sections.flatMap((section): OutlineRow[] => [
      { kind: 'section', id: section.id, section },
      ...tasks.filter(({ sectionId }) => sectionId === section.id).map(row),
    ]),
  ]
}

/** The same content with its outline in another order: tasks belong to the heading above them, labels are counted anew. */
export function withOutline(content: PlanContent, rows: readonly OutlineRow[]): PlanContent {
  const sections = numbered(rows.flatMap((row) => (row.kind === 'section' ? [row.section] : [])))
  const bySection = new Map(sections.map((section) => [section.id, section]))
  const paths = pathsOf(sections)
  let under: PlanSection | null = null
  let count = 0
  const tasks: PlanTask[] = []
  for (const row of rows) {
    if (row.kind === 'section') {
      under = bySection.get(row.id) ?? null
      count = 0
      continue
    }
    count += 1
    const path = [under ? (paths.get(under.id) ?? '') : '', String(count)].filter(Boolean).join('/')
    // What was read out of a document keeps the place that it has there.
    const { task } = row
    const placed = { sectionId: under?.id ?? null, path: task.factId === null ? path : task.path }
    const stays = task.sectionId === placed.sectionId && task.path === placed.path
    tasks.push(stays ? task : { ...task, ...placed })
  }
  return { ...content, sections, tasks }
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']
const letters = 'abcdđeghiklmnopqrstuvxy'

/** The label of the heading that is the `count`th (from 1) of its level. */
export function labelOf(level: number, count: number): string {
  if (level === 1) return (tens[Math.floor(count / 10)] ?? '') + (romans[count % 10] ?? '') || String(count)
  if (level === 2) return String(count)
  if (level > 3) return '-'
  const [letter = '-', first = Math.floor((count - 1) / letters.length)] = [letters[(count - 1) % letters.length]]
  return first > 0 ? `${letter}${first}` : letter
}

/** Headings with their labels counted anew, none more than one level below the one before it. */
export function numbered(sections: readonly PlanSection[]): readonly PlanSection[] {
  const counts: number[] = []
  let before = 0
  return sections.map((section) => {
    const level = Math.max(1, Math.min(section.level, before + 1, deepestLevel))
    before = level
    counts.length = level
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    const label = labelOf(level, counts[level - 1] ?? 1)
    return section.level === level && section.label === label ? section : { ...section, level, label }
  })
}

/** The labels that lead to each heading, joined: `II/1/a`. */
function pathsOf(sections: readonly PlanSection[]): ReadonlyMap<string, string> {
  const way: string[] = []
  return new Map(
    sections.map(({ id, level, label }) => {
      way.length = level - 1
      way[level - 1] = label
      return [id, way.filter(Boolean).join('/')]
    }),
  )
}

/** The rows that belong together: a heading with everything below it, or one task. */
export function blockOf(rows: readonly OutlineRow[], id: string): readonly OutlineRow[] {
  const start = rows.findIndex((row) => row.id === id)
  const first = rows[start]
  if (!first) return []
  if (first.kind === 'task') return [first]
  const end = rows.findIndex(
    (row, at) => at > start && row.kind === 'section' && row.section.level <= first.section.level,
  )
  return rows.slice(start, end < 0 ? undefined : end)
}

/** Puts an item with all below it before another row; null: at the end. Into itself it does not go. */
export function moveBefore(content: PlanContent, id: string, before: string | null): PlanContent {
  const rows = outlineOf(content)
  const block = blockOf(rows, id)
  const moved = new Set(block.map((row) => row.id))
  if (block.length === 0 || (before !== null && moved.has(before))) return content
  const rest = rows.filter((row) => !moved.has(row.id))
  const found = before === null ? -1 : rest.findIndex((row) => row.id === before)
  const at = found < 0 ? rest.length : found
  return withOutline(content, [...rest.slice(0, at), ...block, ...rest.slice(at)])
}

/** Moves a task over one row, a heading with all below it over its neighbour of the same level or higher. */
export function moveBy(content: PlanContent, id: string, step: 1 | -1): PlanContent {
  const rows = outlineOf(content)
  const block = blockOf(rows, id)
  const first = block[0]
  if (!first) return content
  const start = rows.indexOf(first)
  const rest = rows.filter((row) => !block.includes(row))
  if (first.kind === 'task') {
    const at = start + step
    if (at < 0 || at > rest.length) return content
    return withOutline(content, [...rest.slice(0, at), first, ...rest.slice(at)])
  }
  const fits = (row: OutlineRow) => row.kind === 'section' && row.section.level <= first.section.level
  if (step < 0) {
    const before = rest.slice(0, start).findLastIndex(fits)
    return before < 0 ? content : moveBefore(content, id, rest[before]?.id ?? null)
  }
  const next = rest.findIndex((row, at) => at >= start && fits(row))
  if (next < 0) return content
  const after = rest.findIndex((row, at) => at > next && fits(row))
  return moveBefore(content, id, after < 0 ? null : (rest[after]?.id ?? null))
}

/** Takes an item away; what stands below a heading goes to the heading before it. */
export function removeRow(content: PlanContent, id: string): PlanContent {
  return withOutline(
    content,
    outlineOf(content).filter((row) => row.id !== id),
  )
}

/** Puts rows behind another; null: at the very beginning. */
export function insertAfter(content: PlanContent, after: string | null, added: readonly OutlineRow[]): PlanContent {
  const rows = outlineOf(content)
  const at = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1
  return withOutline(content, [...rows.slice(0, at), ...added, ...rows.slice(at)])
}

export function blankTask(id: string, text = ''): PlanTask {
  return {
    id,
    factId: null,
    sectionId: null,
    path: '',
    text,
    lead: [],
    leadText: [],
    support: [],
    supportText: [],
    deadlines: [],
    evidence: 'none',
    asksPlan: false,
    inherits: null,
  }
}

export const taskRow = (task: PlanTask): OutlineRow => ({ kind: 'task', id: task.id, task })

export const sectionRow = (id: string, level: number, title: string, text = ''): OutlineRow => ({
  kind: 'section',
  id,
  section: { id, level, label: '', title, text },
})

/** Whether a task says nothing but its text, so that a heading can take its place without loss. */
export function isPlain({
  lead,
  leadText,
  support,
  supportText,
  deadlines,
  evidence,
  asksPlan,
  inherits,
  factId,
}: PlanTask) {
  const lists = [lead, leadText, support, supportText, deadlines]
  return lists.every(({ length }) => length === 0) && evidence === 'none' && !asksPlan && !inherits && factId === null
}

/**
 * One level deeper (1) or higher (-1): a heading with those below it; a heading that can go no deeper becomes a task, a task
 * that goes higher becomes a heading. Null where that would lose something, or there is nowhere to go.
 */
export function changeLevel(content: PlanContent, id: string, step: 1 | -1): PlanContent | null {
  const rows = outlineOf(content)
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  if (!row) return null
  const above = rows.slice(0, at).findLast((each) => each.kind === 'section')
  if (row.kind === 'task') {
    if (step > 0 || !isPlain(row.task)) return null
    const level = Math.min(deepestLevel, (above?.kind === 'section' ? above.section.level : 0) + 1)
    return replaced(content, rows, at, sectionRow(row.id, level, row.task.text))
  }
  const { level, title, text } = row.section
  const deepest = above?.kind === 'section' ? Math.min(deepestLevel, above.section.level + 1) : 1
  if (step > 0 && level >= deepest) {
    return text.trim() === '' ? replaced(content, rows, at, taskRow(blankTask(row.id, title))) : null
  }
  if (level + step < 1) return null
  const moved = new Set(blockOf(rows, id).map((each) => each.id))
  return withOutline(
    content,
    rows.map((each) =>
      each.kind === 'section' && moved.has(each.id)
        ? { ...each, section: { ...each.section, level: each.section.level + step } }
        : each,
    ),
  )
}

function replaced(content: PlanContent, rows: readonly OutlineRow[], at: number, row: OutlineRow): PlanContent {
  return withOutline(content, [...rows.slice(0, at), row, ...rows.slice(at + 1)])
}
