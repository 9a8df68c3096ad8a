const longest = 200
/** Longer than every ending that a program gives a file. */
const longestEnding = 12

/**
 * The name under which a received file is shown and given back: the last part of a path, in composed letters, without
 * control characters and marks that turn the direction of writing (which can make `.exe` look like `.txt`), at most
 * 200 long with its ending kept; never empty.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim()
  return /[^.]/.test(clean) ? shorten(clean) : 'van-ban'
}

function shorten(name: string): string {
  if (name.length <= longest) return name
  const ending = name.slice(Math.max(name.lastIndexOf('.'), name.length - longestEnding))
  const kept = ending.startsWith('.') ? ending : ''
  const stem = name.slice(0, longest - kept.length)
  // A pair of surrogates that was cut in two would be no letter any more.
  return (stem.isWellFormed() ? stem : stem.slice(0, -1)) + kept
}
