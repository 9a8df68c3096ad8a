import { type FoundDate, findDates } from '#kernel/dates/find-dates.ts'
import type { DateFact, Fact } from '../../contract.ts'
import type { Passage } from '../../tree/passage.ts'

export interface PlaceAndDate {
  readonly place: Fact | null
  readonly date: DateFact | null
}

const placeBefore = /(?:^|\s{2,}|\n|,\s)(\p{Lu}[^,;:\d]{1,40}),\s*(?=ngày|tháng|năm|…|\.{2})/u

/** "Hà Nội, ngày 05 tháng 01 năm 2020" with whatever is blank in it. */
export function findPlaceAndDate(head: readonly Passage[]): PlaceAndDate {
  for (const { text, start } of head) {
    const found = placeBefore.exec(text)
    if (!found?.[1]) continue
    const at = found.index + found[0].indexOf(found[1])
    const name = found[1].trimEnd()
    const date = findDates(text).find((each) => each.start > at)
    return {
      place: { text: name, span: [start + at, start + at + name.length] },
      date: date ? dateFact(date, text, start) : null,
    }
  }
  return { place: null, date: dateAlone(head) }
}

/** A date on a line of its own or behind the sign, without a place. */
function dateAlone(head: readonly Passage[]): DateFact | null {
  for (const { text, start } of head) {
    const date =
      text.length < 80 && /^\(?Ngày(?!\p{L})|^Số(?!\p{L}).*,\s*ngày(?!\p{L})/iu.test(text)
        ? findDates(text)[0]
        : undefined
    if (date) return dateFact(date, text, start)
  }
  return null
}

/** A date found in a passage that starts at `offset`; null where the calendar has no such day. */
export function dateFact(date: FoundDate, text: string, offset: number): DateFact | null {
  if (date.iso === null) return null
  return {
    date: date.iso,
    text: text.slice(date.start, date.end),
    span: [offset + date.start, offset + date.end],
  }
}
