import type { CSSProperties, ReactNode } from 'react'
import { useRef } from 'react'
import style from './data-table.module.css'
import { useShortcuts } from './shortcuts.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** CSS width of the column; the rest is shared. */
  readonly width?: string
  /** Left out on a phone, where the first column says it in a line of its own. */
  readonly wideOnly?: boolean
}

/** How the link looks that stands for its row. */
export const rowLink: string = style.rowLink ?? ''

/** On a phone: what the columns that are left out say, below the link of the row. */
export function InShort(props: { children: ReactNode }) {
  return <div className={style.inShort}>{props.children}</div>
}

/** Moves the focus along the links that stand for the rows; `step` 0 is nothing. */
function moveFocus(table: HTMLElement, step: number): boolean {
  const links = [...table.querySelectorAll<HTMLElement>('[data-row-link]')]
  const here = links.indexOf(document.activeElement as HTMLElement)
  const next =
    links[here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, here + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** A click anywhere in a row is a click on the link of the row, unless it meant something of its own or selected words. */
function openRow(event: React.MouseEvent<HTMLElement>) {
  if ((event.target as Element).closest('a, button, input, label') || getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLElement>('[data-row-link]')?.click()
}

/**
 * A table with a head that stays in sight. The cell that stands for the row holds a link with `data-row-link`; j, k and
 * the arrows go from row to row, Enter follows the link.
 */
export function DataTable<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  const table = useRef<HTMLTableElement>(null)
  useShortcuts((key, event) => {
    const step = steps[key]
    if (step === undefined || !table.current) return false
    // Of several tables on a page the one that holds the focus hears the key; with the focus elsewhere, the first one.
    const around = event.target instanceof Element ? event.target.closest('table') : null
    if (around ? around !== table.current : key.startsWith('Arrow')) return false
    return moveFocus(table.current, step)
  })
  return (
    <table ref={table} className={style.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(({ key, head, width, wideOnly }) => (
            <th
              key={key}
              scope="col"
              style={width ? ({ '--width': width } as CSSProperties) : undefined}
              data-wide-only={wideOnly}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} onClick={openRow}>
            {props.columns.map(({ key, cell, wideOnly }) => (
              <td key={key} data-wide-only={wideOnly}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
