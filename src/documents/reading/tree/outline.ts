import { type FoundDate, findWrittenDates } from '#kernel/dates/find-dates.ts'
import { type HintReader, hint, hintsIn, may } from '../hints/hints.ts'
import type { Paragraph, SourceText } from '../lines/source-text.ts'
import type { Outline, Passage } from './passage.ts'
import { findSections } from './sections.ts'
import { findZones } from './zones.ts'

const noDates: readonly FoundDate[] = []

/** Text → its zones and sections, and the hints of its passages. */
export function outline(source: SourceText, hintsOf: HintReader = hintsIn): Outline {
  const { kind, zones } = findZones(source.paragraphs)
  const { sections, places } = findSections(source.paragraphs, zones)
  const passages = source.paragraphs.map((paragraph, index): Passage => {
    const { path, label } = places[index] ?? { path: '', label: null }
    const hints = hintsOf(source.text, paragraph.start, paragraph.end)
    const dates = may(hints, hint.date) ? findWrittenDates(paragraph.text) : noDates
    return passageOf(paragraph, { zone: zones[index] ?? 'body', path, label, hints, dates })
  })
  return { source, kind, passages, sections }
}

/** Made in one piece: a copy that grows is twice as dear, and there is one for each paragraph. */
function passageOf(paragraph: Paragraph, seen: Omit<Passage, keyof Paragraph>): Passage {
  const { text, start, end, bold, boldLead, italic, align, cell, page, note } = paragraph
  const { zone, path, label, hints, dates } = seen
  return { text, start, end, bold, boldLead, italic, align, cell, page, note, zone, path, label, hints, dates }
}
