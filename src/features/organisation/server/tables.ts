import type { Generated, JSONColumnType } from 'kysely'
import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { GroupRule } from '../group-contract.ts'
import type { Change, OrganisationEvent, UnitKind, UnitLevel, UnitStatus } from '../model/index.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    readonly unit: { readonly id: string }
    readonly unit_version: UnitVersionTable
    readonly unit_superior: UnitSuperiorTable
    readonly unit_above: UnitAboveTable
    readonly unit_top: UnitTopTable
    readonly unit_succession: UnitSuccessionTable
    readonly organisation_event: OrganisationEventTable
    readonly organisation_event_unit: OrganisationEventUnitTable
    readonly unit_group: { readonly id: string; readonly unit_id: string | null }
    readonly unit_group_version: UnitGroupVersionTable
  }
}

/** Ranges of days come and go as PostgreSQL writes them (`platform/database/day-range.ts`). */
export interface UnitVersionTable {
  readonly unit_id: string
  readonly valid: string
  readonly name: string
  readonly short_name: string | null
  readonly sign_abbreviation: string | null
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly status: UnitStatus
  readonly organ_id: string | null
  readonly area_code: string | null
  readonly address: string | null
  readonly folded: string
}

interface UnitSuperiorTable {
  readonly unit_id: string
  readonly line: Line
  readonly superior_id: string
  readonly valid: string
}

/** Everyone above a unit with the days on which the whole way up holds; no unit stands above itself. */
interface UnitAboveTable extends UnitSuperiorTable {
  readonly depth: number
}

/** Over which days a unit is at the top of a line. */
interface UnitTopTable {
  readonly unit_id: string
  readonly line: Line
  readonly valid: string
}

interface UnitSuccessionTable {
  readonly unit_id: string
  readonly heir_id: string
  readonly day: Day
  readonly share: number
  readonly takes_over: boolean
}

export interface OrganisationEventTable {
  readonly id: string
  /** The order in which events were made. */
  readonly number: Generated<string>
  readonly kind: OrganisationEvent['kind']
  readonly day: Day
  readonly decision_sign: string
  readonly decision_date: Day
  readonly decision_document_id: string | null
  readonly payload: JSONColumnType<OrganisationEvent & object, string, string>
  readonly changes: JSONColumnType<Change[], string, string>
  readonly made_by: string | null
  readonly made_by_name: string
  readonly made_at: Date
  readonly undone_by: string | null
  readonly undone_by_name: string | null
  readonly undone_at: Date | null
}

interface OrganisationEventUnitTable {
  readonly event_id: string
  readonly unit_id: string
  readonly is_changed: boolean
}

interface UnitGroupVersionTable {
  readonly group_id: string
  readonly valid: string
  readonly name: string
  readonly rule: JSONColumnType<GroupRule, string, string>
}
