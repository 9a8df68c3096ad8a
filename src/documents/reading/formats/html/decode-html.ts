import iconv from 'iconv-lite'
import { type DecodedText, decodeText } from '../text/decode-text.ts'

const charset = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i

/** The characters of a page: by its mark, by the charset it names where the bytes agree, by its bytes otherwise. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  const named = charset.exec(start)?.[1]?.toLowerCase()
  const marked = (bytes[0] ?? 0) >= 0xef && (bytes[1] ?? 0) >= 0xbb
  if (!named || marked || named.startsWith('utf') || named === 'unicode' || !iconv.encodingExists(named))
    return decodeText(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const guessed = decodeText(bytes)
  // Pages saved again as UTF-8 often keep the charset they once had.
  if (guessed.encoding === 'utf-8' && /\P{ASCII}/u.test(guessed.text)) return guessed
  if (named === 'windows-1258' || named === 'cp1258')
    return { text: iconv.decode(buffer, named).normalize('NFC'), encoding: 'windows-1258' }
  return guessed.encoding === 'windows-1252' ? { text: iconv.decode(buffer, named), encoding: named } : guessed
}
