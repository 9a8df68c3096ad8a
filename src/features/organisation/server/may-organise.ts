import type { Actor, Grant } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { decideForAll } from '#access/decide.ts'
import { reachOf } from '#access/reach.ts'
import type { Resource } from '#access/resource.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { NewUnit, OrganisationEvent } from '../model/index.ts'
import { placeOfUnit } from './place-of-unit.ts'

/**
 * The grant by which the actor may do this event. All that it changes must lie in reach: the units themselves, and those
 * that they are put below. A new unit lies where it is put: below its superiors.
 */
export async function authoriseEvent(database: Database, actor: Actor, event: OrganisationEvent): Promise<Grant> {
  const { old, founded } = changedBy(event)
  const resources = [
    ...(await Promise.all(old.map((unit) => resourceOf(database, unit, actor)))),
    ...(await Promise.all(founded.map((unit) => resourceOfNew(database, unit, actor)))),
  ]
  return authoriseAll(actor, resources)
}

/** The grant by which the actor may change these units. */
export async function authoriseUnits(database: Database, actor: Actor, units: readonly string[]): Promise<Grant> {
  return authoriseAll(actor, await Promise.all(units.map((unit) => resourceOf(database, unit, actor))))
}

function authoriseAll(actor: Actor, resources: readonly Resource[]): Grant {
  const grants = resources.map((resource) => authorise(actor, 'organise', resource))
  const first = grants[0]
  if (!first) throw new Refusal('forbidden')
  return first
}

/** Whether the actor may change these units, and why or why not; what is asked again is not looked up again. */
export class Organiser {
  readonly #database: Database
  readonly #actor: Actor
  readonly #everywhere: boolean
  readonly #known = new Map<string, Promise<Resource>>()

  constructor(database: Database, actor: Actor) {
    this.#database = database
    this.#actor = actor
    this.#everywhere = reachOf(actor, 'organise', 'unit').everywhere
  }

  async decide(units: readonly string[]): Promise<{ allowed: boolean; why: string }> {
    const [first, ...others] = this.#everywhere ? units.slice(0, 1) : units
    if (first === undefined) return { allowed: false, why: 'Không có đơn vị nào.' }
    const resources: [Resource, ...Resource[]] = [await this.#place(first)]
    for (const unit of others) resources.push(await this.#place(unit))
    const { allowed, why } = decideForAll(this.#actor, 'organise', resources)
    return { allowed, why }
  }

  #place(unit: string): Promise<Resource> {
    const known = this.#known.get(unit) ?? resourceOf(this.#database, unit, this.#actor)
    this.#known.set(unit, known)
    return known
  }
}

async function resourceOf(database: Database, unit: string, actor: Actor): Promise<Resource> {
  return { kind: 'unit', id: unit, ...(await placeOfUnit(database, unit, actor.day)) }
}

async function resourceOfNew(database: Database, { unit, superiors }: NewUnit, actor: Actor): Promise<Resource> {
  const above: Partial<Record<Line, string[]>> = {}
  for (const { line, superior } of superiors) {
    const place = await placeOfUnit(database, superior, actor.day)
    above[line] = [superior, ...place.heirs, ...(place.above[line] ?? [])]
  }
  return { kind: 'unit', unit, above: Object.fromEntries(lines.map((line) => [line, above[line] ?? []])) }
}

/** What an event changes, and where it puts what it moves: units that are there already, and units that it founds. */
function changedBy(event: OrganisationEvent): { old: readonly string[]; founded: readonly NewUnit[] } {
  const parted = (units: readonly (string | NewUnit)[]) => ({
    old: [...new Set(units.filter((unit) => typeof unit === 'string'))],
    founded: units.filter((unit) => typeof unit !== 'string'),
  })
  switch (event.kind) {
    case 'found':
      return { old: [], founded: [event] }
    case 'change':
      return { old: [event.unit], founded: [] }
    case 'move':
      return { old: event.superior === null ? [event.unit] : [event.unit, event.superior], founded: [] }
    case 'merge':
      return parted([...event.units, event.into])
    case 'split':
      return parted([event.unit, ...event.parts.map(({ into }) => into)])
    case 'dissolve':
      return { old: [event.unit, ...event.heirs.map(({ unit }) => unit)], founded: [] }
  }
}
