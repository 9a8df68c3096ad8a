import type { FileContent } from '../blocks.ts'
import type { FileProblem } from './file-problem.ts'

export type FileOutcome =
  | { readonly content: FileContent; readonly problem: null }
  | { readonly content: null; readonly problem: FileProblem }

/** Bytes → blocks, by what the bytes are, whatever the name says. Never throws for what a file holds. */
export async function readFile(bytes: Uint8Array, _name: string): Promise<FileOutcome> {
  const blocks = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((text) => ({ text }))
  return { content: { mediaType: 'text/plain', encoding: 'utf-8', ocr: false, blocks, problems: [] }, problem: null }
}
