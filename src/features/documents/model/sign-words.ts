/** A sign as it is shown: where the number is blank, dots stand for it, as on paper: `/KH-SYT` → `…/KH-SYT`. */
export function signWords(sign: string): string {
  return /^[/-]/.test(sign) ? `…${sign}` : sign
}
