import type {
  DecidingDocument,
  NewUnit,
  OrganisationEvent,
  UnitFace,
} from '../../../src/features/organisation/model/index.ts'
import { newId } from '../../../src/kernel/ids.ts'
import type { Line } from '../../../src/kernel/line-of-authority.ts'

export const decision: DecidingDocument = { sign: '05/NQ-HĐND', date: '2024-12-01', documentId: null }

/** A unit's face with its name and whatever else the test is about. */
export function face(name: string, more: Partial<UnitFace> = {}): UnitFace {
  return {
    name,
    shortName: null,
    signAbbreviation: null,
    kind: 'people-committee',
    level: 'commune',
    status: 'active',
    organId: null,
    areaCode: null,
    address: null,
    ...more,
  }
}

/** A unit yet to be founded, below the superiors named by line. */
export function newUnit(
  name: string,
  superiors: Partial<Record<Line, string>> = {},
  more: Partial<UnitFace> = {},
): NewUnit {
  return {
    unit: newId(),
    face: face(name, more),
    superiors: Object.entries(superiors).map(([line, superior]) => ({ line: line as Line, superior })),
  }
}

/** The founding of a unit on a day. */
export function founding(unit: NewUnit, day: string): OrganisationEvent {
  return { kind: 'found', day, decision, ...unit }
}
