/** Spellings that mean the same, in lower case and composed; the tone of an open oa, oe, uy stands on its first letter. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})(?:ub\s?mttqvn|ub\s?mttq|mttqvn|mttq)(?!\p{L})/gu, 'mặt trận tổ quốc'],
  [/(?<!\p{L})tổ quốc việt nam(?!\p{L})/gu, 'tổ quốc'],
  [/(?<!\p{L})(?:ban thường trực )?ủy ban mặt trận(?!\p{L})/gu, 'mặt trận'],
  [/(?<!\p{L})llvt(?!\p{L})/gu, 'lực lượng vũ trang'],
  [/(?<!\p{L})tdp(?!\p{L})/gu, 'tổ dân phố'],
  [/(?<!\p{L})(?:ct|chính trị)\s?[-–]\s?(?:xh|xã hội)(?!\p{L})/gu, 'chính trị xã hội'],
]

const tones: Readonly<Record<string, string>> = {
  oá: 'óa',
  oà: 'òa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oé: 'óe',
  oè: 'òe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uý: 'úy',
  uỳ: 'ùy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}

/** Words as names and kinds are compared: one spelling, one blank, no dots at the end. */
export function comparedWords(words: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.:;,]+$/u, '')
    .trim()
    .replace(/(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/gu, (letters) => tones[letters] ?? letters)
  return spellings.reduce((text, [from, to]) => text.replace(from, to), plain)
}

/** Who heads a body, before its name: the work is the body's. */
export const headWords =
  /^(?:(?:các )?đồng chí\s+)?(?:thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng(?= các)|trưởng(?= phòng)|ban thường vụ|thường trực|chánh(?= văn phòng)|chánh(?= thanh tra))\s+/u
