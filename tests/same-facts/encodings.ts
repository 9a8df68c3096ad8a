import iconv from 'iconv-lite'
import type { Hand, HandRun } from '../../scripts/samples/draw-docx.ts'

/** What TCVN3 and windows-1258 cannot hold is written as people at such machines wrote it. */
const typewritten = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ')

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** windows-1258 holds the letters â ă ê ô ơ ư đ and writes every tone as a mark behind its vowel. */
function withTonesApart(text: string): string {
  return text.normalize('NFD').replace(/\p{L}\p{M}+/gu, (letter) => {
    const tones = letter.match(tone)?.join('') ?? ''
    return letter.replace(tone, '').normalize('NFC') + tones
  })
}

/** The bytes of a text file in each encoding that Vietnamese offices have used. */
export const textEncodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'txt utf-8': (text) => Buffer.from(text.normalize('NFC')),
  'txt NFD': (text) => Buffer.from(text.normalize('NFD')),
  'txt utf-16': (text) => iconv.encode(text, 'utf16', { addBOM: true }),
  'txt windows-1258': (text) => iconv.encode(withTonesApart(typewritten(text)), 'win1258'),
  'txt TCVN3': (text) => iconv.encode(typewritten(text), 'tcvn5712'),
}

/** The font's own codes, as Word holds them: one Latin letter for each TCVN3 byte. */
const codesOf = (text: string): string => iconv.encode(text, 'tcvn5712').toString('latin1')

/** Capitals that .VnTime itself can print; a capital with a tone needs .VnTimeH, where small codes look like capitals. */
const hasOwnCode = (letter: string): boolean => letter === letter.toLowerCase() || /^[A-ZĂÂÊÔƠƯĐ]$/.test(letter)

/** .VnTime as typed in the nineties: lines in capitals in .VnTimeH, and so is each capital that carries a tone. */
export const vnTimeHand: Hand = (text) => {
  const letters = typewritten(text)
  const capitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  const runs: HandRun[] = []
  for (const letter of letters) {
    const inCapitalsFont = capitals || !hasOwnCode(letter)
    const font = inCapitalsFont ? '.VnTimeH' : '.VnTime'
    const code = codesOf(inCapitalsFont ? letter.toLowerCase() : letter)
    const last = runs.at(-1)
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + code }
    else runs.push({ font, text: code })
  }
  return runs
}
