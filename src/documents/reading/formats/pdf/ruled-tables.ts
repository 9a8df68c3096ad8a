import type { Rule } from './drawn-rules.ts'
import type { Divider } from './page-lines.ts'

/** A table with drawn lines: where its columns and rows are cut, and the lines themselves. */
export interface RuledTable {
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: readonly Rule[]
}

const touch = 3
/** A page with more lines than this is a drawing. */
const mostRules = 4_000

/** Puts drawn lines that touch together; those with at least two columns and one row between them are a table. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length > mostRules) return []
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touches(rule, other)))
    const [first, ...rest] = touching
    if (!first) groups.push([rule])
    else {
      first.push(rule)
      for (const group of rest) {
        first.push(...group)
        groups.splice(groups.indexOf(group), 1)
      }
    }
  }
  return groups.map(tableOf).filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 2)
}

const touches = (a: Rule, b: Rule): boolean =>
  a.left < b.right + touch && b.left < a.right + touch && a.top < b.bottom + touch && b.top < a.bottom + touch

function tableOf(rules: readonly Rule[]): RuledTable {
  const xs = distinct(rules.filter(({ lying }) => !lying).map(({ left, right }) => (left + right) / 2))
  const ys = distinct(rules.filter(({ lying }) => lying).map(({ top, bottom }) => (top + bottom) / 2))
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, ys, rules }
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (kept.at(-1) ?? -Infinity) > touch) kept.push(value)
  return kept
}

/** Tells `pageLines` where a standing line of a table parts letters that would otherwise be one chunk. */
export function dividerOf(tables: readonly RuledTable[]): Divider {
  return (left, right, y) =>
    tables.some(
      ({ top, bottom, rules }) =>
        y > top &&
        y < bottom + touch &&
        rules.some(
          (rule) =>
            !rule.lying &&
            rule.left > left - touch &&
            rule.right < right + touch &&
            rule.top < y &&
            rule.bottom > y - touch,
        ),
    )
}

/** The cell that letters at a place stand in; a merged cell counts as the first of those it covers. */
export function cellAt(table: RuledTable, x: number, y: number): { row: number; column: number } {
  const { xs, ys, rules } = table
  let column = Math.max(
    0,
    xs.findLastIndex((edge) => edge <= x + 1),
  )
  let row = Math.max(
    0,
    ys.findLastIndex((edge) => edge <= y - 2),
  )
  const stands = (edge: number): boolean =>
    rules.some((rule) => !rule.lying && Math.abs(rule.left - edge) <= touch && rule.top < y && rule.bottom > y - touch)
  const lies = (edge: number): boolean =>
    rules.some((rule) => rule.lying && Math.abs(rule.top - edge) <= touch && rule.left < x + touch && rule.right > x)
  while (column > 0 && !stands(xs[column] ?? 0)) column -= 1
  while (row > 0 && !lies(ys[row] ?? 0)) row -= 1
  return { row, column }
}
