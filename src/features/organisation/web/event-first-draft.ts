import { newId } from '#kernel/ids.ts'
import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { UnitLife, UnitName } from '../contract.ts'
import type { UnitFace } from '../model/index.ts'
import type { EventDraft, HeirDraft, NewUnitDraft } from './event-draft.ts'
import type { EventKind } from './event-kinds.ts'

const emptyFace: UnitFace = {
  name: '',
  shortName: null,
  signAbbreviation: null,
  kind: 'division',
  level: 'commune',
  status: 'active',
  organId: null,
  areaCode: null,
  address: null,
}

/** What the unit was last called and is. */
export function lastFace(life: UnitLife): UnitFace {
  return life.versions.at(-1)?.face ?? emptyFace
}

/** Who stands above the unit now, by line. */
export function superiorsNow(life: UnitLife): Readonly<Partial<Record<Line, UnitName>>> {
  const now = life.superiors.filter(({ to }) => to === null)
  return Object.fromEntries(now.map(({ line, superior }) => [line, superior]))
}

/** A new unit of the same kind and below the same superiors as the unit: what comes of merging or splitting it. */
export function unitLike(life: UnitLife): NewUnitDraft {
  const { kind, level } = lastFace(life)
  return { unit: newId(), face: { ...emptyFace, kind, level }, superiors: superiorsNow(life) }
}

/** A new unit of which nothing is said yet. */
export function emptyUnit(): NewUnitDraft {
  return { unit: newId(), face: emptyFace, superiors: {} }
}

/** A row for a unit that takes over, still to be chosen. */
export function newHeir(percent: string): HeirDraft {
  return { row: newId(), unit: null, percent, below: [] }
}

/** What a form holds when it is opened. A unit is founded below the one whose page it was, in the line that this one has. */
export function firstDraft(kind: EventKind, life: UnitLife | null): EventDraft {
  if (life === null) return { kind: 'found', founded: emptyUnit() }
  const face = lastFace(life)
  const own: UnitName = { id: life.id, name: face.name }
  const firstLine = lines.find((line) => superiorsNow(life)[line]) ?? 'government'
  switch (kind) {
    case 'found': {
      const founded = { unit: newId(), face: { ...emptyFace, level: face.level }, superiors: { [firstLine]: own } }
      return { kind, founded }
    }
    case 'change':
      return { kind, unit: life.id, before: face, face }
    case 'move':
      return { kind, unit: life.id, line: firstLine, superior: null }
    case 'merge':
      return { kind, unit: life.id, others: [], into: unitLike(life), minutes: '' }
    case 'split': {
      const parts = [
        { into: unitLike(life), percent: '50', below: [] },
        { into: unitLike(life), percent: '50', below: [] },
      ]
      return { kind, unit: life.id, goesOn: false, parts, minutes: '' }
    }
    case 'dissolve':
      return { kind, unit: life.id, heirs: [newHeir('100')], minutes: '' }
  }
}
