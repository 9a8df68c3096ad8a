const roman: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function toRoman(value: number): string {
  let left = value
  let out = ''
  for (const [worth, sign] of roman) {
    while (left >= worth) {
      out += sign
      left -= worth
    }
  }
  return out
}

/** a … z, then aa, bb … as Word goes on. */
function toLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)))
}

/** A number as Word prints it under an OOXML number format (ECMA-376, 17.18.59); unknown formats print digits. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 || value > 10_000) return String(value)
  switch (format) {
    case 'upperRoman':
      return toRoman(value)
    case 'lowerRoman':
      return toRoman(value).toLowerCase()
    case 'upperLetter':
      return toLetters(value).toUpperCase()
    case 'lowerLetter':
      return toLetters(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}
