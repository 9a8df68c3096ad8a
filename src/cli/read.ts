import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readBytes } from '#documents/reading/read-bytes.ts'

/** `danvan read FILE --json`; returns the exit status. */
export async function read(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('-')) ?? ''
  const outcome = await readBytes(await readFile(file), basename(file))
  if (outcome.problem) {
    console.error(outcome.problem.message)
    return 2
  }
  process.stdout.write(`${JSON.stringify(outcome.reading, null, 1)}\n`)
  return 0
}
