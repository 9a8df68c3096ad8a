import { parseAgencyAt } from '#documents/agencies/agency-names.ts'
import { findSigns } from '#documents/signs/find-signs.ts'
import { findDates } from '#kernel/dates/find-dates.ts'
import type { DateFact, Fact, SignFact } from '../../contract.ts'
import type { Outline, Passage } from '../../tree/passage.ts'
import { signFact } from './own-sign.ts'
import { dateFact } from './place-date.ts'

/** What "(Kèm theo Kế hoạch số … ngày … của …)" under a title says of a document without a head. */
export interface Attachment {
  readonly sign: SignFact | null
  readonly issueDate: DateFact | null
  readonly issuer: Fact | null
}

const mark = /^\(?\s*(?:Ban hành )?[Kk]èm theo/u

/** Reads the note under the title; null where there is none. */
export function readAttachment(title: readonly Passage[], tree: Outline): Attachment | null {
  const after = tree.passages.find(({ zone, text }) => zone === 'opening' && mark.test(text))
  const note = title.find(({ text }) => mark.test(text)) ?? after
  if (!note) return null
  const { text, start } = note
  const sign = findSigns(text)[0]
  const date = findDates(text)[0]
  const ofAt = text.indexOf(' của ', sign?.end ?? 0)
  const agency = ofAt < 0 ? null : parseAgencyAt(text, ofAt + 5)
  return {
    sign: sign ? signFact(sign, start) : null,
    issueDate: date ? dateFact(date, text, start) : null,
    issuer: agency && {
      text: text.slice(agency.start, agency.end),
      span: [start + agency.start, start + agency.end],
    },
  }
}
