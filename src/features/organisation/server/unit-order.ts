import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { unitKinds, unitLevels } from '../model/index.ts'

const kinds = [...unitKinds]
const levels = [...unitLevels]

/** The place of a unit among its siblings before names are compared: higher levels first, then as the kinds are listed. */
export function rankOf(version: 'unit_version' | 'hit' | 'shown'): RawBuilder<number> {
  return sql<number>`(array_position(${levels}::text[], ${sql.ref(`${version}.level`)}) * 100
    + array_position(${kinds}::text[], ${sql.ref(`${version}.kind`)}))`
}

/** Where a list of units in this order goes on. */
export interface UnitCursor {
  readonly rank: number
  readonly name: string
  readonly id: string
}

const cursorShape = z.tuple([z.int().min(0).max(10_000), z.string().max(300), z.string().refine(isId)])

export function encodeUnitCursor({ rank, name, id }: UnitCursor): string {
  return Buffer.from(JSON.stringify([rank, name, id])).toString('base64url')
}

/** Throws a Refusal for a text that no `encodeUnitCursor` made. */
export function decodeUnitCursor(text: string): UnitCursor {
  try {
    const [rank, name, id] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { rank, name, id }
  } catch {
    throw new Refusal('invalid', { place: 'after' })
  }
}
