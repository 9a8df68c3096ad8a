import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openByAddress, openStored, type StoredData } from '#app/server/open-stored.ts'
import { exportChain, exportFormats, NoExport } from '#features/audit/index.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { type VerifyArguments, verify } from './audit/verify.ts'

const usage = `Cách dùng:
  danvan audit verify [--file TỆP] [--database ĐỊA-CHỈ] [--expect SỐ:MÃ]… [--json]
  danvan audit export [--from NGÀY] [--to NGÀY] [--format ${exportFormats.join('|')}] [--out TỆP] [--database ĐỊA-CHỈ]`

/**
 * `danvan audit verify` and `danvan audit export`. Answers 0; 1 where the log was bent; 2 after one sentence on standard
 * error where nothing could be done.
 */
export async function audit(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === 'verify') return await verify(verifyArguments(rest), openLog)
    if (name === 'export') return await exportLog(rest)
    throw new WrongUse()
  } catch (error) {
    console.error(sentenceOf(error))
    return 2
  }
}

class WrongUse extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof WrongUse) return usage
  if (error instanceof StartProblem) return error.sentence
  if (error instanceof NoExport) return `Dòng ${error.line} của tệp không phải là một mục nhật ký do danvan xuất ra.`
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
    return `Không có tệp ${error.path}.`
  throw error
}

function openLog(address: string | undefined): Promise<StoredData> {
  return address === undefined ? openStored(process.env, process.cwd()) : openByAddress(address)
}

function parsed<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, strict: true }).values
  } catch {
    throw new WrongUse()
  }
}

function verifyArguments(args: readonly string[]): VerifyArguments {
  const values = parsed(args, {
    file: { type: 'string' },
    database: { type: 'string' },
    expect: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  }) as { file?: string; database?: string; expect?: string[]; json?: boolean }
  if (values.file !== undefined && values.database !== undefined) throw new WrongUse()
  const checkpoints = (values.expect ?? []).map((text) => {
    const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
    if (!seq || !hash) throw new WrongUse()
    return { seq: Number(seq), hash }
  })
  return { file: values.file, database: values.database, checkpoints, json: values.json ?? false }
}

async function exportLog(args: readonly string[]): Promise<number> {
  const values = parsed(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    database: { type: 'string' },
  }) as { from?: string; to?: string; format?: string; out?: string; database?: string }
  const format = exportFormats.find((each) => each === (values.format ?? 'jsonl'))
  const { from, to, out } = values
  if (!format || [from, to].some((day) => day !== undefined && !isDay(day))) throw new WrongUse()
  const stored = await openLog(values.database)
  try {
    const lines = Readable.from(exportChain(stored.database, { from, to }, format))
    if (out === undefined) await pipeline(lines, process.stdout, { end: false })
    else await pipeline(lines, createWriteStream(out, { mode: 0o600 }))
    return 0
  } finally {
    await stored.close()
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}
