import { hash } from 'node:crypto'
import type { Reading } from './contract.ts'
import type { FileProblem } from './formats/file-problem.ts'
import { readFile } from './formats/read-file.ts'
import { readContent } from './read-content.ts'

export type ReadingOutcome =
  | { readonly reading: Reading; readonly problem: null }
  | { readonly reading: null; readonly problem: FileProblem }

/** The whole way from a file's bytes to its Reading. Never throws for what a file holds. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<ReadingOutcome> {
  const outcome = await readFile(bytes, name)
  if (outcome.problem) return { reading: null, problem: outcome.problem }
  const sha256 = hash('sha256', bytes)
  return { reading: readContent(outcome.content, { name, sha256 }), problem: null }
}
