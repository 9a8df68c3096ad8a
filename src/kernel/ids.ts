/**
 * A new UUID version 7 (RFC 9562): the first 48 bits are the time in milliseconds, so ids sort by when they were made.
 * Of several made at once, `position` (0 to 4095) keeps the order. Made here and not by the database, because PostgreSQL has `uuidv7()` only from version 18 on.
 */
export function newId(now: number = Date.now(), position?: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let rest = now
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  const next = position ?? ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)
  bytes[6] = ((next >> 8) & 0x0f) | 0x70
  bytes[7] = next & 0xff
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Whether a text has the shape of a UUID, so that the database may be asked for it. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
