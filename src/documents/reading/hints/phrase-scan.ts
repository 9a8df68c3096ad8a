/** Which of several groups of phrases stand in `text[start, end)`: the bits of those groups. */
export type PhraseScan = (text: string, start: number, end: number) => number

/** A group of phrases and the bit that stands for it. */
export type PhraseGroup = readonly [bit: number, phrases: readonly string[]]

/** All that `\s` holds for a blank. */
const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
const blankClass = 255
const figureClass = 1
/** Letters that `/iu` holds for others beside their own capital (Unicode, CaseFolding). */
const alsoFolded: Readonly<Record<string, string>> = { k: '\u212a', s: '\u017f' }

/**
 * One walk over a text that looks for all phrases at once (Aho and Corasick, 1975), whatever their number: one step of a
 * table for each character. Case does not count, blanks count as nothing, in the text and in the phrases, and a `0` in a
 * phrase is any figure. So a phrase is found wherever an expression of its words would match, and sometimes where none
 * would ("báo cáo" in "tờ báo cáo"): the answer tells what may stand in a text, never what does.
 */
export function phraseScan(groups: readonly PhraseGroup[]): PhraseScan {
  const written = groups.flatMap(([bit, phrases]) => phrases.map((phrase) => [bit, folded(phrase)] as const))
  const classes = classesOf(written.map(([, phrase]) => phrase).join(''))
  const { next, bits, shift } = tableOf(written, classes)
  return (text, start, end) => {
    let state = 0
    let found = 0
    for (let at = start; at < end; at += 1) {
      // The tables have an answer for every letter and every state.
      const kind = classes[text.charCodeAt(at)] as number
      if (kind === blankClass) continue
      state = next[(state << shift) + kind] as number
      found |= bits[state] as number
    }
    return found
  }
}

const folded = (phrase: string): string => phrase.toLowerCase().replace(/\s/gu, '').replace(/\d/gu, '0')

/** For each UTF-16 unit: the letter of the phrases that it is, a figure, a blank, or 0 for everything else. */
function classesOf(letters: string): Uint8Array {
  const classes = new Uint8Array(0x1_0000)
  for (const blank of blanks) classes[blank.charCodeAt(0)] = blankClass
  for (const figure of '0123456789') classes[figure.charCodeAt(0)] = figureClass
  let last = figureClass
  for (const letter of new Set(letters)) {
    if (letter === '0') continue
    last += 1
    for (const same of [letter, letter.toUpperCase(), alsoFolded[letter] ?? letter]) classes[same.charCodeAt(0)] = last
  }
  return classes
}

/** The phrases as a tree of letters whose missing branches lead to the longest ending that begins a phrase itself. */
function tableOf(written: readonly (readonly [number, string])[], classes: Uint8Array) {
  const letters = new Set(written.flatMap(([, phrase]) => [...phrase])).size
  const shift = Math.ceil(Math.log2(letters + 2))
  const states = 1 + written.reduce((sum, [, phrase]) => sum + phrase.length, 0)
  const next = new Uint16Array(states << shift)
  const bits = new Int32Array(states)
  let last = 0
  for (const [bit, phrase] of written) {
    let state = 0
    for (let at = 0; at < phrase.length; at += 1) {
      const edge = (state << shift) + (classes[phrase.charCodeAt(at)] ?? 0)
      if (!next[edge]) next[edge] = last += 1
      state = next[edge] ?? 0
    }
    bits[state] = (bits[state] ?? 0) | bit
  }
  joinEndings(next, bits, shift)
  return { next, bits, shift }
}

function joinEndings(next: Uint16Array, bits: Int32Array, shift: number): void {
  const width = 1 << shift
  const ending = new Uint16Array(bits.length)
  const queue = [0]
  for (const state of queue) {
    for (let kind = 0; kind < width; kind += 1) {
      const edge = (state << shift) + kind
      const below = next[edge] ?? 0
      const elsewhere = state === 0 ? 0 : (next[((ending[state] ?? 0) << shift) + kind] ?? 0)
      if (below === 0) next[edge] = elsewhere
      else {
        ending[below] = elsewhere
        bits[below] = (bits[below] ?? 0) | (bits[elsewhere] ?? 0)
        queue.push(below)
      }
    }
  }
}
