import type { Reading } from '#documents/reading/contract.ts'

/**
 * A reading as JSON that PostgreSQL takes: it holds neither the character NUL nor half a surrogate pair, so each is
 * replaced by U+FFFD, which is as long: every span still points to its place.
 */
export function storableReading(reading: Reading): string {
  return JSON.stringify(reading, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value))
}

export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed()
}
