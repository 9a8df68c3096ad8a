import { type FoundDate, findWrittenDates } from '#kernel/dates/find-dates.ts'
import { type HintReader, hint, hintsIn, may } from '../hints/hints.ts'
import type { Paragraph, SourceText } from '../lines/source-text.ts'
import type { Outline, Passage } from './passage.ts'
import { findSections, type Place } from './sections.ts'
import { findZones } from './zones.ts'

const nowhere: Place = { path: '', label: null, bodyAt: 0 }
const noDates: readonly FoundDate[] = []

/** Text → its zones and sections, and the hints of its passages. */
export function outline(source: SourceText, hintsOf: HintReader = hintsIn): Outline {
  const { kind, zones } = findZones(source.paragraphs)
  const { sections, places } = findSections(source.paragraphs, zones)
  const passages = source.paragraphs.map((paragraph, index): Passage => {
    const place = places[index] ?? nowhere
    const hints = hintsOf(source.text, paragraph.start, paragraph.end)
    const dates = may(hints, hint.date) ? findWrittenDates(paragraph.text) : noDates
    return passageOf(paragraph, { ...place, zone: zones[index] ?? 'body', hints, dates })
  })
  return { source, kind, passages, sections }
}

/** Made in one piece: a copy that grows is twice as dear, and there is one for each paragraph. */
function passageOf(paragraph: Paragraph, seen: Omit<Passage, keyof Paragraph>): Passage {
  const { text, start, end, bold, boldLead, italic, align, cell, page, note } = paragraph
  const { zone, path, label, bodyAt, hints, dates } = seen
  return { text, start, end, bold, boldLead, italic, align, cell, page, note, zone, path, label, bodyAt, hints, dates }
}
