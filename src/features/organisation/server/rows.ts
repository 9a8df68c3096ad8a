import { foldForSearch } from '#kernel/fold-for-search.ts'
import { dayRange, readDayRange } from '#platform/database/day-range.ts'
import type { Succession, SuperiorLink, UnitFace, UnitVersion } from '../model/index.ts'
import type { UnitVersionTable } from './tables.ts'

/**
 * The text that a search looks into: every name and code of the unit, folded, each between bars, as in
 * `| so noi vu | snv | h01.02 |`. So every word begins behind a blank, and a whole name or code stands between bars.
 */
export function foldedOf({ name, shortName, signAbbreviation, organId, areaCode }: UnitFace): string {
  const parts = [name, shortName, signAbbreviation, organId, areaCode]
  const folded = parts.flatMap((part) => (part === null ? [] : foldForSearch(part)))
  return `| ${folded.join(' | ')} |`
}

export function rowOfVersion({ unit, from, to, ...face }: UnitVersion): UnitVersionTable {
  return {
    unit_id: unit,
    valid: dayRange(from, to),
    name: face.name,
    short_name: face.shortName,
    sign_abbreviation: face.signAbbreviation,
    kind: face.kind,
    level: face.level,
    status: face.status,
    organ_id: face.organId,
    area_code: face.areaCode,
    address: face.address,
    folded: foldedOf(face),
  }
}

export function versionOfRow(row: Omit<UnitVersionTable, 'folded'>): UnitVersion {
  return { unit: row.unit_id, ...faceOfRow(row), ...readDayRange(row.valid) }
}

export function faceOfRow(row: Omit<UnitVersionTable, 'folded' | 'unit_id' | 'valid'>): UnitFace {
  return {
    name: row.name,
    shortName: row.short_name,
    signAbbreviation: row.sign_abbreviation,
    kind: row.kind,
    level: row.level,
    status: row.status,
    organId: row.organ_id,
    areaCode: row.area_code,
    address: row.address,
  }
}

type LinkRow = { unit_id: string; line: SuperiorLink['line']; superior_id: string; valid: string }

export function linkOfRow({ unit_id, line, superior_id, valid }: LinkRow): SuperiorLink {
  return { unit: unit_id, line, superior: superior_id, ...readDayRange(valid) }
}

type SuccessionRow = { unit_id: string; heir_id: string; day: string; share: number; takes_over: boolean }

export function successionOfRow({ unit_id, heir_id, day, share, takes_over }: SuccessionRow): Succession {
  return { unit: unit_id, heir: heir_id, day, share, takesOver: takes_over }
}
