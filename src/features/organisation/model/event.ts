import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { UnitFace } from './unit.ts'

/** Who takes over a share of a unit that ends; `share` in (0, 1]. */
export interface Heir {
  readonly unit: string
  readonly share: number
}

/** The paper that an event rests on. */
export interface DecidingDocument {
  readonly sign: string
  readonly date: Day
  readonly documentId: string | null
}

interface Happening {
  readonly day: Day
  readonly decision: DecidingDocument
}

/** A new unit with who stands above it; the caller chooses the id, so that a plan can be previewed and repeated. */
export interface NewUnit {
  readonly unit: string
  readonly face: UnitFace
  readonly superiors: readonly { readonly line: Line; readonly superior: string }[]
}

/** What can happen to units; each rests on a document and takes effect on a day. */
export type OrganisationEvent =
  | (Happening & { readonly kind: 'found' } & NewUnit)
  /** Another name, code, address, kind or level. */
  | (Happening & { readonly kind: 'change'; readonly unit: string; readonly face: Partial<UnitFace> })
  /** `superior` null: none in this line any more. */
  | (Happening & {
      readonly kind: 'move'
      readonly unit: string
      readonly line: Line
      readonly superior: string | null
    })
  /** n → 1: `into` is a new unit, or one of those merged, which then goes on. */
  | (Happening & { readonly kind: 'merge'; readonly units: readonly string[]; readonly into: string | NewUnit })
  /** 1 → n: shares add up to 1; the units below go where `below` says, otherwise to the first part. */
  | (Happening & {
      readonly kind: 'split'
      readonly unit: string
      readonly parts: readonly { readonly into: NewUnit; readonly share: number }[]
      readonly below: Readonly<Record<string, string>>
    })
  /** Ends; `heirs` take over its open work and the units below it. */
  | (Happening & { readonly kind: 'dissolve'; readonly unit: string; readonly heirs: readonly Heir[] })
