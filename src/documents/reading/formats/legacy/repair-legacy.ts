import { unicodeOnly } from './legacy-font.ts'
import { isSyllable } from './syllable.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

export type LegacyEncoding = 'tcvn3' | 'vni'

/** A run of the letters that legacy bytes look like; syllables are short, so a longer run is none. */
const word = /[A-Za-z\u00a1-\u00fe\u03bc\u2212\uf0a1-\uf0fe]+/g
const longestSyllable = 16
const beyondAscii = /\P{ASCII}/u

const latin = /[\u00a1-\u00fe\uf0a1-\uf0fe\u0102-\u01b0\u1ea0-\u1ef9]/

/** So many syllables must come out right before a document is taken to be legacy: fewer may be chance. */
const leastEvidence = 3

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: (text) => decodeTcvn3(text),
  vni: decodeVni,
}

interface Verdict {
  readonly words: number
  readonly asTyped: number
  readonly tcvn3: number
  readonly vni: number
}

/** How many words of a text are Vietnamese syllables as they stand, and as each legacy encoding would have them. */
export function judge(text: string): Verdict {
  let words = 0
  const right = { asTyped: 0, tcvn3: 0, vni: 0 }
  for (const [found] of text.matchAll(word)) {
    if (!beyondAscii.test(found)) continue
    words += 1
    if (found.length > longestSyllable) continue
    if (isSyllable(found)) right.asTyped += 1
    if (isSyllable(decodeTcvn3(found))) right.tcvn3 += 1
    if (isSyllable(decodeVni(found))) right.vni += 1
  }
  return { words, ...right }
}

const best = (verdict: Verdict): LegacyEncoding => (verdict.vni > verdict.tcvn3 ? 'vni' : 'tcvn3')

/** The legacy encoding that a text shows, or null: French, German and plain Unicode Vietnamese show none. */
export function legacyEncodingOf(verdict: Verdict): LegacyEncoding | null {
  const encoding = best(verdict)
  const right = verdict[encoding]
  if (right < leastEvidence || right < verdict.words * 0.8) return null
  return right > verdict.asTyped * 1.25 ? encoding : null
}

/**
 * Paragraphs, some or all of which may hold TCVN3 or VNI letters read as Latin-1, → the same in Unicode.
 * Each paragraph is judged for itself; one too short to tell follows the document. `encoding`: what was found.
 */
export function repairLegacy(texts: readonly string[]): { texts: readonly string[]; encoding: LegacyEncoding | null } {
  let unicode = 0
  let total: Verdict = { words: 0, asTyped: 0, tcvn3: 0, vni: 0 }
  const verdicts = new Map<number, Verdict>()
  for (const [index, text] of texts.entries()) {
    if (!latin.test(text)) continue
    if (unicodeOnly.test(text)) {
      unicode += 1
      continue
    }
    const verdict = judge(text)
    if (verdict.words === 0) continue
    verdicts.set(index, verdict)
    // Paragraphs that read well as they stand say nothing against the others: the file may be mixed.
    if (verdict.asTyped < verdict.words) total = add(total, verdict)
  }
  const encoding = legacyEncodingOf(total)
  if (!encoding) return { texts, encoding: null }
  const repaired = [...texts]
  const mostly = verdicts.size > unicode
  for (const [index, verdict] of verdicts) {
    if (followsDocument(verdict, encoding, mostly)) repaired[index] = decoders[encoding](texts[index] ?? '')
  }
  return { texts: repaired, encoding }
}

const add = (a: Verdict, b: Verdict): Verdict => ({
  words: a.words + b.words,
  asTyped: a.asTyped + b.asTyped,
  tcvn3: a.tcvn3 + b.tcvn3,
  vni: a.vni + b.vni,
})

/** A paragraph that reads well both ways goes with most of the document. */
function followsDocument(verdict: Verdict, encoding: LegacyEncoding, mostly: boolean): boolean {
  const right = verdict[encoding]
  return (mostly ? right >= verdict.asTyped : right > verdict.asTyped) && right * 2 >= verdict.words
}
