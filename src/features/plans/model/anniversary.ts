/** A jubilee in a text: "kỷ niệm 91 năm Ngày …", with the place of its number. */
export interface Anniversary {
  readonly start: number
  readonly end: number
  readonly years: number
  /** The founding year that the text tells and that agrees with the number; null where none does. */
  readonly founded: number | null
}

const jubilee = /(?<!\p{L})(?:kỷ|kỉ)\s+niệm\s+(?:lần\s+thứ\s+)?(\d{1,3})(?!\d)(?=\s+năm(?!\p{L}))/giu
const ofYear = /(?<![\d/-])(?:\d{1,2}[/.-]\d{1,2}[/.-])?(1\d{3}|20\d{2})(?!\d|[/-]\p{L})/gu
/** How far behind the number its dates may stand. */
const reach = 260

/**
 * The jubilees in a text of a year. The number goes up only where a founding date behind it agrees: 91 years in 2021 is
 * 1930; anything else is left to the person.
 */
export function findAnniversaries(text: string, year: number): readonly Anniversary[] {
  return [...text.matchAll(jubilee)].map((found) => {
    const [whole, digits = ''] = found
    const end = found.index + whole.length
    const years = Number(digits)
    const clause = text.slice(end, end + reach).split(/[;\n]|\.\s/u)[0] ?? ''
    const founded = [...clause.matchAll(ofYear)].map((date) => Number(date[1])).find((each) => year - each === years)
    return { start: end - digits.length, end, years, founded: founded ?? null }
  })
}
