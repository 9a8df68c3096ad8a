import type { Actor } from '#access/actor.ts'
import { type StandingUnit, unitOn } from '#features/organisation/index.ts'
import type { UnitKind } from '#features/organisation/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'

const linesOfKinds: Partial<Readonly<Record<UnitKind, Line>>> = {
  'party-committee': 'party',
  'party-board': 'party',
  'party-cell': 'party',
  'front-committee': 'front',
  'mass-organisation': 'front',
}

/** In which line a unit issues: bodies of the Party and of the Front in theirs, an office in that of whom it serves. */
export function lineOfUnit({ kind, lines }: Pick<StandingUnit, 'kind' | 'lines'>): Line {
  const own = linesOfKinds[kind]
  if (own) return own
  if (lines.includes('government')) return 'government'
  return lines.find((line) => line === 'party' || line === 'front') ?? 'government'
}

/** The unit that a plan begun here is of, with what stands in its head: the acting unit. */
export async function headOfActingUnit(
  database: Database,
  actor: Actor,
): Promise<{ readonly unit: string | null; readonly issuer: string | null; readonly line: Line }> {
  if (actor.unit === null) return { unit: null, issuer: null, line: 'government' }
  const standing = await unitOn(database, actor.unit, actor.day)
  if (!standing) throw new Refusal('not-your-unit')
  return { unit: actor.unit, issuer: standing.name, line: lineOfUnit(standing) }
}
