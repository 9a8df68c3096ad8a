import { nearestUnits } from '#features/organisation/index.ts'
import type { Inherited, IssuedVersion, PlanTask, ReportDuty, Target } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { ItemGiving } from '../model/carry-over.ts'
import { type ItemPieces, type PieceDates, piecesOfDuty, piecesOfTask } from './cascade-pieces.ts'
import { resolveTargets } from './resolve-targets.ts'

/** A task or a duty of a plan, looked at as something that units owe. */
export interface PlanItem {
  readonly id: string
  readonly text: string
  /** Who each gets a copy. */
  readonly lead: readonly Target[]
  readonly support: readonly Target[]
  readonly to: readonly Target[]
  readonly via: readonly Target[]
  readonly asksPlan: boolean
  readonly inherits: Inherited | null
  readonly piecesBy: (dates: PieceDates, since: Day) => ItemPieces
  /** What of it is told to its units besides its text and its dates, one text for each field. */
  readonly parts: ItemGiving['parts']
}

/** All that a version of a plan gives, tasks first, in the order of the plan. */
export function itemsOf({ content }: Pick<IssuedVersion, 'content'>): readonly PlanItem[] {
  return [...content.tasks.map(itemOfTask), ...content.duties.map(itemOfDuty)]
}

function itemOfTask(task: PlanTask): PlanItem {
  const { id, text, lead, support, asksPlan, inherits, evidence } = task
  return {
    id,
    text,
    lead,
    support,
    to: [],
    via: [],
    asksPlan,
    inherits,
    piecesBy: (dates, since) => piecesOfTask(task, dates, since),
    parts: { support: JSON.stringify(support), evidence, to: '', via: '', plan: String(asksPlan) },
  }
}

function itemOfDuty(duty: ReportDuty): PlanItem {
  const { id, what, deadline, from, to, via, inherits } = duty
  return {
    id,
    text: what ?? deadline.text,
    lead: from,
    support: [],
    to: to ? [to] : [],
    via: via ? [via] : [],
    asksPlan: false,
    inherits,
    piecesBy: (dates, since) => piecesOfDuty(duty, dates, since),
    parts: { support: '', evidence: 'none', to: JSON.stringify(to), via: JSON.stringify(via), plan: 'false' },
  }
}

/** An item with the units that its targets come to. */
export interface ResolvedItem {
  readonly item: PlanItem
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** To whom, and through whom, a unit's report goes; null where nobody, or nobody in particular, is meant. */
  readonly toOf: (unit: string) => string | null
  readonly viaOf: (unit: string) => string | null
}

/** Works out who is meant by items on a day. */
export async function resolveItems(
  database: Database,
  items: readonly PlanItem[],
  day: Day,
): Promise<readonly ResolvedItem[]> {
  const targets = items.flatMap(({ lead, support, to, via }) => [...lead, ...support, ...to, ...via])
  const unitsOf = await resolveTargets(database, targets, day)
  const resolved: ResolvedItem[] = []
  for (const item of items) {
    const lead = unitsOf(item.lead)
    resolved.push({
      item,
      lead,
      support: unitsOf(item.support),
      toOf: await oneFor(database, lead, unitsOf(item.to), day),
      viaOf: await oneFor(database, lead, unitsOf(item.via), day),
    })
  }
  return resolved
}

/** The one that is meant for each unit: of several, whoever is nearest to it. */
async function oneFor(
  database: Database,
  units: readonly string[],
  candidates: readonly string[],
  day: Day,
): Promise<(unit: string) => string | null> {
  const [only] = candidates
  if (only === undefined || candidates.length === 1)
    return (unit) => (only === undefined || only === unit ? null : only)
  const nearest = await nearestUnits(database, units, candidates, day)
  return (unit) => nearest.get(unit) ?? null
}
