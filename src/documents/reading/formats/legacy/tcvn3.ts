import { raiseCapitals } from './raise-capitals.ts'

/** Letters of TCVN 5712:1993 (TCVN3, the .VnTime fonts) by the byte that stands for them. */
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ' + // A1…AF
  '\u0300\u0309\u0303\u0301\u0323' + // B0…B4
  'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ' // B5…FE

/** Characters that other programs put in place of a TCVN3 byte: the mathematical minus and the Greek mu. */
const strays: ReadonlyMap<number, number> = new Map([
  [0x2212, 0xad],
  [0x2011, 0xad],
  [0x3bc, 0xb5],
])

/** The byte that a character stood for: a letter of Latin-1, one of the private range F0xx, or a known stray. */
export function legacyByte(code: number): number {
  if (code >= 0xf020 && code <= 0xf0ff) return code - 0xf000
  return strays.get(code) ?? code
}

/**
 * TCVN3 text, given as the Latin-1 letters that its bytes look like ("Céng hoµ"), → Unicode ("Cộng hoà").
 * Capitals with a tone do not exist in TCVN3: they are typed as small ones among capitals, and are raised again here;
 * `upper` is for the fonts whose name ends in H, where every small letter is printed as a capital.
 */
export function decodeTcvn3(text: string, upper = false): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const byte = legacyByte(text.charCodeAt(at))
    const letter = byte >= 0xa1 && byte <= 0xfe ? letters[byte - 0xa1] : undefined
    if (letter) out += letter
    else out += byte < 0x100 ? String.fromCharCode(byte) : text[at]
  }
  const composed = out.normalize('NFC')
  return upper ? composed.toUpperCase() : raiseCapitals(composed)
}
