import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { OrganisationEvent } from '../../model/index.ts'
import type { PlacedRow } from './find-superiors.ts'
import type { RowProblem } from './unit-row.ts'

export interface RowEvent {
  readonly placed: PlacedRow
  readonly event: OrganisationEvent
}

/**
 * The foundings in an order in which every superior is there before the units below it. Where units of different lines stand
 * above each other crosswise, the link that cannot be there yet follows as a move on the same day.
 */
export function orderRows(placed: readonly PlacedRow[]): readonly RowEvent[] {
  const byId = new Map(placed.map((each) => [each.id, each]))
  const founded = new Set<string>()
  const entered = new Set<string>()
  const events: RowEvent[] = []
  const later: RowEvent[] = []
  const found = (each: PlacedRow) => {
    const { row, id } = each
    const links = linksOf(each)
    const isThere = (superior: string) => !byId.has(superior) || founded.has(superior)
    const superiors = links.filter(({ superior }) => isThere(superior))
    const { day, decision, face } = row
    events.push({ placed: each, event: { kind: 'found', day, decision, unit: id, face, superiors } })
    for (const { line, superior } of links.filter((link) => !isThere(link.superior)))
      later.push({ placed: each, event: { kind: 'move', day, decision, unit: id, line, superior } })
    founded.add(id)
  }
  // Without recursion: a sheet may be one long chain.
  for (const each of placed) {
    const stack = [each]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const waiting = entered.has(top.id) ? [] : linksOf(top).flatMap(({ superior }) => byId.get(superior) ?? [])
      entered.add(top.id)
      const next = waiting.filter(({ id }) => !entered.has(id))
      if (next.length > 0) stack.push(...next)
      else {
        stack.pop()
        if (!founded.has(top.id)) found(top)
      }
    }
  }
  return [...events, ...later]
}

export function linksOf({ superiors }: PlacedRow): readonly { line: Line; superior: string }[] {
  return lines.flatMap((line) => {
    const superior = superiors[line]
    return superior === undefined ? [] : [{ line, superior }]
  })
}

/** Rows that stand above themselves in a line; each row of a ring is told once. */
export function problemsOfRings(placed: readonly PlacedRow[]): readonly RowProblem[] {
  const byId = new Map(placed.map((each) => [each.id, each]))
  return lines.flatMap((line) => {
    const state = new Map<string, 'open' | 'sound' | 'ring'>()
    for (const each of placed) {
      const way: PlacedRow[] = []
      let at: PlacedRow | undefined = each
      while (at && !state.has(at.id)) {
        state.set(at.id, 'open')
        way.push(at)
        at = byId.get(at.superiors[line] ?? '')
      }
      const start = at && state.get(at.id) === 'open' ? way.indexOf(at) : way.length
      for (const [index, { id }] of way.entries()) state.set(id, index >= start ? 'ring' : 'sound')
    }
    return placed
      .filter(({ id }) => state.get(id) === 'ring')
      .map(({ row }) => ({
        row: row.number,
        column: line,
        message:
          'Các cơ quan cấp trên nối thành vòng: đơn vị này đứng trên chính cấp trên của nó. Hãy sửa lại cột này.',
      }))
  })
}
