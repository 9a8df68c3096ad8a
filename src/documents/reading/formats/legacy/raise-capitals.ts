const word = /\p{L}+/gu
/** Letters that TCVN3 has as capitals too, so that their being small says something. */
const small = /[a-zăâêôơưđ]/
const capital = /[A-ZĂÂÊÔƠƯĐ]/g

type Case = 'upper' | 'lower' | 'either'

interface Word {
  readonly text: string
  readonly at: number
  readonly own: Case
}

/** What a word's own letters say of its case; one capital in front of toned letters alone ("Xã") says nothing. */
function caseOf(text: string): Case {
  if (small.test(text)) return 'lower'
  const capitals = text.match(capital)?.length ?? 0
  return capitals > 1 || (capitals === 1 && text.slice(1).search(capital) >= 0) ? 'upper' : 'either'
}

/**
 * "ủY BAN NHÂN DÂN Xã" → "ỦY BAN NHÂN DÂN XÃ": legacy encodings have no capitals with a tone, so small ones are typed
 * among capitals. A word is raised where its own letters say so, or those of the nearest words on its line do; on a
 * line that has small words too ("Trang TTĐT Sở"), a short name in capitals beside it says nothing.
 */
export function raiseCapitals(text: string): string {
  if (!text.includes('\n')) return raiseLine(text)
  return text.split('\n').map(raiseLine).join('\n')
}

function raiseLine(text: string): string {
  if (!/[A-ZĐĂÂÊÔƠƯ]{2}|\p{Ll}[A-ZĐĂÂÊÔƠƯ]/u.test(text)) return text
  const words = [...text.matchAll(word)].map(
    (match): Word => ({ text: match[0], at: match.index, own: caseOf(match[0]) }),
  )
  const mixed = words.some(({ own }) => own === 'lower')
  const before = neighbours(words, text, 1)
  const after = neighbours(words, text, -1)
  let out = ''
  let done = 0
  for (const [index, { text: found, at, own }] of words.entries()) {
    const sides = [before[index], after[index]].filter((side) => side !== 'either')
    const enough = sides.length > (mixed ? 1 : 0)
    const raise = own === 'upper' || (own === 'either' && enough && sides.every((side) => side === 'upper'))
    out += text.slice(done, at) + (raise ? found.toUpperCase() : found)
    done = at + found.length
  }
  return out + text.slice(done)
}

/** For each word the case of the nearest word on one side that shows one, with nothing but blanks between them. */
function neighbours(words: readonly Word[], text: string, step: 1 | -1): Case[] {
  const cases: Case[] = new Array(words.length).fill('either')
  let last: Case = 'either'
  for (let index = step === 1 ? 0 : words.length - 1; index >= 0 && index < words.length; index += step) {
    const own = words[index]
    const near = words[index - step]
    if (!own) continue
    if (near) {
      const [left, right] = step === 1 ? [near, own] : [own, near]
      if (text.slice(left.at + left.text.length, right.at).trim() !== '') last = 'either'
    }
    cases[index] = last
    if (own.own !== 'either') last = own.own
  }
  return cases
}
