const month = '(?:0?[1-9]|1[0-2])'
const quarter = '(?:IV|I{1,3}|[1-4])'
const mark = '\\s*(?:,|;|và|[-–]|đến)\\s*'
const listOf = (name: string, part: string) =>
  new RegExp(
    `^(?:(?:trong|từ|các)\\s+)*${name}\\s+(${part}(?:${mark}(?:${name}\\s+)?${part})+)(?:\\s*(?:[/.]|năm)\\s*(20\\d\\d))?$`,
    'iu',
  )
const months = listOf('tháng', month)
const quarters = listOf('qu[ýí]', quarter)
const isRange = /[-–]|đến/iu
const partsOf = /IV|I{1,3}|\d{1,2}/giu
const figures: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/**
 * "Tháng 11 - 12", "Quý I-II/2026", "Tháng 4, 8, 10": months or quarters that share their word and their year, as the
 * cells of a schedule write them. Null for any other value, and where the year is stated neither there nor by `year`.
 */
export function partsOfYear(value: string, year: number | null): string | null {
  const ofMonths = months.exec(value)
  const found = ofMonths ?? quarters.exec(value)
  const stated = found?.[2] === undefined ? year : Number(found[2])
  if (!found?.[1] || stated === null) return null
  const numbers = [...found[1].matchAll(partsOf)].map(([part]) => figures[part.toUpperCase()] ?? Number(part))
  const parts = numbers.map((part) => (ofMonths ? `${stated}-${String(part).padStart(2, '0')}` : `${stated}-Q${part}`))
  const [first, last] = [numbers[0] ?? 0, numbers[1] ?? 0]
  // Two quarters that adjoin are one span of time.
  const adjoin = !ofMonths && numbers.length === 2 && last === first + 1
  if (!isRange.test(found[1]) && !adjoin) return parts.join(', ')
  return numbers.length === 2 && first < last ? parts.join('/') : null
}
