import type { Deadline, Responsibility, TaskFact } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'

/** Leaf items that ask for action, with who leads, who supports and by when. */
export function findTasks(
  _tree: Outline,
  _responsibilities: readonly Responsibility[],
  _deadlines: readonly Deadline[],
): readonly TaskFact[] {
  return []
}
