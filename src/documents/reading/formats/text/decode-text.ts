import iconv from 'iconv-lite'
import { raiseCapitals } from '../legacy/raise-capitals.ts'
import { judge } from '../legacy/repair-legacy.ts'
import { isSyllable } from '../legacy/syllable.ts'

export interface DecodedText {
  readonly text: string
  /** `utf-8`, `utf-16`, `windows-1258`, `tcvn3`, or `windows-1252` where the bytes show no better one. */
  readonly encoding: string
}

/**
 * Bytes of a text → its characters, by byte order mark, then by what the bytes can be. Legacy letters that stand in
 * for Vietnamese ones are left as they are: `repairLegacy` turns them, paragraph by paragraph.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return byMark(bytes) ?? utf16WithoutMark(bytes) ?? utf8(bytes) ?? singleByte(bytes)
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  return null
}

/** UTF-16 shows itself by the high byte of blanks and ASCII letters, which is zero in every second place. */
function utf16WithoutMark(bytes: Uint8Array): DecodedText | null {
  const length = Math.min(bytes.length & ~1, 4096)
  const zeros = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 8 && even * 16 < odd)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (even > length / 8 && odd * 16 < even)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  return null
}

/** UTF-8, also with a few broken places (a file cut in the middle of a letter); null where it is something else. */
function utf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0
  if (broken === 0) return { text, encoding: 'utf-8' }
  const beyond = text.match(/[\P{ASCII}--\ufffd]/gv)?.length ?? 0
  return broken * 20 < beyond ? { text, encoding: 'utf-8' } : null
}

/** Letters of the full TCVN 5712 set whose bytes are hardly anything in texts of other single-byte sets. */
const fullTcvn = new Set([0x01, 0x02, 0x04, 0x05, 0x06, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x81, 0x90, 0x98])
for (let byte = 0x86; byte <= 0x8f; byte += 1) fullTcvn.add(byte)
for (let byte = 0x9a; byte <= 0x9f; byte += 1) fullTcvn.add(byte)

function singleByte(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sample = buffer.subarray(0, 200_000)
  const western = judge(iconv.decode(sample, 'windows-1252'))
  if (sample.some((byte) => fullTcvn.has(byte)) && western.tcvn3 > western.words * 0.6 && western.tcvn3 > western.vni)
    return { text: raiseCapitals(iconv.decode(buffer, 'tcvn5712').normalize('NFC')), encoding: 'tcvn3' }
  const windows = syllables(iconv.decode(sample, 'windows-1258').normalize('NFC'))
  if (windows > Math.max(western.tcvn3, western.vni, western.words * 0.6))
    return { text: iconv.decode(buffer, 'windows-1258').normalize('NFC'), encoding: 'windows-1258' }
  return { text: iconv.decode(buffer, 'windows-1252'), encoding: 'windows-1252' }
}

const letters = /\p{L}+/gu

function syllables(text: string): number {
  let count = 0
  for (const [found] of text.matchAll(letters)) if (/\P{ASCII}/u.test(found) && isSyllable(found)) count += 1
  return count
}
