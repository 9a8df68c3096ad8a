/** One step of a life that a typed table tells: from where, by what, to where (several where it depends), by whom. */
export interface DrawnStep {
  readonly from: string
  readonly to: readonly string[]
  readonly label: string
  /** Who may: in words. */
  readonly by: string
  readonly reason: boolean
}

export interface DrawnLife {
  readonly title: string
  /** What the page is and out of which file it is drawn, in Markdown. */
  readonly head: string
  /** Every state with its words, in order. */
  readonly states: readonly (readonly [state: string, words: string])[]
  readonly first: readonly string[]
  /** States from which nothing leads on. */
  readonly ends: readonly string[]
  readonly steps: readonly DrawnStep[]
}

/** A life as a page: a drawing that GitHub shows (mermaid), and the table that it is drawn from. */
export function lifePage(life: DrawnLife): string {
  const words = new Map(life.states)
  const called = (state: string) => words.get(state) ?? state
  const rows = life.steps.map(
    ({ from, to, label, by, reason }) =>
      `| ${called(from)} | ${label} | ${to.map(called).join(' hoặc ')} | ${by} | ${reason ? 'phải nêu lý do' : ''} |`,
  )
  const table = ['| Đang ở | Việc | Chuyển thành | Ai được làm | Lý do |', '|---|---|---|---|---|', ...rows]
  return [`# ${life.title}`, '', life.head, '', '```mermaid', ...drawing(life), '```', '', ...table, ''].join('\n')
}

function drawing({ states, first, ends, steps }: DrawnLife): string[] {
  const arrows = new Map<string, string[]>()
  for (const { from, to, label } of steps)
    for (const target of to) {
      // What leaves the state as it is stands in the table alone.
      if (target === from) continue
      const arrow = `${nodeOf(from)} --> ${nodeOf(target)}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), label])
    }
  return [
    'stateDiagram-v2',
    ...states.map(([state, words]) => `  state "${words}" as ${nodeOf(state)}`),
    ...first.map((state) => `  [*] --> ${nodeOf(state)}`),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(' / ')}`),
    ...ends.map((state) => `  ${nodeOf(state)} --> [*]`),
  ]
}

const nodeOf = (state: string): string => state.replace(/-/g, '_')
