import { joinLines } from '../../src/documents/reading/lines/join-lines.ts'
import { outline } from '../../src/documents/reading/tree/outline.ts'
import type { Outline } from '../../src/documents/reading/tree/passage.ts'

/** The tree of a plain text, one block to a line, as a text file gives them. */
export function treeOfText(text: string): Outline {
  return outline(joinLines(text.split('\n').map((line) => ({ text: line }))))
}
