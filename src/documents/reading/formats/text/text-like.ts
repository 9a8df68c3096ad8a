const blanks = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d])

/** Letters, digits, marks and blanks of European texts with those of Vietnamese, and the line ends. */
const usual = /[\s\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}]/gu

/** Whether bytes can be text at all: hardly any control bytes, or UTF-16 by its mark or its zeros. */
export function isTextLike(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return bytes.length > 2
  const sample = bytes.subarray(0, 65_536)
  const zeros = [0, 0]
  let strange = 0
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
    else if (byte < 0x20 && !blanks.has(byte)) strange += 1
  }
  const [even = 0, odd = 0] = zeros
  if (even + odd > sample.length / 8) return isUtf16(sample, odd > even ? 'utf-16le' : 'utf-16be')
  // TCVN 5712 keeps capitals below 20 hex, so some control bytes may be letters; zeros never are.
  return even + odd === 0
    ? strange * 12 < sample.length
    : (even + odd) * 200 < sample.length && strange * 50 < sample.length
}

function isUtf16(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length & ~1))
  return (text.match(usual)?.length ?? 0) > text.length * 0.95
}
