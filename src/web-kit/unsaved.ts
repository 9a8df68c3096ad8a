import { observable } from './observable.ts'

/** Something that did not reach the server, with the way to send it again. */
export interface Unsaved {
  /** What it concerns; a later failure of the same takes the place of the earlier. */
  readonly key: string
  /** The whole Vietnamese sentence: what was not saved, and that it stands as before. */
  readonly sentence: string
  readonly retry: () => void
}

export const unsavedChanges = observable<readonly Unsaved[]>([])

/** Shows that something was not saved until it is sent again or given up. */
export function reportUnsaved(change: Unsaved): void {
  unsavedChanges.set([...unsavedChanges.get().filter(({ key }) => key !== change.key), change])
}

/** What it concerned is saved, or given up. */
export function clearUnsaved(key: string): void {
  const left = unsavedChanges.get().filter((change) => change.key !== key)
  if (left.length !== unsavedChanges.get().length) unsavedChanges.set(left)
}

/** Sends everything again that was not saved. */
export function retryUnsaved(): void {
  const changes = unsavedChanges.get()
  unsavedChanges.set([])
  for (const { retry } of changes) retry()
}
