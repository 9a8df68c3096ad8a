import type { TaskFact } from '../../contract.ts'

const shingle = 3
/** So much of a row's words must stand in an item for the row to repeat it. */
const enough = 0.4

/**
 * A table at the end of a plan often lists its items again, with who and by when. A row that repeats an item adds to
 * it; any other row is a task of its own. Linear in the words of both.
 */
export function mergeRows(items: readonly TaskFact[], rows: readonly TaskFact[]): readonly TaskFact[] {
  if (rows.length === 0) return items
  const index = new Map<string, number>()
  for (const [at, item] of items.entries()) for (const words of shinglesOf(item.text)) index.set(words, at)
  const merged = [...items]
  const own: TaskFact[] = []
  for (const row of rows) {
    const at = repeated(row, index)
    const item = at === null ? undefined : merged[at]
    if (at !== null && item) merged[at] = join(item, row)
    else own.push(row)
  }
  return [...merged, ...own]
}

function shinglesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, Math.max(0, words.length - shingle + 1)).map((_, at) => words.slice(at, at + shingle).join(' '))
}

function repeated(row: TaskFact, index: ReadonlyMap<string, number>): number | null {
  const shingles = shinglesOf(row.text)
  const votes = new Map<number, number>()
  for (const words of shingles) {
    const at = index.get(words)
    if (at !== undefined) votes.set(at, (votes.get(at) ?? 0) + 1)
  }
  const [best, count] = [...votes].reduce((most, vote) => (vote[1] > most[1] ? vote : most), [-1, 0])
  return best >= 0 && count >= shingles.length * enough ? best : null
}

function join(item: TaskFact, row: TaskFact): TaskFact {
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]
  return {
    ...item,
    lead: both(item.lead, row.lead),
    support: both(item.support, row.support),
    deadlines: [...new Set([...item.deadlines, ...row.deadlines])],
  }
}
