import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { DecidingDocument, UnitFace } from '../../model/index.ts'
import type { ColumnKey } from './columns.ts'

/** One unit as a sheet tells of it. Superiors are still what was written: a name, a code, a row's own mark, an id. */
export interface UnitRow {
  readonly number: number
  readonly key: string | null
  readonly face: UnitFace
  readonly superiors: Readonly<Partial<Record<Line, string>>>
  readonly day: Day
  readonly decision: DecidingDocument
}

export interface RowProblem {
  readonly row: number
  readonly column: ColumnKey | null
  readonly message: string
}

/** Names are compared in one spelling of Vietnamese letters and without regard to capitals, but with diacritics. */
export function nameKey(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}
