import { createHash } from 'node:crypto'
import type { Day } from '#kernel/dates/day.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { DecidingDocument, OrganisationEvent, UnitFace } from '../model/index.ts'

/** The same unit of the sample has the same id in every installation. */
export function sampleUnitId(key: string): string {
  const hash = createHash('sha256').update(`danvan sample unit ${key}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const paper = (sign: string, date: Day): DecidingDocument => ({ sign, date, documentId: null })

type Superiors = Readonly<Partial<Record<Line, string>>>

/** Gathers events in their order; units go by the sample's own keys. */
export class SampleDraft {
  readonly events: OrganisationEvent[] = []

  found(key: string, face: UnitFace, superiors: Superiors, day: Day, decision: DecidingDocument): void {
    const links = lines.flatMap((line) => {
      const superior = superiors[line]
      return superior === undefined ? [] : [{ line, superior: sampleUnitId(superior) }]
    })
    this.events.push({ kind: 'found', day, decision, unit: sampleUnitId(key), face, superiors: links })
  }

  /** Several become one that is there already. */
  merge(keys: readonly string[], into: string, day: Day, decision: DecidingDocument): void {
    this.events.push({
      kind: 'merge',
      day,
      decision,
      units: keys.map(sampleUnitId),
      into: sampleUnitId(into),
      handover: null,
    })
  }

  change(key: string, face: Partial<UnitFace>, day: Day, decision: DecidingDocument): void {
    this.events.push({ kind: 'change', day, decision, unit: sampleUnitId(key), face })
  }

  /** Ends for good; the heir takes over all of it and those below. */
  dissolve(key: string, heir: string, day: Day, decision: DecidingDocument): void {
    this.events.push({
      kind: 'dissolve',
      day,
      decision,
      unit: sampleUnitId(key),
      heirs: [{ unit: sampleUnitId(heir), share: 1 }],
      below: {},
      handover: null,
    })
  }
}
