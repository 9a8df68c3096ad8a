import { parseArgs } from 'node:util'
import type { Reading } from '#documents/reading/contract.ts'
import { type ReadingStage, readingStages, type StageOutcome } from '#documents/reading/read-stage.ts'
import { createProgress } from './progress.ts'
import { type InputFile, inputFiles, NoSuchInput } from './read/input-files.ts'
import { createReader, type Reader } from './read/reader.ts'
import { summaryOf } from './read/reading-summary.ts'

const usage = `Cách dùng: danvan read TỆP… | THƯ MỤC | - [--json] [--stage ${readingStages.join('|')}]`

interface ReadOptions {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly stage: ReadingStage
}

/**
 * `danvan read`: prints what was found in each file; answers 0, or 2 where a file could not be read, after one sentence
 * on standard error. Several files with `--json` come as one object a line.
 */
export async function read(args: readonly string[]): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const reader = createReader()
  try {
    const files = await inputFiles(options.paths)
    return await readAll(files, options, reader)
  } catch (error) {
    if (!(error instanceof NoSuchInput)) throw error
    console.error(error.message)
    return 2
  } finally {
    reader.close()
  }
}

async function readAll(files: readonly InputFile[], options: ReadOptions, reader: Reader): Promise<number> {
  const several = files.length > 1
  const progress = createProgress(process.stderr, several ? files.length : 0)
  let status = 0
  for (const file of files) {
    progress.show(file.name)
    const { result, problem } = await readOne(file, options.stage, reader)
    progress.clear()
    if (problem) {
      console.error(several ? `${file.name}: ${problem.message}` : problem.message)
      status = 2
    } else process.stdout.write(printed(result, options, several))
  }
  return status
}

async function readOne(file: InputFile, stage: ReadingStage, reader: Reader): Promise<StageOutcome> {
  const bytes = await file.bytes()
  return bytes instanceof Uint8Array ? reader.read(bytes, file.name, stage) : { result: null, problem: bytes }
}

function printed(result: unknown, { json, stage }: ReadOptions, several: boolean): string {
  if (stage === 'reading' && !json) return `${summaryOf(result as Reading)}${several ? '\n' : ''}`
  return `${JSON.stringify(result, null, several && json ? undefined : 1)}\n`
}

/** The options, or a sentence that says what is wrong with them. */
function optionsOf(args: readonly string[]): ReadOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, stage: { type: 'string' } },
      allowPositionals: true,
    })
    const stage = readingStages.find((known) => known === (values.stage ?? 'reading'))
    if (!stage) return `Không có bước "${values.stage}". ${usage}`
    if (positionals.length === 0 && process.stdin.isTTY) return usage
    return { paths: positionals.length === 0 ? ['-'] : positionals, json: values.json ?? false, stage }
  } catch {
    return usage
  }
}
