import { cpus, totalmem } from 'node:os'

/** One published figure. `ratio` is the value over what `against` names; `goal` is `"<=1.5"` or `">=0.9"`. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly against: string | null
  readonly ratio: number | null
  readonly goal: string | null
}

export interface BenchmarkResult {
  readonly name: string
  readonly machine: string
  readonly measures: readonly Measure[]
}

export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GiB, Node ${process.version}, ${process.platform}`
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

const round = (value: number): number => Number(value.toPrecision(4))

export const measure = (
  name: string,
  value: number,
  unit: string,
  compared: { against: string; ratio: number; goal?: string } | null = null,
): Measure => ({
  name,
  value: round(value),
  unit,
  against: compared?.against ?? null,
  ratio: compared ? round(compared.ratio) : null,
  goal: compared?.goal ?? null,
})

/** Whether the ratio, or the value where there is no ratio, meets the goal; null where there is no goal. */
export function met({ goal, ratio, value }: Measure): boolean | null {
  if (!goal) return null
  const limit = Number(goal.slice(2))
  return goal.startsWith('<=') ? (ratio ?? value) <= limit : (ratio ?? value) >= limit
}

export function asTable({ name, machine: where, measures }: BenchmarkResult): string {
  const rows = measures.map((one) => [
    one.name,
    `${one.value} ${one.unit}`,
    one.ratio === null ? '' : `${one.ratio} × ${one.against}`,
    one.goal ? `${one.goal} ${met(one) ? 'met' : 'NOT MET'}` : '',
  ])
  const head = ['measure', 'value', 'ratio', 'goal']
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [`${name} on ${where}`, '', line(head), rule, ...rows.map(line)].join('\n')
}
