import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const samples = join(import.meta.dirname, '../../src/features/documents/samples/files')
/** The documents by which the program was asked for; they are nobody's to publish and lie outside the repository. */
const sources = join(import.meta.dirname, '../../../shared/seeds')

export interface ScenarioDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One of our own sample documents. */
export function sampleDocument(name: string): ScenarioDocument {
  return { name, bytes: readFileSync(join(samples, name)) }
}

/** The source document of that number where the folder lies beside the checkout; otherwise says in a line that it does not. */
export function sourceDocument(number: 0 | 1 | 2 | 3 | 4): ScenarioDocument | null {
  const name = existsSync(sources) && readdirSync(sources).find((each) => each.startsWith(`00${number}_`))
  if (name) return { name, bytes: readFileSync(join(sources, name)) }
  process.stderr.write(
    `S${number}: ../shared/seeds does not lie beside this checkout, so only our own sample is tried.\n`,
  )
  return null
}
