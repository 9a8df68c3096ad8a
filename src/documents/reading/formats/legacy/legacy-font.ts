import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** The way in which a font's glyphs stand for Vietnamese letters; null for a Unicode font. */
export type LegacyFont = 'tcvn3' | 'tcvn3-capitals' | 'vni' | null

/** Which letters a font's glyphs stand for, by its name: .VnTime, .VnTimeH (capitals only), VNI-Times. */
export function legacyFont(name: string | null | undefined): LegacyFont {
  if (!name) return null
  if (/^['"]?\.vn/i.test(name)) return /h['"]?$/i.test(name) ? 'tcvn3-capitals' : 'tcvn3'
  return /^['"]?vni[- ]/i.test(name) ? 'vni' : null
}

/** Vietnamese letters that only Unicode has: text with one of them was not typed in a legacy encoding. */
export const unicodeOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

const beyondAscii = /\P{ASCII}/u

/** Text of a run in such a font → Unicode; text that is Unicode already (a font put on later) is left alone. */
export function decodeLegacy(text: string, font: LegacyFont): string {
  if (font === null || unicodeOnly.test(text)) return text
  if (font === 'tcvn3-capitals') return decodeTcvn3(text, true)
  if (!beyondAscii.test(text)) return text
  return font === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text)
}
