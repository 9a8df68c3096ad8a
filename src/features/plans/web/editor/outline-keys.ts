import type { KeyboardEvent } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import {
  blankTask,
  changeLevel,
  insertAfter,
  moveBy,
  type OutlineRow,
  outlineOf,
  removeRow,
  sectionRow,
  taskRow,
} from '../../model/edit-outline.ts'
import type { PlanContent, PlanSection } from '../../model/index.ts'
import type { EditorTools } from './editor-context.ts'
import { newItemId } from './new-item-id.ts'

/** The heading that a row stands below, or is. */
export function headingAbove(rows: readonly OutlineRow[], id: string | null): PlanSection | null {
  const at = id === null ? rows.length - 1 : rows.findIndex((row) => row.id === id)
  const row = rows.slice(0, at + 1).findLast((each) => each.kind === 'section')
  return row?.kind === 'section' ? row.section : null
}

/** A new task behind a row, or at the end; the cursor goes into it. */
export function addTask(tools: EditorTools, after: string | null, text = ''): void {
  const id = newItemId()
  const behind = after ?? outlineOf(tools.content()).at(-1)?.id ?? null
  tools.change(insertAfter(tools.content(), behind, [taskRow(blankTask(id, text))]))
  tools.goTo(id, 'start')
}

/** A new heading of the same level behind what belongs to the heading at a row. */
export function addSection(tools: EditorTools, after: string | null): void {
  const content = tools.content()
  const rows = outlineOf(content)
  const heading = headingAbove(rows, after)
  const at = heading ? rows.findIndex((row) => row.id === heading.id) : -1
  const end = rows.findIndex(
    (row, index) => index > at && row.kind === 'section' && row.section.level <= (heading?.level ?? 1),
  )
  const behind = rows[(end < 0 ? rows.length : end) - 1]?.id ?? null
  const id = newItemId()
  tools.change(
    insertAfter(content, heading ? behind : (rows.at(-1)?.id ?? null), [sectionRow(id, heading?.level ?? 1, '')]),
  )
  tools.goTo(id, 'start')
}

/** Splits the row at the cursor: what stands behind it becomes a task of its own. */
function split(tools: EditorTools, row: OutlineRow, field: HTMLTextAreaElement): void {
  const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)]
  const content = tools.content()
  const kept = withText(content, row, before.trimEnd())
  const id = newItemId()
  tools.change(insertAfter(kept, row.id, [taskRow(blankTask(id, after.trimStart()))]))
  tools.goTo(id, 'start')
}

/** The content with other words in a row. */
export function withText(
  content: PlanContent,
  { kind, id }: Pick<OutlineRow, 'kind' | 'id'>,
  text: string,
): PlanContent {
  return kind === 'task'
    ? { ...content, tasks: content.tasks.map((task) => (task.id === id ? { ...task, text } : task)) }
    : {
        ...content,
        sections: content.sections.map((section) => (section.id === id ? { ...section, title: text } : section)),
      }
}

function neighbour(rows: readonly OutlineRow[], id: string, step: 1 | -1): string | null {
  return rows[rows.findIndex((row) => row.id === id) + step]?.id ?? null
}

function level(tools: EditorTools, id: string, step: 1 | -1): void {
  const next = changeLevel(tools.content(), id, step)
  if (next) {
    tools.change(next)
    tools.goTo(id)
    return
  }
  announce(
    step > 0
      ? 'Mục này không lùi thêm được. Đề mục có phần lời thì không đổi thành nhiệm vụ.'
      : 'Mục này không lên cấp được. Nhiệm vụ đã có đơn vị, thời hạn thì không đổi thành đề mục.',
  )
}

function remove(tools: EditorTools, rows: readonly OutlineRow[], id: string): void {
  const before = neighbour(rows, id, -1)
  const next = before ?? neighbour(rows, id, 1)
  tools.change(removeRow(tools.content(), id))
  if (next) tools.goTo(next, before ? 'end' : 'start')
}

/** Whether the cursor stands at the very start or end of the field, with nothing selected. */
const atEdge = (field: HTMLTextAreaElement, edge: 'start' | 'end'): boolean =>
  field.selectionStart === field.selectionEnd && field.selectionStart === (edge === 'start' ? 0 : field.value.length)

/** After Esc the Tab key leaves the row as everywhere else (WCAG 2.2, 2.1.2: no keyboard trap). */
let tabLeaves = false

/** What the keys do in a row of the outline; true where the key was used. */
export function pressInRow(tools: EditorTools, row: OutlineRow, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget, target } = event
  const field = (target instanceof HTMLTextAreaElement ? target : currentTarget) as HTMLTextAreaElement
  const rows = outlineOf(tools.content())
  if (event.nativeEvent.isComposing) return false
  const wasLeaving = tabLeaves
  tabLeaves = key === 'Escape' || (wasLeaving && (key === 'Tab' || key === 'Shift'))
  if (key === 'Enter' && (ctrlKey || metaKey)) addSection(tools, row.id)
  else if (key === 'Enter' && !shiftKey && !altKey) split(tools, row, field)
  else if (key === 'Tab' && !wasLeaving && !ctrlKey && !altKey) level(tools, row.id, shiftKey ? -1 : 1)
  else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    tools.change(moveBy(tools.content(), row.id, key === 'ArrowUp' ? -1 : 1))
    tools.goTo(row.id)
  } else if (key === 'Backspace' && field.value === '' && rows.length > 1) remove(tools, rows, row.id)
  else if (key === 'Delete' && (ctrlKey || metaKey) && shiftKey) remove(tools, rows, row.id)
  else if (key === 'ArrowUp' && !shiftKey && atEdge(field, 'start'))
    return go(tools, neighbour(rows, row.id, -1), 'end')
  else if (key === 'ArrowDown' && !shiftKey && atEdge(field, 'end'))
    return go(tools, neighbour(rows, row.id, 1), 'start')
  else return false
  return true
}

function go(tools: EditorTools, id: string | null, at: 'start' | 'end'): boolean {
  if (id !== null) tools.goTo(id, at)
  return id !== null
}
