import { createContext, use } from 'react'
import type { TreePlace } from './unit-queries.ts'

/** What every branch of a tree shares. */
export interface TreeState {
  readonly place: TreePlace
  readonly chosen: string | null
  readonly open: ReadonlySet<string>
  readonly focused: string | null
  /** The way down at which the tree was opened: each branch loads as far as to the next of it. */
  readonly way: readonly string[]
  setOpen(unit: string, isOpen: boolean): void
  setFocused(unit: string): void
  choose(unit: string): void
  /** Called when rows came: one of them must always be reachable by Tab. */
  settle(): void
}

export const TreeContext = createContext<TreeState | null>(null)

/** The tree that a branch stands in. */
export function useTree(): TreeState {
  const state = use(TreeContext)
  if (!state) throw new Error('a branch stands in a tree')
  return state
}
