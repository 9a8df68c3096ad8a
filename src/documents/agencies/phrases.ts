import { wordKey, wordKeys } from './word-keys.ts'

/**
 * Phrases → one sticky regular expression. Blanks match any run of blanks or a line end, a comma may be followed by
 * any blank or none, a hyphen may be any dash, and syllables with a moving tone mark match in both spellings
 * (ủy/uỷ, hóa/hoá).
 */

const movingMarks: ReadonlyArray<readonly [RegExp, string, string]> = [
  [/ủy$/u, 'ủy', 'uỷ'],
  [/úy$/u, 'úy', 'uý'],
  [/óa$/u, 'óa', 'oá'],
  [/òa$/u, 'òa', 'oà'],
  [/ỏe$/u, 'ỏe', 'oẻ'],
]

const syllable = (word: string): string => {
  for (const [pattern, old, other] of movingMarks) {
    if (pattern.test(word)) return `${word.slice(0, -2)}(?:${old}|${other})`
  }
  return word.replace(/\./g, '\\.?')
}

const phrase = (words: string): string =>
  words
    .split(' ')
    .map((word) => {
      if (word === '-') return '[-–]'
      return word.endsWith(',') ? `${syllable(word.slice(0, -1))}\\s*,` : syllable(word)
    })
    .join('\\s+')
    .replace(/\\s\+\[-–\]\\s\+/g, '\\s*[-–]\\s*')
    .replace(/,\\s\+/g, ',\\s*')

/** A phrase is no name where one of these words follows it ("trường hợp", "báo cáo", "hội nghị"). */
export type NotBefore = Readonly<Record<string, readonly string[]>>

/** A pattern source that matches the longest of the phrases, as whole words. */
const anyOf = (phrases: readonly string[], notBefore: NotBefore = {}): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map((words) => phrase(words) + refusal(notBefore[words]))
    .join('|')})(?![\\p{L}\\p{N}])`

const refusal = (words: readonly string[] | undefined): string =>
  words ? `(?!\\s*,?\\s*(?:${words.map(phrase).join('|')})(?![\\p{L}\\p{N}]))` : ''

/** Whether a capital letter stands at a place. */
export const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : capital.test(text.charAt(at))
}

const capital = /^\p{Lu}/u

/** The end of the match of a sticky expression at a place, or -1. */
export const matchEnd = (sticky: RegExp, text: string, at: number): number => {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}

/** The first word of a phrase, in both spellings. */
const firstWords = (words: string): readonly string[] => {
  const first = (words.split(' ')[0] ?? '').replace(/[.,]$/u, '')
  const moving = movingMarks.find(([pattern]) => pattern.test(first))
  return moving ? [first, first.slice(0, -moving[1].length) + moving[2]] : [first]
}

/** Phrases by the key of their first word, so that only the few that can match are tried at a place. */
export type PhraseBook = ReadonlyMap<number, RegExp>

export function phraseBook(phrases: readonly string[], notBefore: NotBefore = {}): PhraseBook {
  const groups = new Map<number, string[]>()
  for (const words of phrases)
    for (const key of wordKeys(firstWords(words))) groups.set(key, [...(groups.get(key) ?? []), words])
  return new Map([...groups].map(([first, group]) => [first, new RegExp(anyOf(group, notBefore), 'iuy')]))
}

/** The end of the longest phrase that begins at a place, or -1; `key`: that of the word there, where it is known. */
export function bookEnd(book: PhraseBook, text: string, at: number, key = wordKey(text, at)): number {
  const pattern = book.get(key)
  return pattern ? matchEnd(pattern, text, at) : -1
}

/** As `bookEnd`, for a phrase behind one or more blanks. */
export function bookEndBehindBlanks(book: PhraseBook, text: string, from: number): number {
  const at = behindBlanks(text, from)
  return at === from ? -1 : bookEnd(book, text, at)
}

/** The place behind the blanks that stand at a place, if any do. */
export function behindBlanks(text: string, from: number): number {
  let at = from
  while (isBlankCode(text.charCodeAt(at))) at += 1
  return at
}

const isBlankCode = (code: number) =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (isRareBlank(code) && rareBlank.test(String.fromCharCode(code)))
const isRareBlank = (code: number) => code === 0x1680 || code >= 0x2000
const rareBlank = /\s/u
