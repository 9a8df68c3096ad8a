import { lines } from '#kernel/line-of-authority.ts'
import type { Change } from './change.ts'
import type { Heir, NewUnit, OrganisationEvent } from './event.ts'
import { EventDraft } from './event-draft.ts'
import { ancestorsOf, lastChangeOf, linksBelow, type Organisation } from './organisation.ts'
import type { EventProblem } from './problem.ts'
import type { UnitFace } from './unit.ts'

/** What an event would do. Where there are problems, `changes` is empty: nothing is done by halves. */
export interface EventPlan {
  readonly changes: readonly Change[]
  readonly problems: readonly EventProblem[]
}

type EventOf<Kind extends OrganisationEvent['kind']> = OrganisationEvent & { readonly kind: Kind }

/** Shares are told in figures of a decision ("60%", "1/3"): so far they may miss the whole. */
const tolerance = 1e-6

const wholes = (heirs: readonly Heir[]): boolean =>
  heirs.every(({ share }) => share > 0) &&
  Math.abs(heirs.reduce((sum, { share }) => sum + share, 0) - 1) < tolerance &&
  new Set(heirs.map(({ unit }) => unit)).size === heirs.length

const idOf = (unit: string | NewUnit): string => (typeof unit === 'string' ? unit : unit.unit)

function change(draft: EventDraft, unit: string, face: Partial<UnitFace>): undefined {
  const version = draft.open(unit)
  if (!version) return
  const next = { ...version, ...face, unit, from: draft.day, to: null }
  const same = Object.entries(face).every(([key, value]) => version[key as keyof UnitFace] === value)
  if (same) return draft.refuse('nothing-changes', unit)
  draft.checkFace(unit, next, version)
  draft.add({ kind: 'close-version', version, to: draft.day })
  draft.add({ kind: 'open-version', version: next })
}

function merge(draft: EventDraft, { units, into, handover }: EventOf<'merge'>): undefined {
  if (new Set(units).size !== units.length || units.length < 2) return draft.refuse('same-unit', units[0] ?? null)
  const heir = idOf(into)
  if (handover && handover.receiver !== heir) return draft.refuse('not-heir', handover.receiver)
  if (typeof into !== 'string') draft.found(into)
  else if (!draft.lives(into)) return
  for (const unit of lowestFirst(draft, units)) {
    if (unit === heir) continue
    draft.end(unit, () => heir)
    draft.succeed(unit, [{ unit: heir, share: 1 }], heir)
  }
}

/** Of units that stand above each other the lower ends first, so that it is never passed on to one that ends too. */
function lowestFirst({ organisation, day }: EventDraft, units: readonly string[]): readonly string[] {
  const depth = (unit: string) => Math.max(...lines.map((line) => ancestorsOf(organisation, unit, line, day).length))
  return units
    .map((unit) => ({ unit, depth: depth(unit) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ unit }) => unit)
}

function split(draft: EventDraft, { unit, parts, below, handover }: EventOf<'split'>): undefined {
  const heirs = parts.map(({ into, share }) => ({ unit: idOf(into), share }))
  if (heirs.length < 2 || !wholes(heirs)) return draft.refuse('shares', unit)
  const goesOn = heirs.some((heir) => heir.unit === unit)
  const receiver = handover?.receiver ?? (goesOn ? unit : (heirs[0]?.unit ?? unit))
  if (!isReady(draft, { unit, heirs, receiver, below })) return
  for (const { into } of parts) {
    if (typeof into !== 'string') draft.found(into)
    else if (into !== unit && !draft.lives(into)) return
  }
  if (goesOn) giveAway(draft, unit, below)
  else draft.end(unit, (each) => below[each] ?? receiver)
  draft.succeed(unit, heirs, receiver)
}

/** Parts of a unit that goes on: only what `below` names leaves it. */
function giveAway(draft: EventDraft, unit: string, below: Readonly<Record<string, string>>): undefined {
  if (!draft.lives(unit)) return
  if (lastChangeOf(draft.organisation, unit) >= draft.day) return draft.refuse('before-last-change', unit)
  for (const link of linksBelow(draft.organisation, unit, draft.day)) {
    const to = below[link.unit]
    if (to !== undefined && to !== unit) draft.move(link.unit, link.line, to)
  }
}

function dissolve(draft: EventDraft, { unit, heirs, below, handover }: EventOf<'dissolve'>): undefined {
  const first = heirs[0]
  if (!first) return draft.refuse('no-heir', unit)
  if (!wholes(heirs)) return draft.refuse('shares', unit)
  if (heirs.some((heir) => heir.unit === unit)) return draft.refuse('same-unit', unit)
  const receiver = handover?.receiver ?? first.unit
  if (!isReady(draft, { unit, heirs, receiver, below })) return
  if (!heirs.every((heir) => draft.lives(heir.unit))) return
  draft.end(unit, (each) => below[each] ?? receiver)
  draft.succeed(unit, heirs, receiver)
}

/** Whether work and units below go only to heirs, and only those that are below are named. */
function isReady(
  draft: EventDraft,
  told: { unit: string; heirs: readonly Heir[]; receiver: string; below: Readonly<Record<string, string>> },
): boolean {
  const isHeir = (unit: string) => told.heirs.some((heir) => heir.unit === unit)
  const there = new Set(linksBelow(draft.organisation, told.unit, draft.day).map((link) => link.unit))
  if (!isHeir(told.receiver)) draft.refuse('not-heir', told.receiver)
  for (const [below, to] of Object.entries(told.below)) {
    if (!there.has(below)) draft.refuse('not-below', below)
    else if (!isHeir(to)) draft.refuse('not-heir', to)
  }
  return draft.problems.length === 0
}

/** What an event would do to the organisation, or why it cannot be. Pure: nothing is written. */
export function planEvent(organisation: Organisation, event: OrganisationEvent): EventPlan {
  const draft = new EventDraft(organisation, event.day)
  if (event.kind === 'found') draft.found(event)
  else if (event.kind === 'change') change(draft, event.unit, event.face)
  else if (event.kind === 'move') draft.move(event.unit, event.line, event.superior)
  else if (event.kind === 'merge') merge(draft, event)
  else if (event.kind === 'split') split(draft, event)
  else dissolve(draft, event)
  return draft.problems.length > 0
    ? { changes: [], problems: draft.problems }
    : { changes: draft.changes, problems: [] }
}

/** Every unit that an event names, those that it founds included, once each. */
export function unitsOfEvent(event: OrganisationEvent): readonly string[] {
  const ofNew = (into: string | NewUnit) =>
    typeof into === 'string' ? [into] : [into.unit, ...into.superiors.map(({ superior }) => superior)]
  const named = () => {
    if (event.kind === 'found') return ofNew(event)
    if (event.kind === 'change') return [event.unit]
    if (event.kind === 'move') return [event.unit, ...(event.superior === null ? [] : [event.superior])]
    if (event.kind === 'merge') return [...event.units, ...ofNew(event.into)]
    const below = Object.entries(event.below).flat()
    if (event.kind === 'split') return [event.unit, ...event.parts.flatMap(({ into }) => ofNew(into)), ...below]
    return [event.unit, ...event.heirs.map(({ unit }) => unit), ...below]
  }
  return [...new Set([...named(), ...('handover' in event && event.handover ? [event.handover.receiver] : [])])]
}

/** The units that an event is about: those that it founds, changes or ends, not those it merely leans on. */
export function subjectsOf(event: OrganisationEvent): readonly string[] {
  if (event.kind === 'merge') return [...new Set([...event.units, idOf(event.into)])]
  if (event.kind === 'split') return [...new Set([event.unit, ...event.parts.map(({ into }) => idOf(into))])]
  return [event.unit]
}
