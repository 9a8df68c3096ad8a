import { type HintReader, hintsIn } from '../hints/hints.ts'
import type { SourceText } from '../lines/source-text.ts'
import type { Outline, Passage } from './passage.ts'
import { findSections } from './sections.ts'
import { findZones } from './zones.ts'

/** Text → its zones and sections, and the hints of its passages. */
export function outline(source: SourceText, hintsOf: HintReader = hintsIn): Outline {
  const { kind, zones } = findZones(source.paragraphs)
  const { sections, places } = findSections(source.paragraphs, zones)
  const passages = source.paragraphs.map((paragraph, index): Passage => {
    const { path, label } = places[index] ?? { path: '', label: null }
    const hints = hintsOf(source.text, paragraph.start, paragraph.end)
    return { ...paragraph, zone: zones[index] ?? 'body', path, label, hints }
  })
  return { source, kind, passages, sections }
}
