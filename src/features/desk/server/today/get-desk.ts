import type { Actor } from '#access/actor.ts'
import { abilityTo } from '#access/decide.ts'
import type { Resource } from '#access/resource.ts'
import { namesOf } from '#features/organisation/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { Desk } from '../../contract.ts'
import { actingUnits } from '../acting-units.ts'
import { seesOwn } from '../sees-own.ts'
import { findAwaitedWords, findPlansToSign } from './awaited-words.ts'
import { findChanges } from './changes.ts'
import { findOwnWork } from './own-work.ts'

const none = { count: 0, items: [] }

/** What a person sees in the morning, as far as they may at the unit at which they act. */
export async function getDesk(database: Database, actor: Actor, now: Date): Promise<Desk> {
  const of = (kind: Resource['kind']): Resource => ({ kind, unit: actor.unit, above: {} })
  const [work, judge, sign] = [
    abilityTo(actor, 'work', of('assignment')),
    abilityTo(actor, 'judge', of('giving')),
    abilityTo(actor, 'sign', of('plan')),
  ]
  const nothing: Desk = {
    day: actor.day,
    unit: null,
    late: none,
    today: none,
    week: none,
    toAcknowledge: none,
    toSign: none,
    words: none,
    changes: { since: now.toISOString(), items: [], more: false },
    abilities: { work, judge, sign },
  }
  if (actor.unit === null || !(await seesOwn(database, actor, 'assignment'))) return nothing
  const units = await actingUnits(database, actor.unit, actor.day)
  const [names, own, words, toSign, changes] = await Promise.all([
    namesOf(database, [actor.unit], actor.day),
    findOwnWork(database, units, actor.day),
    judge.allowed ? findAwaitedWords(database, units, actor.day) : none,
    findPlansToSign(database, actor, units),
    findChanges(database, actor, units, now),
  ])
  return { ...nothing, unit: { id: actor.unit, name: names.get(actor.unit) ?? '' }, ...own, words, toSign, changes }
}
