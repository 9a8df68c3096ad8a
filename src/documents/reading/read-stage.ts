import type { FileProblem } from './formats/file-problem.ts'
import { readFile } from './formats/read-file.ts'
import { joinLines } from './lines/join-lines.ts'
import { readBytes } from './read-bytes.ts'
import { outline } from './tree/outline.ts'
import type { Outline } from './tree/passage.ts'

/** How far a file is read: the blocks of its format, the text in paragraphs, the tree, or the Reading itself. */
export const readingStages = ['blocks', 'lines', 'tree', 'reading'] as const

export type ReadingStage = (typeof readingStages)[number]

export type StageOutcome =
  | { readonly result: unknown; readonly problem: null }
  | { readonly result: null; readonly problem: FileProblem }

/** Reads a file as far as one stage, so that a person can see where a misreading begins. */
export async function readStage(bytes: Uint8Array, name: string, stage: ReadingStage): Promise<StageOutcome> {
  if (stage === 'reading') {
    const { reading, problem } = await readBytes(bytes, name)
    return problem ? { result: null, problem } : { result: reading, problem: null }
  }
  const { content, problem } = await readFile(bytes, name)
  if (problem) return { result: null, problem }
  if (stage === 'blocks') return { result: content, problem: null }
  const source = joinLines(content.blocks)
  return { result: stage === 'lines' ? source : withoutHints(outline(source)), problem: null }
}

/** What is kept for the constructs to come says nothing to a person. */
const withoutHints = (tree: Outline) => ({
  ...tree,
  passages: tree.passages.map(({ bodyAt: _, hints: __, dates: ___, ...passage }) => passage),
})
