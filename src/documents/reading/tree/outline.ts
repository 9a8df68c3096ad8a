import type { SourceText } from '../lines/source-text.ts'
import type { Outline, Passage } from './passage.ts'
import { findSections } from './sections.ts'
import { findZones } from './zones.ts'

/** Text → its zones and sections. */
export function outline(source: SourceText): Outline {
  const { kind, zones } = findZones(source.paragraphs)
  const { sections, places } = findSections(source.paragraphs, zones)
  const passages = source.paragraphs.map((paragraph, index): Passage => {
    const { path, label } = places[index] ?? { path: '', label: null }
    return { ...paragraph, zone: zones[index] ?? 'body', path, label }
  })
  return { source, kind, passages, sections }
}
