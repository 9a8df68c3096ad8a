import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { redo, startHistory, takeStep, undo } from './edit-history.ts'
import { mergeContents, takeTheirs } from './edit-merge.ts'
import {
  blankTask,
  changeLevel,
  insertAfter,
  labelOf,
  moveBefore,
  moveBy,
  outlineOf,
  removeRow,
  sectionRow,
  taskRow,
  withOutline,
} from './edit-outline.ts'
import { emptyContent, type PlanContent } from './plan-content.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** `I A`, `1 B`: headings with their labels; `  x`: tasks. */
const drawn = (content: PlanContent | null): string[] | null =>
  content &&
  outlineOf(content).map((row) =>
    row.kind === 'section' ? `${row.section.label} ${row.section.title}` : `  ${row.task.text}`,
  )

const start = withOutline(emptyContent, [
  sectionRow('A', 1, 'A'),
  taskRow(blankTask('x', 'x')),
  sectionRow('B', 2, 'B'),
  taskRow(blankTask('y', 'y')),
  sectionRow('C', 1, 'C'),
  taskRow(blankTask('z', 'z')),
])

describe('the outline of a plan', () => {
  it('counts labels and paths by itself', () => {
    expect(drawn(start)).toEqual(['I A', '  x', '1 B', '  y', 'II C', '  z'])
    expect(start.tasks.map(({ path, sectionId }) => [path, sectionId])).toEqual([
      ['I/1', 'A'],
      ['I/1/1', 'B'],
      ['II/1', 'C'],
    ])
  })

  it.each([
    ['a task over a heading', moveBy(start, 'y', -1), ['I A', '  x', '  y', '1 B', 'II C', '  z']],
    ['a task into the next heading', moveBy(start, 'y', 1), ['I A', '  x', '1 B', 'II C', '  y', '  z']],
    ['a heading with all below it', moveBy(start, 'A', 1), ['I C', '  z', 'II A', '  x', '1 B', '  y']],
    ['a heading up', moveBy(start, 'C', -1), ['I C', '  z', 'II A', '  x', '1 B', '  y']],
    ['a heading that has nowhere to go', moveBy(start, 'A', -1), ['I A', '  x', '1 B', '  y', 'II C', '  z']],
    ['a dragged heading', moveBefore(start, 'B', null), ['I A', '  x', 'II C', '  z', '1 B', '  y']],
    ['a heading dragged into itself', moveBefore(start, 'A', 'y'), drawn(start)],
    ['a heading taken away', removeRow(start, 'B'), ['I A', '  x', '  y', 'II C', '  z']],
    ['the first of all', insertAfter(start, null, [taskRow(blankTask('n', 'n'))]), ['  n', ...(drawn(start) ?? [])]],
    ['a heading one level up', changeLevel(start, 'B', -1), ['I A', '  x', 'II B', '  y', 'III C', '  z']],
    ['a heading one level down', changeLevel(start, 'C', 1), ['I A', '  x', '1 B', '  y', '2 C', '  z']],
    ['a task that becomes a heading', changeLevel(start, 'x', -1), ['I A', '1 x', '2 B', '  y', 'II C', '  z']],
    [
      'the first heading goes no deeper: it becomes a task',
      changeLevel(start, 'A', 1),
      ['  A', '  x', 'I B', '  y', 'II C', '  z'],
    ],
    ['a task goes no deeper', changeLevel(start, 'x', 1), null],
  ])('%s', (_, content, expected) => {
    expect(drawn(content)).toEqual(expected)
  })

  it('makes no heading of a task that says more than its text', () => {
    const task = { ...blankTask('x', 'x'), leadText: ['Sở Y tế'] }
    expect(changeLevel(withOutline(emptyContent, [taskRow(task)]), 'x', -1)).toBeNull()
  })

  it.each([
    [1, 4, 'IV'],
    [1, 19, 'XIX'],
    [2, 12, '12'],
    [3, 5, 'đ'],
    [4, 1, '-'],
  ])('level %i, the %ith: %s', (level, count, label) => {
    expect(labelOf(level, count)).toBe(label)
  })

  it(`loses and doubles nothing, whatever is moved (seed ${seed})`, () => {
    const random = seededRandom(seed)
    const all = (content: PlanContent) =>
      outlineOf(content)
        .map(({ id }) => id)
        .sort()
    let content = start
    for (let step = 0; step < 400; step += 1) {
      const ids = outlineOf(content).map(({ id }) => id) as [string, ...string[]]
      const id = oneOf(random, ids)
      const change = oneOf(random, [
        () => moveBy(content, id, 1),
        () => moveBy(content, id, -1),
        () => moveBefore(content, id, oneOf(random, ids)),
        () => changeLevel(content, id, 1) ?? content,
        () => changeLevel(content, id, -1) ?? content,
      ])
      content = change()
      expect(all(content)).toEqual(['A', 'B', 'C', 'x', 'y', 'z'])
      const levels = content.sections.map(({ level }) => level)
      expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
    }
  })
})

describe('what was done can be undone', () => {
  it('in steps, typing on in one field being one', () => {
    let history = startHistory('')
    history = takeStep(history, 'a', 'x', 1000)
    history = takeStep(history, 'ab', 'x', 1500)
    history = takeStep(history, 'ab!', 'y', 1600)
    history = takeStep(history, 'ab!?', 'y', 9000)
    const words = [history.present]
    for (let step = 0; step < 4; step += 1) {
      history = undo(history)
      words.push(history.present)
    }
    expect(words).toEqual(['ab!?', 'ab!', 'ab', '', ''])
    expect(redo(redo(history)).present).toBe('ab!')
    expect(redo(takeStep(redo(history), 'anew', null, 0)).present, 'a new step ends what could be done again').toBe(
      'anew',
    )
  })
})

describe('what two people made of one plan', () => {
  const edit = (content: PlanContent, id: string, text: string): PlanContent => ({
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? { ...task, text } : task)),
  })

  it('is put together where they touched different items', () => {
    const ours = insertAfter(edit(start, 'x', 'x của ta'), 'z', [taskRow(blankTask('n', 'n'))])
    const theirs = insertAfter(removeRow(edit(start, 'z', 'z của họ'), 'y'), 'x', [taskRow(blankTask('m', 'm'))])
    const { content, conflicts, taken } = mergeContents(start, ours, theirs)
    expect(conflicts).toEqual([])
    expect(taken).toBe(3)
    expect(drawn(content)).toEqual(['I A', '  x của ta', '  m', '1 B', 'II C', '  z của họ', '  n'])
  })

  it('asks where both changed the same, and keeps ours until told otherwise', () => {
    const [ours, theirs] = [edit(start, 'x', 'ta'), edit(start, 'x', 'họ')]
    const merged = mergeContents(start, ours, theirs)
    expect(merged.conflicts.map(({ id }) => id)).toEqual(['x'])
    expect(merged.content.tasks[0]?.text).toBe('ta')
    const [conflict] = merged.conflicts
    expect(conflict && takeTheirs(merged.content, conflict, theirs).tasks[0]?.text).toBe('họ')
    const gone = mergeContents(start, removeRow(start, 'x'), theirs)
    expect(gone.conflicts).toMatchObject([{ id: 'x', ours: null }])
    const [lost] = gone.conflicts
    expect(lost && drawn(takeTheirs(gone.content, lost, theirs))).toContain('  họ')
  })

  it('does not ask where both did the same, nor for a mere move', () => {
    const both = edit(start, 'x', 'như nhau')
    expect(mergeContents(start, both, both)).toMatchObject({ conflicts: [], taken: 0 })
    const { content, conflicts } = mergeContents(start, moveBy(start, 'A', 1), edit(start, 'y', 'sửa'))
    expect(conflicts).toEqual([])
    expect(drawn(content)).toEqual(['I C', '  z', 'II A', '  x', '1 B', '  sửa'])
  })
})
