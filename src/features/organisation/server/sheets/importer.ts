import type { Actor, Grant } from '#access/actor.ts'
import { authoriseReach } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import type { Day } from '#kernel/dates/day.ts'
import { type AuditActor, theProgram } from '#platform/audit/audit.ts'

/** Who imports: a person as far as their grants go, or whoever runs the program on its own machine. */
export interface Importer {
  readonly who: AuditActor
  readonly day: Day
  /** Whether a unit may be founded there; by which grant, or why not. */
  readonly decide: (place: Resource) => {
    readonly allowed: boolean
    readonly grant: Grant | null
    readonly why: string
  }
}

/** Throws a Refusal for a person who may organise nothing at all. */
export function personWhoImports(actor: Actor): Importer {
  authoriseReach(actor, 'organise', 'unit')
  return { who: actor, day: actor.day, decide: (place) => decide(actor, 'organise', place) }
}

/** On the command line there is no sign-in: whoever may start the program has its data. */
export function commandLineImporter(day: Day): Importer {
  return {
    who: { ...theProgram, name: 'danvan (dòng lệnh)' },
    day,
    decide: () => ({ allowed: true, grant: null, why: '' }),
  }
}
