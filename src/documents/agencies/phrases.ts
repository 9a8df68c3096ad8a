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

/** The first word of a phrase, folded, in both spellings. */
const firstWords = (words: string): readonly string[] => {
  const first = (words.split(' ')[0] ?? '').replace(/[.,]$/u, '')
  const moving = movingMarks.find(([pattern]) => pattern.test(first))
  return moving ? [first, first.slice(0, -moving[1].length) + moving[2]] : [first]
}

/** Phrases by their first word, so that only the few that can match are tried at a place. */
export type PhraseBook = ReadonlyMap<string, RegExp>

export function phraseBook(phrases: readonly string[], notBefore: NotBefore = {}): PhraseBook {
  const groups = new Map<string, string[]>()
  for (const words of phrases)
    for (const first of firstWords(words)) groups.set(first, [...(groups.get(first) ?? []), words])
  return new Map([...groups].map(([first, group]) => [first, new RegExp(anyOf(group, notBefore), 'iuy')]))
}

/** The end of the longest phrase that begins at a place, or -1; `word`: the word there, where it is known. */
export function bookEnd(book: PhraseBook, text: string, at: number, word = wordAt(text, at)): number {
  const pattern = book.get(word)
  return pattern ? matchEnd(pattern, text, at) : -1
}

/** As `bookEnd`, for a phrase behind one or more blanks. */
export function bookEndBehindBlanks(book: PhraseBook, text: string, from: number): number {
  let at = from
  while (isBlankCode(text.charCodeAt(at))) at += 1
  return at === from ? -1 : bookEnd(book, text, at)
}

const isBlankCode = (code: number) => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0

/** The word that begins at a place, folded; up to the first blank or mark. */
export const wordAt = (text: string, at: number): string => {
  let end = at
  let isSmall = true
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (!isWordCode(code)) break
    isSmall &&= isSmallCode(code)
  }
  const word = text.slice(at, end)
  return isSmall ? word : word.toLowerCase()
}

/** Small letters of Vietnamese, and figures: what folding leaves as it is, and is dear to ask of every word. */
const isSmallCode = (code: number) =>
  code < 0x80
    ? code < 0x41 || code > 0x5a
    : (code >= 0xdf && code <= 0xff) || (code >= 0x1ea0 && code <= 0x1ef9 ? code % 2 === 1 : smallLetters.has(code))

const smallLetters: ReadonlySet<number> = new Set([...'ăđĩũơư'].map((letter) => letter.charCodeAt(0)))

/** Letters and figures; beyond ASCII everything but the no-break space and the typographer's marks. */
const isWordCode = (code: number) =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code > 0xbf && (code < 0x2000 || code > 0x206f))
