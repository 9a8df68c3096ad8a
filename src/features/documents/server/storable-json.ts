/**
 * JSON that PostgreSQL takes: it holds neither the character NUL nor half a surrogate pair, so each is replaced by
 * U+FFFD, which is as long: every span still points to its place.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}

export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed()
}
