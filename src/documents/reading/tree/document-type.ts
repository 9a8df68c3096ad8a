import type { DocumentKind } from '../contract.ts'
import { typeNames } from '../lines/fixed-lines.ts'

/** The name of a document type where it stands above a title. */
export interface TypeName {
  /** As printed. */
  readonly text: string
  /** Where the title begins in the same paragraph; the paragraph's length where it stands alone. */
  readonly titleAt: number
}

const capitals = typeNames.map((name) => name.toUpperCase())
const alone = new RegExp(`^(${[...capitals, ...typeNames.map(sentenceCase)].join('|')})\\s*:?$`, 'u')
const runIn = new RegExp(
  `^(${capitals.filter((name) => !name.includes('PHỐI HỢP')).join('|')})\\s*[:\\-–]?\\s+(?=[\\p{Lu}“"])`,
  'u',
)

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Reads a paragraph such as `KẾ HOẠCH` or `KẾ HOẠCH Triển khai …`; null for anything else. */
export function parseTypeName(text: string): TypeName | null {
  if (text.length < 40) {
    const found = alone.exec(text)
    if (found?.[1]) return { text: found[1], titleAt: text.length }
  }
  const found = text.length < 1500 ? runIn.exec(text) : null
  return found?.[1] ? { text: found[1], titleAt: found[0].length } : null
}

const inSentence = new RegExp(`^(${typeNames.map(sentenceCase).join('|')})\\s+(?=\\p{L})`, 'u')

/** Reads a title that a list of documents gives in a sentence: `Kế hoạch phát triển du lịch năm 2026`. */
export function parseSentenceType(text: string): TypeName | null {
  const found = inSentence.exec(text)
  return found?.[1] ? { text: found[1], titleAt: found[0].length } : null
}

/** The type in words, as it is written in a sentence: `KẾ HOẠCH` → `Kế hoạch`. */
export const typeInWords = (text: string): string => sentenceCase(text.toLowerCase())

const kinds: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^(?:thông báo kết luận|kết luận)/, 'conclusion'],
  [/^(?:kế hoạch|chương trình|đề án|phương án|dự án)/, 'plan'],
  [/^báo cáo/, 'report'],
  [/^quyết định/, 'decision'],
  [/^chỉ thị/, 'directive'],
  [/^(?:hướng dẫn|thông tri)/, 'guidance'],
  [/^công văn/, 'letter'],
]

export function kindOfType(text: string): DocumentKind {
  const name = text.toLowerCase()
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}
