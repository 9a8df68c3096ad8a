import { foldForSearch } from '#kernel/fold-for-search.ts'

/** What a key does in a tree: goes to a row, opens or closes the row it is pressed on, or chooses it. */
export type TreeMove =
  | { readonly to: number }
  | { readonly open: number }
  | { readonly close: number }
  | { readonly choose: number }

/** A row in sight, in the order from top to bottom. `isOpen` null: there is nothing below it. */
export interface TreeRowInSight {
  readonly name: string
  readonly level: number
  readonly isOpen: boolean | null
}

/**
 * What a key does on row `at` (W3C APG, tree view): the arrows, Home, End, Enter and blank. Null for any other key and
 * where there is nowhere to go.
 */
export function moveOfKey(rows: readonly TreeRowInSight[], at: number, key: string): TreeMove | null {
  const row = rows[at]
  if (!row) return null
  const go = (to: number): TreeMove | null => (to >= 0 && to < rows.length && to !== at ? { to } : null)
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.isOpen === false) return { open: at }
      return row.isOpen && (rows[at + 1]?.level ?? 0) > row.level ? go(at + 1) : null
    case 'ArrowLeft':
      return row.isOpen ? { close: at } : go(rows.findLastIndex((each, index) => index < at && each.level < row.level))
    case 'Enter':
    case ' ':
      return { choose: at }
    default:
      return null
  }
}

/** The next row whose name begins with what was typed, from row `at` on and around; one letter goes past the row itself. */
export function findTyped(rows: readonly TreeRowInSight[], at: number, typed: string): number {
  const start = foldForSearch(typed)
  if (start === '') return -1
  const begin = typed.length === 1 ? at + 1 : at
  const order = rows.map((_, index) => (begin + index) % rows.length)
  return order.find((index) => foldForSearch(rows[index]?.name ?? '').startsWith(start)) ?? -1
}
