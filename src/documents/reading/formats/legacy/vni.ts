import { legacyByte } from './tcvn3.ts'

/** What each mark of VNI adds to the vowel before it, as combining marks; by the small letter that stands for it. */
const marks: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])

/** Letters that stand alone. */
const single: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
])

/** Vowels that a mark may follow, and which marks: tones for all, the hat for a e o, the breve for a alone. */
const hats = new Set('aeo')
const tones = new Set('aeouyôö')
const marksOf = (vowel: string): ((mark: string) => boolean) => {
  const small = vowel.toLowerCase()
  return (mark) => {
    const added = marks.get(mark)
    if (!added) return false
    if (added.startsWith('\u0306')) return small === 'a'
    if (added.startsWith('\u0302')) return hats.has(small)
    return tones.has(small)
  }
}

/** VNI text, given as the Latin-1 letters that its bytes look like ("Coäng hoøa"), → Unicode ("Cộng hòa"). */
export function decodeVni(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const own = plain(text, at)
    const next = at + 1 < text.length ? plain(text, at + 1) : ''
    const base = single.get(own.toLowerCase())
    const letter = base ? (own === own.toLowerCase() ? base : base.toUpperCase()) : own
    if (next > '\u007f' && marksOf(own)(next.toLowerCase())) {
      out += (letter + (marks.get(next.toLowerCase()) ?? '')).normalize('NFC')
      at += 1
    } else out += letter
  }
  return out
}

const plain = (text: string, at: number): string => String.fromCharCode(legacyByte(text.charCodeAt(at)))
