/** Words by a number each, so that a place in a text can be asked for any of them without cutting its word out. */
export type WordKeys = ReadonlySet<number>

/**
 * A number for the letters that stand at a place, their case apart; 0 where none stand there. Two words may have one number:
 * a word whose number is unknown is none of those looked for, any other must be looked at.
 */
export function wordKey(text: string, at: number): number {
  let key = 0
  for (let place = at; place < text.length; place += 1) {
    const letter = foldedLetter(text.charCodeAt(place))
    if (letter === 0) break
    key = (Math.imul(key, 0x9e3779b1) + letter) | 0
  }
  return key
}

/** The number of the last word of a text, whatever blanks and marks stand behind it. */
export function lastWordKey(text: string): number {
  let end = text.length
  while (end > 0 && foldedLetter(text.charCodeAt(end - 1)) === 0) end -= 1
  let start = end
  while (start > 0 && foldedLetter(text.charCodeAt(start - 1)) !== 0) start -= 1
  return wordKey(text, start)
}

/** The numbers of the first words of phrases. */
export const wordKeys = (phrases: Iterable<string>): WordKeys =>
  new Set(Array.from(phrases, (phrase) => wordKey(phrase, 0)))

/** A letter of Vietnamese words in one case (capitals lie 32 or 1 below their small letters); 0 for anything else. */
function foldedLetter(code: number): number {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? code | 0x20 : 0
  if (code >= 0x1e00 && code <= 0x1eff) return code | 1
  if (code < 0xc0 || code > 0x24f || code === 0xd7 || code === 0xf7) return 0
  if (code <= 0xff) return code | 0x20
  if (code === longS) return smallS
  return code === capitalU ? smallU : code | 1
}

const longS = 0x17f
const smallS = 0x73
const capitalU = 0x1af
const smallU = 0x1b1
