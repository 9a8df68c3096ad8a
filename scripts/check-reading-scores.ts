// Scores the reader against the shared gold labels, where they lie beside the checkout, and fails where a field falls
// under the figure last reached (bench/reading-scores.json: a ratchet that only rises; `--raise` writes what is higher).
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

interface Row {
  readonly field: string
  readonly precision: number | null
  readonly recall: number | null
}
type Floor = Record<string, Record<string, { precision: number; recall: number }>>

const shared = '../shared/reading'
const floorFile = 'bench/reading-scores.json'
const sets = { sources: ['seed0', 'seed1', 'seed2', 'seed3', 'seed4'], all: null } as const

function score(only: readonly string[] | null): readonly Row[] {
  const args = [
    '--gold',
    `${shared}/gold`,
    '--texts',
    `../shared/seeds,${shared}/texts`,
    '--command',
    'node bin/danvan.mjs read',
  ]
  if (only) args.push('--only', only.join(','))
  const answer = execFileSync(process.execPath, [`${shared}/score.mjs`, ...args, '--json'], { maxBuffer: 1 << 26 })
  const { failed, table } = JSON.parse(answer.toString()) as { failed: number; table: readonly Row[] }
  if (failed > 0) throw new Error(`${failed} file(s) could not be read`)
  return table
}

/** Four figures behind the point, rounded down, so that a ratchet never asks for more than was reached. */
const figure = (value: number | null): number => Math.floor((value ?? 1) * 10_000) / 10_000

if (!existsSync(`${shared}/score.mjs`)) {
  console.log('reading scores: ../shared/reading is not beside this checkout, so the gold labels were not scored')
} else {
  const floor = JSON.parse(readFileSync(floorFile, 'utf8')) as Floor
  const raised: Floor = {}
  let fallen = 0
  for (const [set, only] of Object.entries(sets)) {
    const reached: Floor[string] = {}
    raised[set] = reached
    for (const row of score(only)) {
      const [precision, recall] = [figure(row.precision), figure(row.recall)]
      const last = floor[set]?.[row.field] ?? { precision: 0, recall: 0 }
      reached[row.field] = { precision: Math.max(precision, last.precision), recall: Math.max(recall, last.recall) }
      const fell = precision < last.precision || recall < last.recall
      if (fell) fallen += 1
      const mark = fell ? `  FELL from ${last.precision} / ${last.recall}` : ''
      console.log(`${set.padEnd(8)} ${row.field.padEnd(26)} ${precision.toFixed(4)}  ${recall.toFixed(4)}${mark}`)
    }
  }
  if (process.argv.includes('--raise')) writeFileSync(floorFile, `${JSON.stringify(raised, null, 2)}\n`)
  console.log(fallen > 0 ? `reading scores: ${fallen} field(s) fell` : 'reading scores: no field fell')
  process.exitCode = fallen > 0 ? 1 : 0
}
