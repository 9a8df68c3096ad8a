import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { moveBefore, type OutlineRow } from '../../model/edit-outline.ts'
import style from './editor.module.css'
import { useTools } from './editor-context.ts'
import { pressInRow } from './outline-keys.ts'
import { OutlineRowView } from './outline-row.tsx'

const rowIdOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-row-id]')?.getAttribute('data-row-id') ?? null) : null

/** How far each row stands in: headings by their level, tasks one further than the heading above them. */
function depthsOf(rows: readonly OutlineRow[]): readonly number[] {
  let under = 0
  return rows.map((row) => {
    if (row.kind === 'task') return under
    under = row.section.level
    return row.section.level - 1
  })
}

/** Headings and tasks, one a row: written, ordered and dragged here; `details` of the chosen one on a narrow screen. */
export function OutlineList(props: {
  rows: readonly OutlineRow[]
  selected: string | null
  wrong: ReadonlySet<string>
  details: ReactNode
  onSelect: (id: string) => void
  onPaste: (event: ClipboardEvent, after: string) => void
}) {
  const { rows, selected } = props
  const tools = useTools()
  const list = useRef<HTMLOListElement>(null)
  const [drop, setDrop] = useState<string | 'end' | null>(null)
  const dragged = useRef<string | null>(null)
  const depths = depthsOf(rows)

  const press = (event: KeyboardEvent<HTMLOListElement>) => {
    if (!(event.target instanceof HTMLTextAreaElement) || !event.target.matches('[data-row-text]')) return
    const row = rows.find(({ id }) => id === rowIdOf(event.target))
    if (row && pressInRow(tools, row, event as unknown as KeyboardEvent<HTMLTextAreaElement>)) event.preventDefault()
  }
  const grab = (event: PointerEvent<HTMLOListElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element) || !event.target.closest('[data-handle]')) return
    dragged.current = rowIdOf(event.target)
    list.current?.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const drag = (event: PointerEvent<HTMLOListElement>) => {
    if (dragged.current === null) return
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-row-id]')
    if (!over || !list.current?.contains(over)) return
    const { top, height } = over.getBoundingClientRect()
    const isUpper = event.clientY < top + height / 2
    const next = isUpper ? over : over.nextElementSibling
    setDrop(rowIdOf(next) ?? 'end')
  }
  const release = () => {
    if (dragged.current !== null && drop !== null) {
      tools.change(moveBefore(tools.content(), dragged.current, drop === 'end' ? null : drop))
    }
    dragged.current = null
    setDrop(null)
  }
  const cancel = () => {
    dragged.current = null
    setDrop(null)
  }
  return (
    <ol
      ref={list}
      className={style.outline}
      data-end={drop === 'end' || undefined}
      onKeyDown={press}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={cancel}
      onFocus={(event) => {
        const id = rowIdOf(event.target)
        if (id !== null && id !== selected) props.onSelect(id)
      }}
      onPaste={(event) => {
        const id = rowIdOf(event.target)
        if (id !== null && event.target instanceof Element && event.target.matches('[data-row-text]'))
          props.onPaste(event, id)
      }}
    >
      {rows.map((row, index) => (
        <OutlineRowView
          key={row.id}
          row={row}
          depth={depths[index] ?? 0}
          isSelected={row.id === selected}
          isWrong={props.wrong.has(row.id)}
          dropsBefore={drop === row.id}
        >
          {row.id === selected ? props.details : null}
        </OutlineRowView>
      ))}
    </ol>
  )
}
