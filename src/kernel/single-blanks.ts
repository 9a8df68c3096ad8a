const otherBlanks = /[^\S ]|\s\s/u

/** Every run of blanks and line ends as one blank; a text that has none but single blanks is given back as it is. */
export function singleBlanks(text: string): string {
  return otherBlanks.test(text) ? text.replace(/\s+/gu, ' ') : text
}
