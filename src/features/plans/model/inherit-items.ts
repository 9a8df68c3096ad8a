import { firstDayOf, lastDayOf as lastDayIn } from '#documents/deadlines/stated-days.ts'
import { type Day, shiftDay } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { DraftDeadline, PlanContent, PlanSection, PlanTask, ReportDuty } from './plan-content.ts'

/** The last day on which a deadline with one end is still in time; null for rules, events and several dates. */
export function lastDayOf(normalized: string | null): Day | null {
  if (normalized === null) return null
  if (/^<[^=]/.test(normalized)) {
    const day = firstDayOf(normalized.slice(1))
    return day && shiftDay(day, -1)
  }
  if (normalized.startsWith('>=')) return null
  const end = normalized.replace(/^<=/, '').split('/').at(-1) ?? ''
  return lastDayIn(end)
}

/** A deadline of the plan above as ours: so many days earlier where it has one last day, else as it stands. */
export function bufferedDeadline(deadline: DraftDeadline, buffer: number): DraftDeadline {
  const last = lastDayOf(deadline.normalized)
  if (last === null || buffer === 0) return deadline
  const day = shiftDay(last, -buffer)
  return { text: `chậm nhất ngày ${writtenDate(day)}`, kind: 'absolute', normalized: `<=${day}` }
}

/** A deadline of ours that comes later than the plan above leaves time for: ends `due`, ought to by `bound`. */
export interface LateDeadline {
  readonly due: Day
  readonly bound: Day
}

/** Whether our deadline is later than that of the item above less so many days; null where it is not, or cannot be told. */
export function laterThanAbove(ours: string | null, above: string | null, buffer: number): LateDeadline | null {
  const [due, end] = [lastDayOf(ours), lastDayOf(above)]
  if (due === null || end === null) return null
  const bound = shiftDay(end, -buffer)
  return due > bound ? { due, bound } : null
}

/**
 * Our own items out of those of a plan above: each keeps the link to its own, asks for our own units (nobody is named yet),
 * and ends so many days earlier. Tasks stand under the section `under`.
 */
export function inheritItems(
  above: { readonly planId: string; readonly content: PlanContent },
  chosen: ReadonlySet<string>,
  options: { readonly buffer: number; readonly under: PlanSection | null; readonly nextId: () => string },
): Pick<PlanContent, 'tasks' | 'duties'> {
  const { planId, content } = above
  const { buffer, under, nextId } = options
  const tasks = content.tasks
    .filter(({ id }) => chosen.has(id))
    .map(
      (task, index): PlanTask => ({
        id: nextId(),
        factId: null,
        sectionId: under?.id ?? null,
        path: under ? `${under.label}/${index + 1}` : String(index + 1),
        text: task.text,
        lead: [],
        leadText: [],
        support: [],
        supportText: [],
        deadlines: task.deadlines.map((deadline) => bufferedDeadline(deadline, buffer)),
        evidence: task.evidence,
        asksPlan: false,
        inherits: { planId, itemId: task.id },
      }),
    )
  const duties = content.duties
    .filter(({ id }) => chosen.has(id))
    .map(
      (duty): ReportDuty => ({
        id: nextId(),
        factId: null,
        what: duty.what,
        from: [],
        fromText: null,
        to: null,
        toText: null,
        via: null,
        viaText: null,
        deadline: bufferedDeadline(duty.deadline, buffer),
        inherits: { planId, itemId: duty.id },
      }),
    )
  return { tasks, duties }
}
