import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { UnitFace } from './unit.ts'

/** Who takes over a share of a unit that ends; `share` in (0, 1]. */
export interface Heir {
  readonly unit: string
  readonly share: number
}

/**
 * Bàn giao: who takes over the open work of a unit that ends. `receiver` is one of the heirs; `minutes` the sign of the
 * biên bản where there is one.
 */
export interface Handover {
  readonly receiver: string
  readonly date: Day | null
  readonly minutes: string | null
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
  /** n → 1: `into` is a new unit, or one of those merged, which then goes on and takes over. */
  | (Happening & {
      readonly kind: 'merge'
      readonly units: readonly string[]
      readonly into: string | NewUnit
      readonly handover: Handover | null
    })
  /**
   * 1 → n: shares add up to 1. A part that is the unit itself goes on (tách); without one the unit ends (chia). The units
   * below go where `below` says; otherwise they stay with a unit that goes on, or go to who takes over.
   */
  | (Happening & {
      readonly kind: 'split'
      readonly unit: string
      readonly parts: readonly { readonly into: string | NewUnit; readonly share: number }[]
      readonly below: Readonly<Record<string, string>>
      readonly handover: Handover | null
    })
  /** Ends. The units below go where `below` says, otherwise to who takes over: the handover's receiver or the first heir. */
  | (Happening & {
      readonly kind: 'dissolve'
      readonly unit: string
      readonly heirs: readonly Heir[]
      readonly below: Readonly<Record<string, string>>
      readonly handover: Handover | null
    })
