import type { Fact } from '../../contract.ts'
import { parseSentenceType, parseTypeName } from '../../tree/document-type.ts'
import type { Outline, Passage } from '../../tree/passage.ts'

/** The passages of the first title. */
export function titleBlock(tree: Outline): Passage[] {
  const from = tree.passages.findIndex(({ zone }) => zone === 'title')
  if (from < 0) return []
  const rest = tree.passages.slice(from)
  const length = rest.findIndex(({ zone }) => zone !== 'title')
  return rest.slice(0, length < 0 ? undefined : length)
}

/** The title without its type, its lines joined. */
export function findTitle(tree: Outline): Fact | null {
  const pieces: string[] = []
  let from = -1
  let to = -1
  let isTyped = false
  for (const { text, end } of titleBlock(tree)) {
    const name: ReturnType<typeof parseTypeName> =
      from < 0 && !isTyped && tree.kind !== 'news' && tree.kind !== 'letter'
        ? (parseTypeName(text) ?? parseSentenceType(text))
        : null
    // "THÔNG BÁO / Kết luận của đồng chí …": only the first line is the type.
    isTyped ||= name !== null
    const piece = text.slice(name?.titleAt ?? 0)
    if (piece === '') continue
    pieces.push(piece)
    if (from < 0) from = end - piece.length
    to = end
  }
  return from < 0 ? null : { text: pieces.join(' '), span: [from, to] }
}
